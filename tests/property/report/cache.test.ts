import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {filesOnDisk} from '../../../src/data/package-files.ts';
import {release} from '../../../src/data/release.ts';
import {readProject} from '../../../src/report/project.ts';
import type {Project} from '../../../src/report/report-model.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {createCache} from '../../../src/support/cache.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const base = resolve(import.meta.dirname, '../../fixtures/check/base');
const CHAPTERS = ['content/rapport/01-svar.mdx', 'content/rapport/02-mer.mdx'] as const;
const SETTINGS = 'content/rapport/report.yaml';
const ENGLISH = 'content/rapport/en.yaml';
const DATA = 'data/kommuner';

/** What rests on the first chapter from another one: a figure of its table, its named values, a section of the same name. */
const SECOND = `# Mer om svarene

## Kvalitet

<Value name="store_ja" /> mot <Value name="smaa_ja" />, det er
<Value difference={['store_ja', 'smaa_ja']} name="forskjell" /> (<Ref to="fig-svar" />, <Ref to="sec-svar" />). I alt
<Value data="kommuner/svar" share={{svar: 'ja'}} missing={{svar: 'hidden'}} name="alle" /> svarte ja (<Ref to="tbl-alle" />), mest i de store:
<Claim value="store_ja" is="higher than" than="smaa_ja">flere</Claim>.

<Figure id="fig-svar" kind="stackedBar" of="tbl-svar" caption="Svar, {store_ja} ja" message="Flest i de store" />

<Frequency id="tbl-alle" data="kommuner/svar" variable="svar" missing={{svar: 'hidden'}} caption="Alle svar, {alle}" />
`;

const START_OF_ENGLISH = 'tbl-svar:\n  caption: Answers by size\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'belegg-cache-'));
});
afterEach(() => {
  rmSync(root, {recursive: true, force: true});
});

function start(): void {
  rmSync(root, {recursive: true, force: true});
  cpSync(base, root, {recursive: true});
  writeFileSync(join(root, CHAPTERS[1]), SECOND);
  edit(SETTINGS, (text) => text.replace('  - 01-svar.mdx\n', '  - 01-svar.mdx\n  - 02-mer.mdx\n'));
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  if (existsSync(path)) writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Writes the other of two texts wherever one stands. */
function swap(file: string, [one, other]: readonly [string, string]): void {
  edit(file, (text) => (text.includes(one) ? text.replace(one, other) : text.replace(other, one)));
}

function toggle(file: string, text: string): void {
  if (existsSync(join(root, file))) rmSync(join(root, file));
  else writeFileSync(join(root, file), text);
}

function releaseData(): void {
  const {value} = release(filesOnDisk(root, 'kommuner'), {level: 'patch', what: 'Endret', date: '2026-01-01'});
  for (const [path, bytes] of value?.files ?? []) writeFileSync(join(root, DATA, path), bytes);
}

function pinVersion(): void {
  const {version} = JSON.parse(readFileSync(join(root, DATA, 'datapackage.json'), 'utf8')) as {version: string};
  edit(SETTINGS, (text) => text.replace(/kommuner: .*/, `kommuner: ${version}`));
}

const IN_CHAPTERS: readonly (readonly [string, string])[] = [
  ['row="smaa"', 'row="store"'],
  ['column="ja"', 'column="jaa"'],
  ['id="tbl-svar"', 'id="tbl-svra"'],
  ['of="tbl-svar"', 'of="tbl-alle"'],
  ['columns="svar"', 'columns="svra"'],
  ['data="kommuner/svar"', 'data="kommuner/svart"'],
  ['data="kommuner/svar"', 'data="kommuner/kvalitet"'],
  ['caption="', 'caption="Nå: '],
  ['name="store_ja"', 'name="store_nei"'],
  ['## Kvalitet', '## Om kvalitet'],
  ['## ', '\n\n## '],
  ['. ', '.\n'],
  ['<Ref to="tbl-svar" />', 'tabellen'],
  ["missing={{svar: 'hidden'}}", "missing={{svar: 'hiden'}}"],
  ['/>', '/ >'],
  ['Tre av fire', 'Nesten alle'],
  ['reproduces="Tabell 1"', 'reproduces="Tabell 2"']
];

const IN_DATA: readonly (readonly [string, readonly [string, string]])[] = [
  ['svar.csv', ['store,ja,30', 'store,ja,31']],
  ['svar.csv', ['smaa,nei,26', 'smaa,nei,26,1']],
  ['codes.csv', ['Ja,Yes', 'Jo,Yes']],
  ['codes.csv', ['svar,ja,', 'svar,jo,']],
  ['kvalitet.csv', ['rad,bra,70', 'rad,bra,71']],
  ['printed.csv', ['rowPercent,75,11', 'rowPercent,76,11']],
  ['datapackage.json', ['"title": "', '"title": "Om ']],
  ['datapackage.json', ['"name": "svar"', '"name": "svart"']]
];

const IN_SETTINGS: readonly (readonly [string, string])[] = [
  ['  - 02-mer.mdx\n', ''],
  ['language: nb', 'language: en'],
  ['title: En', 'title: Enda en'],
  ['kommuner: 1', 'kommuner: 2'],
  ['packages:', 'packages: :'],
  [
    'numberLint: error',
    "acknowledged:\n  - {exhibit: tbl-svar, row: storrelse=store, column: svar=ja, statistic: rowPercent, reason: 'Trykt'}\n"
  ]
];

type Step = readonly [name: string, make: () => void];

/** An edit as a person makes it, and nothing where it has no place to make it. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...CHAPTERS), fc.constantFrom(...IN_CHAPTERS)).map(([file, pair]): Step => [
      `${file}: ${pair.join(' <> ')}`,
      () => {
        swap(file, pair);
      }
    ])
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...IN_DATA), fc.boolean()).map(([[file, pair], isReleased]): Step => [
      `${file}: ${pair.join(' <> ')}${isReleased ? ', released' : ''}`,
      () => {
        swap(`${DATA}/${file}`, pair);
        if (isReleased) releaseData();
        if (isReleased) pinVersion();
      }
    ])
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...IN_SETTINGS).map((pair): Step => [
      `settings: ${pair.join(' <> ')}`,
      () => {
        swap(SETTINGS, pair);
      }
    ])
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step>(
      [
        'english',
        () => {
          toggle(ENGLISH, START_OF_ENGLISH);
        }
      ],
      [
        'misspelt english',
        () => {
          toggle(ENGLISH, START_OF_ENGLISH.replace('caption', 'captoin'));
        }
      ],
      [
        'another chapter',
        () => {
          toggle('content/rapport/03-ny.mdx', '# Ny\n');
        }
      ],
      [
        'another csv',
        () => {
          toggle(`${DATA}/ny.csv`, 'a,b\n1,2\n');
        }
      ],
      [
        'no second chapter',
        () => {
          toggle(CHAPTERS[1], SECOND);
        }
      ],
      [
        'another report',
        () => {
          toggle('content/rapport/report.yaml.old', '');
        }
      ],
      ['mended', start]
    )
  }
);

/** A value without its functions, which are never equal: they read the data beside them, which are compared. */
function dataOf(value: unknown, known = new Map<object, unknown>()): unknown {
  if (typeof value === 'function') return null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Set) return value;
  if (known.has(value)) return known.get(value);
  const entries: unknown[] = [];
  known.set(value, entries);
  for (const [key, own] of value instanceof Map ? value : Object.entries(value))
    entries.push([key, dataOf(own, known)]);
  return entries;
}

/** Everything that a project says, in order. */
function said({packages, reports, problems, cache}: Project): unknown {
  return dataOf({
    translated: [...reports.values()].map((report) => translateReport(report, packages, 'en', cache)),
    packages,
    reports,
    problems
  });
}

test('a project read with a cache is the project read afresh, after any edits', () => {
  const outcomes = {unread: 0, faulty: 0, sound: 0};
  fc.assert(
    fc.property(fc.array(step, {minLength: 1, maxLength: 8}), (steps) => {
      const cache = createCache();
      start();
      readProject(root, {cache});
      for (const [name, make] of steps) {
        make();
        const cached = readProject(root, {cache});
        const afresh = readProject(root);
        outcomes[afresh.reports.size === 0 ? 'unread' : afresh.problems.length > 0 ? 'faulty' : 'sound'] += 1;
        expect(cached.problems.map(formatProblem), name).toEqual(afresh.problems.map(formatProblem));
        expect(isDeepStrictEqual(said(cached), said(afresh)), name).toBe(true);
      }
    }),
    {numRuns: 30}
  );
  // The edits neither break everything nor nothing.
  for (const [outcome, times] of Object.entries(outcomes)) expect(times, outcome).toBeGreaterThan(5);
}, 120_000);

test('nothing that stays is read or built again', () => {
  start();
  const cache = createCache();
  const project = readProject(root, {cache});
  expect(project.problems.map(formatProblem)).toEqual([]);
  const before = project.reports.get('rapport');
  edit(CHAPTERS[1], (text) => text.replace('I alt', 'Til sammen'));
  const after = readProject(root, {cache}).reports.get('rapport');
  expect(after?.chapters[1]?.source).toContain('Til sammen');
  expect(after?.chapters.map((chapter, index) => chapter === before?.chapters[index])).toEqual([true, false]);
  expect(after?.grammar).toBe(before?.grammar);
});
