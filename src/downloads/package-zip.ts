import {strToU8, zipSync, type Zippable} from 'fflate';
import type {DataPackage} from '../data/model.ts';
import {descriptorOf, publicPart} from '../data/public/public-part.ts';
import {readPackageFiles} from '../data/read-package.ts';
import {compareText, formatProblem} from '../support/problem.ts';
import {licenceText} from './licence.ts';

// The date of every entry, by the local clock as ZIP has it: the oldest that ZIP knows.
const DATE = new Date(1980, 0, 1, 12);

/**
 * The public part of a package as a zip, with a LICENSE: the same bytes for the same data, always. Null if no dataset is
 * public. Throws a RangeError if the part is not a sound package of its own, so that none such is ever published.
 */
export function packageZip({files}: DataPackage): Uint8Array | null {
  const part = publicPart(files);
  if (part === null) return null;
  const {value, problems} = readPackageFiles(part);
  if (value === null) {
    throw new RangeError(`the public part of ${files.name} is not sound\n${problems.map(formatProblem).join('\n')}`);
  }
  const entries = part.paths.map((path): [string, Uint8Array] => [path, part.read(path) ?? new Uint8Array()]);
  const all = [...entries, ['LICENSE', strToU8(licenceText(descriptorOf(part)))] as [string, Uint8Array]];
  const zippable: Zippable = Object.fromEntries(all.sort(([a], [b]) => compareText(a, b)));
  return zipSync(zippable, {mtime: DATE, level: 9});
}
