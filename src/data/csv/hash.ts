import {createHash} from 'node:crypto';

const known = new WeakMap<Uint8Array, string>();

/** `sha256:…` of bytes, as a descriptor holds it. Bytes are hashed once: they must not change. */
export function hashOf(bytes: Uint8Array): string {
  const found = known.get(bytes) ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  known.set(bytes, found);
  return found;
}
