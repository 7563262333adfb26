import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {readCsv, type CsvOptions} from '../../../src/data/csv/read-csv.ts';
import type {TableStore} from '../../../src/data/csv/table-store.ts';
import {cellText} from '../../../src/data/csv/table.ts';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {readPackage, readPackageFiles} from '../../../src/data/read-package.ts';
import {tableStoreOnDisk} from '../../../src/data/table-store-on-disk.ts';
import {edited, encode, packageOf} from './package.ts';

// Files of half a megabyte take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

/** Just large enough to be worth keeping. */
const ROWS = 34_000;

function csvOf(rows: number): string {
  const lines = Array.from({length: rows}, (_, i) => `${i + 1},${['ja', 'nei', ''][i % 3] ?? ''}`);
  return `id,svar\n${lines.join('\n')}\n`;
}

const CSV = csvOf(ROWS);

interface Memory extends TableStore {
  readonly kept: Map<string, Uint8Array>;
  /** `hit` and `miss` in order. */
  readonly asked: string[];
}

function memory(): Memory {
  const kept = new Map<string, Uint8Array>();
  const asked: string[] = [];
  return {
    kept,
    asked,
    read: (key) => {
      asked.push(kept.has(key) ? 'hit' : 'miss');
      return kept.get(key) ?? null;
    },
    write: (key, bytes) => void kept.set(key, bytes)
  };
}

function table(csv: string, store: TableStore, options: Partial<CsvOptions> = {}) {
  const {value} = readCsv(encode(csv), {file: 'svar.csv', header: ['id', 'svar'], store, ...options});
  if (value === null) throw new Error('the CSV is not sound');
  const at = [0, 1, 2, ROWS - 1];
  return {
    header: value.header,
    rows: value.rows,
    columns: value.columns.map(({name, values, codes}) => ({name, values, codes: Array.from(codes)})),
    lines: Array.from(value.lines),
    places: at.flatMap((row) => [0, 1].map((column) => value.place(row, column))),
    within: value.place(7, 1, 1),
    header0: value.place(-1, 0),
    texts: at.map((row) => cellText(value, row, 1))
  };
}

describe('a large CSV', () => {
  test('comes from the store the second time, just as it was read', () => {
    const store = memory();
    const first = table(CSV, store);
    expect(table(CSV, store)).toEqual(first);
    expect(store.asked).toEqual(['miss', 'hit']);
    expect(first.places[1]).toEqual({file: 'svar.csv', line: 2, column: 3});
  });
  test('keeps the lines of values that span several', () => {
    const store = memory();
    const quoted = CSV.replace('2,nei', '2,"n\næ;i"').replace('3,\n', '3,"""x"""\n');
    const first = table(quoted, store);
    expect(table(quoted, store)).toEqual(first);
    expect(first.lines.slice(0, 4)).toEqual([2, 3, 5, 6]);
    expect(store.asked).toEqual(['miss', 'hit']);
  });
  test('is read anew if a byte, its columns or its dialect change', () => {
    const store = memory();
    table(CSV, store);
    table(CSV.replace('\n1,ja', '\n1,nei'), store);
    readCsv(encode(CSV), {file: 'svar.csv', header: null, store});
    table(CSV, store, {quoteChar: "'"});
    expect(store.asked).toEqual(['miss', 'miss', 'miss', 'miss']);
  });
  test('is not kept if it has a fault, nor if it is small', () => {
    const store = memory();
    const broken = readCsv(encode(`${CSV}1,2,3\n`), {file: 'svar.csv', header: null, store});
    expect(broken.problems).toHaveLength(1);
    readCsv(encode('id,svar\n1,ja\n'), {file: 'svar.csv', header: null, store});
    expect([store.kept.size, store.asked]).toEqual([0, ['miss']]);
  });
  test.each<readonly [string, (bytes: Uint8Array) => Uint8Array]>([
    ['a changed byte', (bytes) => bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte))],
    ['a missing end', (bytes) => bytes.subarray(0, -10)],
    ['more at its end', (bytes) => Uint8Array.from([...bytes, 0])],
    ['nothing in it', () => new Uint8Array()],
    ['other things in it', () => encode('00000000{"key": 1}\n')],
    ['another table', () => [...other.kept.values()][0] ?? new Uint8Array()]
  ])('is read anew and kept anew where the store has %s', (_title, damage) => {
    const store = memory();
    const first = table(CSV, store);
    const [[key = '', sound = new Uint8Array()] = []] = store.kept;
    store.kept.set(key, damage(sound));
    expect(table(CSV, store)).toEqual(first);
    expect(Buffer.compare(store.kept.get(key) ?? new Uint8Array(), sound)).toBe(0);
  });
  const other = memory();
  table(CSV.replace('1,ja', '1,nei'), other);
});

const CODES = ['svar,ja,Ja', 'svar,nei,Nei', 'svar,tom,Ikke svart,,not_answered'];

function packageWith(csv: string, store?: TableStore): PackageFiles {
  const files = packageOf({
    codes: CODES,
    resources: {
      brukere: {
        csv,
        fields: [
          {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
          {name: 'svar', type: 'string', title: 'Svar', belegg: {codes: 'svar'}}
        ],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows'}
      }
    }
  });
  return store === undefined ? files : {...files, store};
}

describe('a package whose table is kept', () => {
  const wrong = CSV.replace('\n5,nei', '\n5,nie').replace('\n8,nei', '\n8,nie').replace('\n9,', '\n8,');

  test('has the same faults, and the same data, as one that is read', () => {
    const store = memory();
    // Of so many ids more is known the second time.
    for (const csv of [CSV, wrong, csvOf(70_000)]) {
      const plain = readPackageFiles(packageWith(csv));
      readPackageFiles(packageWith(csv, store));
      const kept = readPackageFiles(packageWith(csv, store));
      expect(kept.problems).toEqual(plain.problems);
      const [a, b] = [plain, kept].map(({value}) => value?.datasets.get('brukere'));
      expect(b?.variables).toEqual(a?.variables);
      expect(b?.texts).toEqual(a?.texts);
      expect(b?.lines).toEqual(a?.lines);
    }
    expect(readPackageFiles(packageWith(wrong)).problems.map(({rule}) => rule)).toEqual([
      'unknown-code',
      'repeated-key'
    ]);
    expect(store.asked).toEqual(['miss', 'hit', 'miss', 'hit', 'miss', 'hit']);
  });
  test('is judged by the code list of today', () => {
    const store = memory();
    readPackageFiles(packageWith(CSV, store));
    const without = (files: PackageFiles): PackageFiles =>
      edited(files, 'codes.csv', (text) => text.replace('svar,nei', 'svar,kanskje'));
    const kept = readPackageFiles({...without(packageWith(CSV)), store});
    expect(store.asked).toEqual(['miss', 'hit']);
    expect(kept.problems).toEqual(readPackageFiles(without(packageWith(CSV))).problems);
    expect(kept.problems.map(({rule}) => rule)).toContain('unknown-code');
  });
});

describe('the store of a project', () => {
  const roots: string[] = [];
  const projectWith = (csv: string): string => {
    const root = mkdtempSync(join(tmpdir(), 'belegg-store-'));
    roots.push(root);
    const files = packageWith(csv);
    for (const path of files.paths) {
      const file = join(root, 'data/prove', path);
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, files.read(path) ?? '');
    }
    return root;
  };
  const folderOf = (root: string): string => join(root, 'node_modules/.cache/belegg');
  const kept = (root: string): readonly string[] => readdirSync(folderOf(root));

  afterEach(() => {
    vi.unstubAllEnvs();
    for (const root of roots.splice(0)) rmSync(root, {recursive: true});
  });

  test('has a file for each table, which is mended where it is damaged', () => {
    const root = projectWith(CSV);
    const first = readPackage(root, 'prove');
    const [name = ''] = kept(root);
    expect(kept(root)).toHaveLength(1);
    const file = join(folderOf(root), name);
    const sound = readFileSync(file);
    writeFileSync(file, sound.subarray(0, 1000));
    const again = readPackage(root, 'prove');
    expect(again.problems).toEqual(first.problems);
    expect(readFileSync(file).equals(sound)).toBe(true);
    expect(kept(root)).toEqual([name]);
  });
  test('keeps nothing with BELEGG_CACHE=off, nor where nothing can be written', () => {
    vi.stubEnv('BELEGG_CACHE', 'off');
    const root = projectWith(CSV);
    expect(readPackage(root, 'prove').problems).toEqual([]);
    expect(() => kept(root)).toThrow();
    vi.unstubAllEnvs();
    writeFileSync(join(root, 'node_modules'), 'a file, not a folder');
    expect(readPackage(root, 'prove').problems).toEqual([]);
  });
  test('keeps the tables that were written last', () => {
    const root = projectWith('id,svar\n1,ja\n');
    const store = tableStoreOnDisk(root);
    for (let i = 0; i < 70; i += 1) store.write(`${i}`, encode(`table ${i}`));
    expect(kept(root)).toHaveLength(64);
    expect(new TextDecoder().decode(store.read('69') ?? new Uint8Array())).toBe('table 69');
    expect(store.read('of nobody')).toBeNull();
  });
  test('serves two processes at once', async () => {
    const root = projectWith(CSV);
    const script = `
      import {readPackage} from ${JSON.stringify(resolve(import.meta.dirname, '../../../src/data/read-package.ts'))};
      const {value, problems} = readPackage(${JSON.stringify(root)}, 'prove');
      console.log(value.datasets.get('brukere').rowCount, problems.length);`;
    const run = (): Promise<string> =>
      new Promise((done) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
        let out = '';
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.on('close', () => {
          done(out.trim());
        });
      });
    expect(await Promise.all([run(), run(), run()])).toEqual(Array.from({length: 3}, () => `${ROWS} 0`));
    expect(kept(root)).toHaveLength(1);
    expect(readPackage(root, 'prove').value?.datasets.get('brukere')?.rowCount).toBe(ROWS);
  });
});
