import type {JsonPath} from './json-document.ts';

const ENTRIES: ReadonlyMap<string | number, string> = new Map([
  ['resources', 'resource'],
  ['fields', 'field'],
  ['units', 'unit'],
  ['sets', 'set'],
  ['bases', 'base'],
  ['derived', 'derived variable']
]);

/** What a value of a descriptor is to a person: `field "n"`, `constraints of field "n"`, `the package`. */
export function subject(path: JsonPath, root: unknown): string {
  const last = path.at(-1);
  if (last === undefined) return 'the package';
  const parent = path.slice(0, -1);
  const kind = ENTRIES.get(parent.at(-1) ?? '');
  if (typeof last === 'string') return kind === undefined ? `${last} of ${subject(parent, root)}` : `${kind} "${last}"`;
  const name = at([...path, 'name'], root);
  if (kind !== undefined && typeof name === 'string') return `${kind} "${name}"`;
  return `entry ${last + 1} of ${subject(parent, root)}`;
}

/** The value at a path, undefined if there is none. */
export function at(path: JsonPath, root: unknown): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step)
        ? (node as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    root
  );
}
