import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {noCache, type Cache} from '../support/cache.ts';
import type {TableStore} from './csv/table-store.ts';
import {tableStoreOnDisk} from './table-store-on-disk.ts';
import {compareText} from '../support/problem.ts';

/** The files of one package, wherever they are. */
export interface PackageFiles {
  /** The package's name, which is its folder's. */
  readonly name: string;
  /** Path of the folder from the project root, for problems. */
  readonly folder: string;
  /** Paths below the folder, in order. */
  readonly paths: readonly string[];
  /** The bytes of a file, null if it is not there. */
  readonly read: (path: string) => Uint8Array | null;
  /** Where the tables of large CSVs are kept from one run to the next; nowhere if absent. */
  readonly store?: TableStore;
}

/** The files of `data/<name>` below a project root, each as it is when it is read. */
export function filesOnDisk(root: string, name: string, cache: Cache = noCache): PackageFiles {
  const folder = `data/${name}`;
  const base = join(root, folder);
  const entries = existsSync(base) ? readdirSync(base, {recursive: true, encoding: 'utf8'}) : [];
  const paths = entries
    .filter((path) => statSync(join(base, path), {throwIfNoEntry: false})?.isFile() === true)
    .map((path) => path.replaceAll('\\', '/'))
    .sort(compareText);
  const known = new Set(paths);
  const read = (path: string): Uint8Array =>
    cache.same(`bytes of ${folder}/${path}`, readFileSync(join(base, path)), (before, now) => before.equals(now));
  return {name, folder, paths, read: (path) => (known.has(path) ? read(path) : null), store: tableStoreOnDisk(root)};
}

/** Files held in memory; `changed` stand over those of `files`. */
export function withFiles(files: PackageFiles, changed: ReadonlyMap<string, Uint8Array>): PackageFiles {
  const paths = [...new Set([...files.paths, ...changed.keys()])].sort(compareText);
  return {...files, paths, read: (path) => changed.get(path) ?? files.read(path)};
}
