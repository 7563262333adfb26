import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {packageNames, readPackages} from '../../../src/data/read-packages.ts';
import {licenceText} from '../../../src/downloads/licence.ts';
import {packageZip} from '../../../src/downloads/package-zip.ts';
import {formatProblem} from '../../../src/support/problem.ts';
import {count, packageOf, sound, variable} from '../data/package.ts';
import {elsewhere} from './elsewhere.ts';

const root = resolve(import.meta.dirname, '../../..');
const packages = readPackages(root).value ?? new Map<string, never>();

function zipOf(name: string): Uint8Array {
  const found = packages.get(name);
  const zip = found === undefined ? null : packageZip(found);
  if (zip === null) throw new Error(`there is no zip of ${name}`);
  return zip;
}

/** Names of the datasets of a package that anyone may have. */
function publicIn(name: string): readonly string[] {
  return [...(packages.get(name)?.datasets ?? [])].flatMap(([dataset, {access}]) =>
    access === 'public' ? [dataset] : []
  );
}

test('there is none of a package with answers of respondents alone', () => {
  const kept = packageNames(root).filter((name) => publicIn(name).length === 0);
  expect(kept).toEqual(['eksempel-kurs']);
  expect(kept.map((name) => packages.get(name)).map((own) => own && packageZip(own))).toEqual([null]);
});

describe.each(packageNames(root).filter((name) => publicIn(name).length > 0))('the zip of data/%s', (name) => {
  const entries = unzipSync(zipOf(name));

  test('holds the package and a licence, sorted', () => {
    const names = Object.keys(entries);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'datapackage.json']));
    expect(names).not.toContain('entry.json');
  });

  test('has every public CSV byte for byte', () => {
    // Of a package with restricted data the registers are shorter; its datasets are not.
    const isWhole = publicIn(name).length === packages.get(name)?.datasets.size;
    const csvs = isWhole
      ? Object.keys(entries).filter((path) => path.endsWith('.csv'))
      : publicIn(name).map((dataset) => `${dataset}.csv`);
    expect(csvs.length).toBeGreaterThan(isWhole ? 1 : 2);
    for (const path of csvs)
      expect(Buffer.compare(entries[path] ?? new Uint8Array(), readFileSync(join(root, 'data', name, path)))).toBe(0);
  });

  test('is unzipped a package that this reader accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'belegg-zip-'));
    try {
      for (const [path, bytes] of Object.entries(entries)) {
        const file = join(folder, 'data', name, path);
        mkdirSync(dirname(file), {recursive: true});
        writeFileSync(file, bytes);
      }
      const {value, problems} = readPackages(folder);
      expect(problems.map(formatProblem)).toEqual([]);
      expect([...(value?.get(name)?.datasets.keys() ?? [])]).toEqual(publicIn(name));
      expect(value?.get(name)?.notice).toEqual(packages.get(name)?.notice);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});

test('a zip is the same bytes in every time zone, in another run', () => {
  const hash = createHash('sha256').update(zipOf('lav-2007')).digest('hex');
  const code = `
    import {createHash} from 'node:crypto';
    import {readPackages} from './src/data/read-packages.ts';
    import {packageZip} from './src/downloads/package-zip.ts';
    const zip = packageZip(readPackages('.').value.get('lav-2007'));
    console.log(createHash('sha256').update(zip).digest('hex'));`;
  expect(elsewhere(code, 'Pacific/Kiritimati')).toBe(hash);
  expect(elsewhere(code, 'America/Los_Angeles')).toBe(hash);
}, 60_000);

test('restricted rows are in no zip, whatever else is', () => {
  const files = packageOf({
    codes: ['alder,ung,Ung', 'kjonn,k,Kvinne'],
    resources: {
      alder: {
        csv: 'alder,n\nung,1\n',
        fields: [variable('alder'), count()],
        schema: {primaryKey: ['alder']},
        belegg: {shape: 'cells'}
      },
      personer: {
        csv: 'id,kjonn\n4711,k\n',
        fields: [{name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}}, variable('kjonn')],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows'}
      }
    }
  });
  const entries = unzipSync(packageZip(sound(files)) ?? new Uint8Array());
  expect(Object.keys(entries)).toEqual(['LICENSE', 'alder.csv', 'codes.csv', 'datapackage.json']);
  expect(
    Object.values(entries)
      .map((bytes) => strFromU8(bytes))
      .join('\n')
  ).not.toMatch(/4711|kjonn|personer/);
});

test('a licence is told by name and address, with its terms and whom to credit', () => {
  const text = licenceText({
    name: 'prove',
    title: 'Prøve',
    version: '1.0.0',
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0'
      }
    ],
    sources: [{title: 'En kilde', path: 'https://example.org'}, {title: 'En annen'}],
    resources: [],
    belegg: {units: {}}
  });
  expect(text).toMatchInlineSnapshot(`
    "Prøve (prove), version 1.0.0

    The data are licensed under Creative Commons Attribution 4.0 (CC-BY-4.0).
    https://creativecommons.org/licenses/by/4.0/
    You may copy, share and adapt the data, also commercially, if you give appropriate credit,
    link to the licence and say whether you have changed anything. You may not restrict others
    in doing what the licence allows.

    Credit:
    Prøve (prove), version 1.0.0. Based on:
    - En kilde <https://example.org>
    - En annen
    "
  `);
});
