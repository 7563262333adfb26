import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import papa from 'papaparse';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {exportProject} from '../../src/export/export-project.ts';
import {readProject} from '../../src/report/project.ts';
import type {Exhibit} from '../../src/report/report-model.ts';
import {cellKey, type Cell, type Table} from '../../src/tables/model.ts';

// R's survey meets it too: its "xlogit" has no iterations, unlike "logit", which stops at some 1e-8.
const TOLERANCE = 1e-9;

const root = resolve(import.meta.dirname, '../..');

type Line = readonly string[];

/** Lines that R wrote, by script and key, each as often as it was written. */
type Written = ReadonlyMap<string, readonly Line[]>;

/** Runs all scripts of a project in one process of R: what they print of cells, and of tests. */
function runAll(
  scripts: ReadonlyMap<string, string>,
  project: string,
  folder: string
): {readonly cells: Written; readonly tests: Written} {
  for (const [name, text] of scripts) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  const {status, error, stderr} = spawnSync('Rscript', ['--vanilla', join(root, 'tests/all/r/run-scripts.R'), folder], {
    encoding: 'utf8',
    // Keys that are no ASCII are printed as they are where the locale has them.
    env: {...process.env, LC_ALL: 'C.UTF-8', BELEGG_DATA: join(project, 'data')}
  });
  if (error !== undefined) throw new Error('Rscript does not run: install r-base-core');
  if (status !== 0) throw new Error(stderr);
  return {cells: read(join(folder, 'cells.csv'), 4), tests: read(join(folder, 'tests.csv'), 3)};
}

function read(path: string, keys: number): Written {
  const [, ...lines] = papa.parse<Line>(readFileSync(path, 'utf8').trimEnd()).data;
  return Map.groupBy(lines, (line) => line.slice(0, keys).join('\t'));
}

function numberOf({value}: Pick<Cell, 'value'>): number | null {
  return value === null || typeof value === 'number' ? value : Number(value.numerator) / Number(value.denominator);
}

function isNumeric({statistic, state}: Cell): boolean {
  return statistic !== 'text' && state !== 'text';
}

function agree(number: number | null, written: string | undefined): boolean {
  if (number === null || written === undefined || written === '') return number === null && written === '';
  return Math.abs(Number(written) - number) <= TOLERANCE * Math.abs(number);
}

describe('the scripts in R', () => {
  // The reports of the site, and one of respondents with every kind of number that they have.
  const projects = [inject('project'), join(root, 'tests/fixtures/export')].map((folder) => {
    const {packages, reports} = readProject(folder);
    return {folder, reports, ...exportProject({packages, reports})};
  });
  const folder = mkdtempSync(join(tmpdir(), 'belegg-r-'));
  const refused = new Map<string, string>(
    projects.flatMap((one) =>
      one.refused.map(({report, exhibit, reason}) => [`${report}/${exhibit}.R`, reason] as const)
    )
  );
  const exhibits = projects
    .flatMap(({reports}) => [...reports])
    .flatMap(([report, model]) =>
      [...model.exhibits.values()].flatMap((exhibit) => {
        const {table} = exhibit;
        const name = `${report}/${exhibit.id}.R`;
        return table === null || refused.has(name) ? [] : [{name, exhibit, table}];
      })
    );
  let cells: Written = new Map();
  let tests: Written = new Map();

  const lineOf = (name: string, {row, column, statistic}: Cell): Line | undefined => {
    const [line, ...more] = cells.get(`${name}\t${cellKey(row, column, statistic)}`) ?? [];
    return more.length > 0 ? undefined : line;
  };
  const tabled = exhibits.flatMap(({name, table}) => table.cells.map((cell) => ({name, cell})));
  // Hidden numbers are in no program, and no program computes them.
  const allCells = tabled.filter(({cell}) => cell.state !== 'suppressed');

  beforeAll(() => {
    const written = projects.map((project, i) => runAll(project.scripts, project.folder, join(folder, String(i))));
    cells = new Map(written.flatMap((one) => [...one.cells]));
    tests = new Map(written.flatMap((one) => [...one.tests]));
  }, 120_000);

  afterAll(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  test('are there for every exhibit', () => {
    expect([...refused].map(([name, reason]) => `${name}: ${reason}`)).toEqual([]);
    expect(projects.flatMap(({scripts}) => [...scripts.keys()])).toEqual(exhibits.map(({name}) => name));
    expect(allCells.length).toBeLessThan(tabled.length);
    expect(exhibits.length).toBeGreaterThanOrEqual(80);
    expect(new Set(exhibits.map(({table}) => table.kind)).size).toBe(6);
  });

  test('agree with the site, cell for cell', () => {
    const numeric = allCells.filter(({cell}) => isNumeric(cell));
    const wrong = numeric.filter(({name, cell}) => !agree(numberOf(cell), lineOf(name, cell)?.[4]));
    expect(
      wrong.map(({name, cell}) => [
        name,
        cell.row,
        cell.column,
        cell.statistic,
        numberOf(cell),
        lineOf(name, cell)?.[4]
      ])
    ).toEqual([]);
    expect(numeric.filter(({cell}) => numberOf(cell) !== null).length).toBeGreaterThan(2000);
  });

  test('compute each cell of the site once, and no other', () => {
    const keys = allCells.map(({name, cell}) => `${name}\t${cellKey(cell.row, cell.column, cell.statistic)}`);
    expect([...cells.keys()].sort()).toEqual([...keys].sort());
    expect([...cells.values()].filter(({length}) => length !== 1)).toEqual([]);
  });

  test('agree in the ends of confidence intervals', () => {
    const all = allCells.map(({name, cell}) => ({cell, ends: lineOf(name, cell)?.slice(5, 7)}));
    const wrong = all.filter(
      ({cell: {interval}, ends}) =>
        !agree(interval?.low ?? null, ends?.[0]) || !agree(interval?.high ?? null, ends?.[1])
    );
    expect(wrong.map(({cell, ends}) => [cell.row, cell.column, cell.interval, ends])).toEqual([]);
    expect(all.filter(({cell}) => cell.interval !== undefined).length).toBeGreaterThan(10);
  });

  test('agree in what numbers are larger than', () => {
    const all = allCells.map(({name, cell}) => ({cell, found: lineOf(name, cell)?.[7]}));
    const wrong = all.filter(({cell: {letters = []}, found}) => found !== letters.join(' '));
    expect(wrong.map(({cell, found}) => [cell.row, cell.column, cell.letters, found])).toEqual([]);
    expect(all.filter(({cell: {letters = []}}) => letters.length > 0).length).toBeGreaterThan(5);
  });

  test('agree in what tests find', () => {
    const all = exhibits.flatMap(({name, table}) => (table.tests ?? []).map((result) => ({name, result})));
    for (const {name, result} of all) {
      const [line] = tests.get(`${name}\t${result.of ?? ''}\t${result.method}`) ?? [];
      expect(agree(result.statistic, line?.[3])).toBe(true);
      expect(agree(result.p, line?.[5])).toBe(true);
      expect(agree(result.adjusted ?? null, line?.[6])).toBe(true);
    }
    expect(all.map(({result}) => result.method)).toContain('raoScott');
  });

  test('agree in the reliability of batteries', () => {
    const all = exhibits.flatMap(({name, table}) =>
      table.reliability === undefined ? [] : [{name, ...table.reliability}]
    );
    for (const {name, alpha, standardised} of all) {
      expect(agree(alpha, tests.get(`${name}\t\talpha`)?.[0]?.[3])).toBe(true);
      expect(agree(standardised, tests.get(`${name}\t\talphaStandardised`)?.[0]?.[3])).toBe(true);
    }
    expect(all.length).toBeGreaterThan(0);
  });

  test('place the same rows in the bands of classifications', () => {
    const placed = exhibits.filter(({table}) => table.kind === 'classification').flatMap(placedIn);
    expect(placed.map(({name, cell}) => lineOf(name, cell)?.[4])).toEqual(placed.map(({keys}) => keys));
    expect(placed.length).toBeGreaterThan(0);
  });
});

function placedIn({name, exhibit, table}: {name: string; exhibit: Exhibit; table: Table}) {
  return table.cells.map((cell) => {
    const origin = exhibit.source?.origins.get(cellKey(cell.row, cell.column, cell.statistic));
    return {name, cell, keys: origin?.kind === 'placed' ? origin.rows.join('\n') : null};
  });
}
