/** Offsets of bytes at which no valid UTF-8 sequence begins; of a half surrogate or a cut character the first. */
export function* wrongBytes(bytes: Uint8Array): Generator<number, void> {
  for (let at = 0; at < bytes.length;) {
    const length = validLength(bytes, at);
    if (length === 0) yield at;
    at += length || (isSurrogate(bytes, at) ? 3 : isCutShort(bytes, at) ? bytes.length : 1);
  }
}

/** Whether half of a surrogate pair is encoded at `at`, as UTF-8 forbids. */
export function isSurrogate(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0;
  return bytes[at] === 0xed && second >= 0xa0 && second <= 0xbf && isContinuation(bytes[at + 2]);
}

/** Whether the bytes end within the character that begins at `at`. */
export function isCutShort(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.subarray(at + 1);
  return rest.length < 3 && sequenceLength(bytes[at] ?? 0) > rest.length + 1 && rest.every(isContinuation);
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

/** How many bytes the valid UTF-8 sequence at `at` has; 0 if there is none. */
export function validLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = sequenceLength(first);
  if (length <= 1) return length;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if (!isContinuation(bytes[at + i])) return 0;
  return length;
}

/** How many bytes a sequence that begins with `first` has; 0 if none begins with it. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
