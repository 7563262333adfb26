import type {Problem} from '../../support/problem.ts';
import type {Description} from './fault-log.ts';
import {faultLog} from './fault-log.ts';
import type {Position} from './line-index.ts';
import {count} from './show.ts';
import {isCutShort, isSurrogate, validLength, wrongBytes} from './utf8.ts';

/** The text of UTF-8 bytes without a byte order mark at the very start, or what is not UTF-8 in them. */
export function decodeUtf8(bytes: Uint8Array, file: string): string | readonly Problem[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return encodingProblems(bytes, file);
  }
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function encodingProblems(bytes: Uint8Array, file: string): readonly Problem[] {
  const sample: number[] = [];
  for (const offset of wrongBytes(bytes)) if (sample.push(offset) === 1000) break;
  const cut = sample.length === 1 && isCutShort(bytes, sample[0] ?? 0);
  const encoding = likelyEncoding(Uint8Array.from(sample, (offset) => bytes[offset] ?? 0));
  const log = faultLog(file, forwardLocator(bytes));
  for (const offset of wrongBytes(bytes)) log.add('encoding', offset, () => describe(bytes, offset, encoding, cut));
  return log.problems();
}

function describe(bytes: Uint8Array, offset: number, {label, name}: Encoding, cut: boolean): Description {
  const byte = bytes[offset] ?? 0;
  const hex = `0x${byte.toString(16).toUpperCase()}`;
  const found = `byte ${hex} at byte offset ${count(offset)} is not UTF-8`;
  if (isSurrogate(bytes, offset)) {
    const hint = 'the program that wrote the file is at fault; type the character again, often an emoji';
    return {message: `${found}: half of a surrogate pair begins there`, hint};
  }
  if (cut) {
    const hint = 'the file was cut short; fetch or export it again';
    return {message: `${found}: the file ends in the middle of a character`, hint};
  }
  const letter = new TextDecoder(label).decode(bytes.subarray(offset, offset + 1));
  return {
    message: `${found}; as ${name} it would be "${letter}"`,
    hint: `the file is probably encoded as ${name}; save it as "CSV UTF-8"`
  };
}

interface Encoding {
  readonly label: string;
  readonly name: string;
}

/** The old encoding in which the wrong bytes make the most Scandinavian letters. */
function likelyEncoding(sample: Uint8Array): Encoding {
  const letters = (label: string): number => new TextDecoder(label).decode(sample).match(/[æøåäöéü]/giu)?.length ?? 0;
  if (letters('macintosh') > letters('windows-1252')) return {label: 'macintosh', name: 'Mac Roman'};
  const onlyWindows = sample.some((byte) => byte < 0xa0);
  return {label: 'windows-1252', name: onlyWindows ? 'windows-1252' : 'windows-1252 or latin-1'};
}

/** Positions of rising byte offsets, each wrong byte counting as one character. */
function forwardLocator(bytes: Uint8Array): (offset: number) => Position {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  let column = 1;
  return (offset) => {
    while (at < offset) {
      const length = validLength(bytes, at);
      if (bytes[at] === 0x0a) [line, column] = [line + 1, 1];
      else column += length === 4 ? 2 : 1;
      at += length || 1;
    }
    return {line, column};
  };
}
