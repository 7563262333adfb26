import {error, type Problem} from '../support/problem.ts';
import {hashOf} from './csv/hash.ts';
import {count} from './csv/show.ts';
import type {ResourceDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import {releaseCommand} from './names.ts';
import type {Descriptor} from './read-descriptor.ts';

/** Whether a CSV is the one that the package's version was released with. */
export function checkReleased(
  bytes: Uint8Array,
  {name, path, bytes: size, hash}: ResourceDescriptor,
  at: JsonPath,
  file: string,
  {document, package: {name: packageName, version}}: Descriptor
): readonly Problem[] {
  const hint = releaseCommand(packageName);
  if (size === undefined || hash === undefined) {
    const message = `resource "${name}" has no "${size === undefined ? 'bytes' : 'hash'}": ${path} is in no released version`;
    return [error(document.place([...at, 'name']), 'not-released', message, hint)];
  }
  if (size === bytes.length && hash === hashOf(bytes)) return [];
  const sizes =
    size === bytes.length
      ? `it still has ${count(size)} bytes, but others`
      : `it had ${count(size)} bytes, now ${count(bytes.length)}`;
  const rule = document.place([...at, size === bytes.length ? 'hash' : 'bytes']);
  const message = `the file is not the one that version ${version} was released with: ${sizes}`;
  return [
    error(
      {file, line: 1, column: 1},
      'not-released',
      message,
      `undo the change, or release it: ${hint}; rule ${rule.file}:${rule.line}`
    )
  ];
}
