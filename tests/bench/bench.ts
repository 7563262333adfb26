import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {performance} from 'node:perf_hooks';
import {readProject} from '../../src/report/project.ts';
import {buildTable} from '../../src/tables/tables.ts';
import {readPackages} from '../../src/data/read-packages.ts';
import {timeEdits} from './edits.ts';
import {ownDatasets, sharedDatasets, wideRespondents, writePackage, writePlainSite, writeReport} from './generated.ts';

// Timings of one run on one machine: compare the ratios, not the seconds.
const project = resolve(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'belegg-bench-'));
const RUNS = 3;

function run(cwd: string, ...command: readonly string[]): number {
  const [name = 'node', ...args] = command;
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(name, args, {
    cwd,
    encoding: 'utf8',
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
  return performance.now() - start;
}

function timed(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Runs several tasks in turn, so that a machine that grows slower slows them all; gives the median of each, in ms. */
function inTurn(tasks: readonly (() => number)[]): readonly number[] {
  const times: number[][] = tasks.map(() => []);
  for (let round = 0; round < RUNS; round += 1) tasks.forEach((task, index) => times[index]?.push(task()));
  return times.map(median);
}

function line(name: string, ms: number, ratio = ''): void {
  console.log(`${name.padEnd(62)} ${(ms / 1000).toFixed(2).padStart(7)} s  ${ratio}`);
}

try {
  const generated = join(temporary, 'generated');
  const sixty = join(temporary, 'sixty');
  const plain = join(temporary, 'plain');
  for (const folder of [generated, sixty, plain]) mkdirSync(folder);
  writeReport(generated, project, ownDatasets(200));
  writeReport(sixty, project, ownDatasets(60));
  writePlainSite(plain, project, 200);
  run(sixty, 'node', 'scripts/snapshot.ts');

  const astro = join(project, 'node_modules/.bin/astro');
  const [start = 0, check60 = 0, check = 0, build = 0, ours = 0, theirs = 0] = inTurn([
    () => run(project, 'node', '-e', '0'),
    () => run(sixty, 'node', 'scripts/check.ts'),
    () => run(project, 'node', 'scripts/check.ts'),
    () => run(project, 'node', 'scripts/build.ts'),
    () => run(generated, 'node', 'scripts/build.ts'),
    () => run(plain, astro, 'build')
  ]);
  line('start of Node alone', start);
  line('check, this repository', check);
  line('check, 60 generated chapters', check60);
  line('build, this repository', build, `${(build / check).toFixed(1)} × its check`);
  line('build, 200 generated chapters', ours);
  line('build, the same 200 as plain Astro and MDX', theirs, `ours takes ${(ours / theirs).toFixed(2)} × as long`);

  for (const [name, report, packageName] of [
    ['200 chapters, a dataset each', ownDatasets(200), 'generert'],
    ['200 chapters, 1600 tables on 20 datasets', sharedDatasets(200), 'generert-a']
  ] as const) {
    const edited = join(temporary, packageName);
    mkdirSync(edited);
    writeReport(edited, project, report);
    const [whole = 0] = inTurn([() => timed(() => readProject(edited))]);
    line(`read ${name}`, whole);
    for (const {kind, ms} of await timeEdits(edited, packageName, RUNS)) {
      line(`  save to fresh page: ${kind}`, ms, `${(ms / whole).toFixed(2)} × reading all`);
    }
  }

  const wide = join(temporary, 'wide');
  const codes = ['1', '2', '3', '4', '5'];
  const columns = Array.from({length: 11}, (_, index) => ({name: `q${index + 1}`, list: 'skala', codes}));
  writePackage(wide, 'bred', new Map([['svar', wideRespondents(1_000_000)]]), columns);
  const before = performance.now();
  const packages = readPackages(wide);
  const read = performance.now() - before;
  // The first reading has kept the table; each process starts without one in memory.
  const again = timed(() => readPackages(wide));
  const dataset = packages.value?.get('bred')?.datasets.get('svar');
  if (dataset === undefined) throw new Error(JSON.stringify(packages.problems.slice(0, 5)));
  const datasets = new Map([['bred/svar', dataset]]);
  const tabulateStart = performance.now();
  for (let index = 0; index < 20; index += 1) {
    const {table, faults} = buildTable(
      {
        kind: 'crosstab',
        id: 'tbl-bench',
        data: 'bred/svar',
        rows: `q${(index % 11) + 1}`,
        columns: `q${((index + 3) % 11) + 1}`,
        statistics: ['n', 'rowPercent'],
        caption: 'Måling'
      },
      {language: 'nb', datasets, tables: new Map()}
    );
    if (table === null) throw new Error(JSON.stringify(faults));
  }
  const tabulate = performance.now() - tabulateStart;
  line('read a million rows of twelve columns', read);
  line('read them again, from the store', again, `${((100 * again) / read).toFixed(0)} % of the first time`);
  line('twenty crosstabs of them', tabulate, `${((100 * tabulate) / read).toFixed(0)} % of reading`);
} finally {
  rmSync(temporary, {recursive: true, force: true});
}
