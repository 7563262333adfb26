import {createHash, randomUUID} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {endianness} from 'node:os';
import {join} from 'node:path';
import {compareText} from '../support/problem.ts';
import {noStore, type TableStore} from './csv/table-store.ts';

/** So many tables are kept: those that were written last. */
const MOST_KEPT = 64;

const SUFFIX = '.table';

/**
 * The store of a project: a file for each table below `node_modules/.cache/belegg/`, where it is in no one's way: never in
 * git, never watched by the server of `dev`, and gone with the packages that it was read by. A file is named by its key
 * and by the code of the reader, so that an edited reader finds none of the tables of the one before; it is written under
 * another name first, so that no process ever meets half of it. `BELEGG_CACHE=off` in the environment keeps nothing.
 */
export function tableStoreOnDisk(root: string): TableStore {
  const reader = process.env['BELEGG_CACHE'] === 'off' ? null : readerDigest();
  if (reader === null) return noStore;
  const folder = join(root, 'node_modules/.cache/belegg');
  const fileOf = (key: string): string => {
    const digest = createHash('sha256').update(`${reader}\n${key}`).digest('hex');
    return join(folder, `${digest}${SUFFIX}`);
  };
  return {
    read: (key) => unlessItFails(() => readFileSync(fileOf(key))),
    write: (key, bytes) => {
      const temporary = join(folder, `${randomUUID()}.tmp`);
      const written = unlessItFails(() => {
        mkdirSync(folder, {recursive: true});
        writeFileSync(temporary, bytes);
        renameSync(temporary, fileOf(key));
        prune(folder);
        return true;
      });
      if (written !== null) return;
      unlessItFails(() => {
        rmSync(temporary, {force: true});
      });
    }
  };
}

/** A disk that is full or must not be written to is no reason not to read the data. */
function unlessItFails<T>(task: () => T): T | null {
  try {
    return task();
  } catch {
    return null;
  }
}

/** Takes away what was written longest ago. Another process may be doing the same. */
function prune(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX) || name.endsWith('.tmp'))
    .flatMap((name) => {
      const found = statSync(join(folder, name), {throwIfNoEntry: false});
      return found === undefined ? [] : [{name, written: found.mtimeMs}];
    })
    .sort((a, b) => b.written - a.written);
  for (const {name} of files.slice(MOST_KEPT)) rmSync(join(folder, name), {force: true});
}

const known: {digest?: string | null} = {};

/** A digest of everything that decides how a CSV is read; null where its source is not here, as in a bundle. */
function readerDigest(): string | null {
  known.digest ??= unlessItFails(() => {
    const folder = join(import.meta.dirname, 'csv');
    const sources = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort(compareText)
      .map((name) => join(folder, name));
    const all = [...sources, createRequire(import.meta.url).resolve('papaparse')];
    const hash = createHash('sha256').update(endianness());
    for (const file of all) hash.update(readFileSync(file)).update('\0');
    return hash.digest('hex');
  });
  return known.digest;
}
