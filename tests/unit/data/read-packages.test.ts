import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {spawnSync} from 'node:child_process';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {readEachPackage, readPackages} from '../../../src/data/read-packages.ts';
import {formatProblem} from '../../../src/support/problem.ts';
import {codesOf, numbersOf} from './package.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/packages');
const script = resolve(import.meta.dirname, '../../../scripts/release-data.ts');

describe('the packages of a project', () => {
  test('are read from its folder data', () => {
    const {value, problems} = readPackages(fixtures);
    expect(problems.map(formatProblem)).toEqual([]);
    expect([...(value?.keys() ?? [])]).toEqual(['helse']);
  });

  test('hold sets, bases, derived variables and waves together', () => {
    const dataset = readPackages(fixtures).value?.get('helse')?.datasets.get('brukere');
    if (dataset === undefined) throw new Error('no dataset');
    expect(dataset).toMatchObject({units: 3, rowCount: 5, wave: 'runde', idColumn: 'id', weights: ['vekt']});
    expect(codesOf(dataset, 'alvorlig')).toEqual(['nei', 'ja', 'ikke_svart', 'nei', 'ja']);
    expect(codesOf(dataset, 'aldersgruppe')).toEqual(['19-25', '19-25', '26-40', '26-40', '26-40']);
    expect(codesOf(dataset, 'storrelse')).toEqual(['stor', 'stor', 'liten', 'liten', 'ukjent']);
    expect(numbersOf(dataset, 'plager')).toEqual(['1', '1', 'na', '1', '2']);
    expect([...dataset.sets.keys()]).toEqual(['problemer', 'rusmiddel', 'tiltak']);
    expect([...dataset.bases.keys()]).toEqual(['heroinbrukere', 'mottakere']);
  });

  test('are none where there is no such folder', () => {
    expect(readPackages(join(fixtures, 'data'))).toEqual({value: new Map(), problems: []});
  });
});

describe('release-data', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'belegg-'));
    cpSync(fixtures, root, {recursive: true});
  });
  afterEach(() => {
    rmSync(root, {recursive: true});
  });
  const path = (name: string): string => join(root, 'data/helse', name);
  const run = (...args: readonly string[]): {status: number | null; told: string} => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, SOURCE_DATE_EPOCH: '1709164800'}
    });
    return {status, told: `${stdout}${stderr}`};
  };

  test('writes the next version', () => {
    writeFileSync(path('kommuner.csv'), readFileSync(path('kommuner.csv'), 'utf8').replace('6000', '6100'));
    expect(readEachPackage(root).unsound).toEqual(['helse']);
    expect(run('helse', 'minor', 'Nytt folketall')).toEqual({
      status: 0,
      told: 'helse is now 1.1.0; changed: kommuner.csv\n'
    });
    expect(readEachPackage(root)).toMatchObject({unsound: [], problems: []});
    expect(readFileSync(path('CHANGELOG.md'), 'utf8')).toContain('## 1.1.0 (2024-02-29)\n\n- Nytt folketall\n');
  });

  test('writes nothing of a package with a fault', () => {
    writeFileSync(path('kommuner.csv'), readFileSync(path('kommuner.csv'), 'utf8').replace('vadso', 'vadsø'));
    const before = readdirSync(path('')).map((name) => readFileSync(path(name), 'utf8'));
    const {status, told} = run('helse', 'patch', 'Vadsø');
    expect(status).toBe(1);
    expect(told).toContain(
      'data/helse/kommuner.csv:4:1 kommune = "vadsø" is not in the code list kommune (did you mean "vadso"? rule '
    );
    expect(told).toContain('helse is not released, and no file is changed.\n');
    expect(readdirSync(path('')).map((name) => readFileSync(path(name), 'utf8'))).toEqual(before);
  });

  test('says how it is called', () => {
    expect(run('helse', 'patch')).toMatchInlineSnapshot(`
      {
        "status": 2,
        "told": "npm run release-data -- <package> patch|minor|major "what changed" [--date=YYYY-MM-DD]
      Put what changed in quotes.
      ",
      }
    `);
    expect(run('hels', 'patch', 'x')).toMatchInlineSnapshot(`
      {
        "status": 2,
        "told": "There is no package "hels" in data/: did you mean "helse"?
      ",
      }
    `);
    expect(run('helse', 'pach', 'x')).toMatchInlineSnapshot(`
      {
        "status": 2,
        "told": ""pach" is no kind of release: did you mean "patch"?
      npm run release-data -- <package> patch|minor|major "what changed" [--date=YYYY-MM-DD]
      ",
      }
    `);
  });
});
