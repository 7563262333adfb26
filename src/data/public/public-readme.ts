import type {ResourceDescriptor} from '../descriptor.ts';

/**
 * A README or changelog without the table rows and list items that are about resources: those that begin with a
 * resource's name or path as code. What its author says of them in running text stays: it was written for everyone.
 */
export function withoutResources(
  markdown: Uint8Array,
  resources: readonly Pick<ResourceDescriptor, 'name' | 'path'>[]
): Uint8Array {
  const names = new Set(resources.flatMap(({name, path}) => [name, path]));
  let isInside = false;
  const lines = new TextDecoder('utf-8', {ignoreBOM: true}).decode(markdown).split(/(?<=\n)/);
  const kept = lines.filter((line) => {
    const [, mark, name] = /^\s*(\||[-*+] )\s*`([^`]+)`/.exec(line) ?? [];
    if (name !== undefined) isInside = names.has(name) && mark !== '|';
    // An item goes on in the lines that are indented below it.
    else if (!/^\s+\S/.test(line)) isInside = false;
    return !isInside && !(name !== undefined && names.has(name));
  });
  return new TextEncoder().encode(kept.join(''));
}
