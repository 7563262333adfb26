import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PackageDescriptor} from '../../src/data/descriptor.ts';
import {descriptorHash} from '../../src/data/descriptor-hash.ts';

/** A small generator of its own, so that every run measures the same data. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ANSWERS = ['ja', 'nei', 'vet_ikke'] as const;
const GROUPS = ['nord', 'sor', 'ost', 'vest'] as const;

/** A CSV of respondents: id, group, answer. */
function respondents(seed: number, rows: number): string {
  const next = numbers(seed);
  const lines = ['lopenr,gruppe,svar'];
  for (let row = 1; row <= rows; row += 1) {
    lines.push(
      `${row},${GROUPS[Math.floor(next() * GROUPS.length)] ?? 'nord'},${ANSWERS[Math.floor(next() * ANSWERS.length)] ?? 'ja'}`
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A CSV of a million respondents with twelve coded columns. */
export function wideRespondents(rows: number): string {
  const next = numbers(7);
  const columns = Array.from({length: 11}, (_, index) => `q${index + 1}`);
  const lines = [['lopenr', ...columns].join(',')];
  for (let row = 1; row <= rows; row += 1) {
    let line = String(row);
    for (let column = 0; column < 11; column += 1) line += `,${Math.floor(next() * 5) + 1}`;
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

interface GeneratedField {
  readonly name: string;
  readonly list: string;
  readonly codes: readonly string[];
}

const PROFILE = 'https://datapackage.org/profiles/2.0';

function resource(name: string, csv: string, fields: readonly GeneratedField[]): object {
  return {
    name,
    type: 'table',
    title: name,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    schema: {
      $schema: `${PROFILE}/tableschema.json`,
      fields: [
        {name: 'lopenr', type: 'integer', title: 'Løpenummer', constraints: {required: true}, belegg: {role: 'id'}},
        ...fields.map(({name: field, list, codes}) => ({
          name: field,
          type: 'string',
          title: field,
          constraints: {required: true},
          categories: codes.map((code) => ({value: code, label: code})),
          belegg: {codes: list}
        }))
      ],
      primaryKey: ['lopenr']
    },
    belegg: {shape: 'rows', unit: 'person', universe: 'Personer', period: '2026', access: 'restricted'}
  };
}

function register(name: string, columns: readonly string[], csv: string): object {
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    schema: {
      $schema: `${PROFILE}/tableschema.json`,
      fields: columns.map((column) => ({name: column, type: 'string', belegg: {role: 'text'}})),
      primaryKey: ['list', 'code']
    },
    belegg: {shape: name}
  };
}

const CODE_COLUMNS = ['list', 'code', 'label_nb', 'label_en', 'short_nb', 'short_en', 'group', 'role'];

/** Writes a package of respondents' CSVs into `root/data/<name>`. */
export function writePackage(
  root: string,
  name: string,
  csvs: ReadonlyMap<string, string>,
  fields: readonly GeneratedField[]
): void {
  const folder = join(root, 'data', name);
  mkdirSync(folder, {recursive: true});
  const lists = new Map(fields.map(({list, codes}) => [list, codes]));
  const lines = [...lists].flatMap(([list, codes]) => codes.map((code) => `${list},${code},${code},${code},,,,`));
  const codes = `${[CODE_COLUMNS.join(','), ...lines].join('\n')}\n`;
  writeFileSync(join(folder, 'codes.csv'), codes);
  for (const [resourceName, csv] of csvs) writeFileSync(join(folder, `${resourceName}.csv`), csv);
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    name,
    title: name,
    version: '1.0.0',
    licenses: [{name: 'CC-BY-4.0'}],
    sources: [{title: 'Generated'}],
    belegg: {units: {person: {nb: ['person', 'personer'], en: ['person', 'people']}}},
    resources: [
      ...[...csvs].map(([resourceName, csv]) => resource(resourceName, csv, fields)),
      register('codes', CODE_COLUMNS, codes)
    ]
  };
  const hash = descriptorHash(descriptor as unknown as PackageDescriptor);
  const hashed = {...descriptor, belegg: {...descriptor.belegg, hash}};
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(hashed, null, 2)}\n`);
}

const PARAGRAPH =
  'Kommunene svarer ulikt på spørsmålet, og forskjellene følger både størrelse og landsdel. Der tjenesten har en egen enhet, er svarene jevnere enn der arbeidet er delt på flere.';

/** What a generated report holds. */
export interface GeneratedReport {
  readonly chapters: number;
  /** Tables per chapter. */
  readonly exhibits: number;
  /** Package → names of its datasets. */
  readonly packages: ReadonlyMap<string, readonly string[]>;
  /** The dataset of a chapter's table, both counted from 1. */
  readonly datasetOf: (chapter: number, exhibit: number) => string;
}

/** `count` chapters of one table each, on a dataset of its own in one package. */
export function ownDatasets(count: number): GeneratedReport {
  const names = Array.from({length: count}, (_, index) => `d${index + 1}`);
  return {
    chapters: count,
    exhibits: 1,
    packages: new Map([['generert', names]]),
    datasetOf: (chapter) => `generert/d${chapter}`
  };
}

/** `count` chapters of eight tables each, on twenty datasets in four packages. */
export function sharedDatasets(count: number): GeneratedReport {
  const names = Array.from({length: 5}, (_, index) => `d${index + 1}`);
  return {
    chapters: count,
    exhibits: 8,
    packages: new Map(['a', 'b', 'c', 'd'].map((name) => [`generert-${name}`, names])),
    datasetOf: (chapter, exhibit) =>
      `generert-${'abcd'.charAt((chapter + exhibit) % 4)}/d${((chapter + exhibit) % 5) + 1}`
  };
}

/** Writes a report with its packages, and copies the project's own sources beside it. */
export function writeReport(root: string, project: string, report: GeneratedReport): void {
  const {chapters, packages} = report;
  let seed = 0;
  for (const [name, datasets] of packages) {
    const csvs = new Map(datasets.map((dataset) => [dataset, respondents((seed += 1), 240)]));
    writePackage(root, name, csvs, [
      {name: 'gruppe', list: 'gruppe', codes: GROUPS},
      {name: 'svar', list: 'svar', codes: ANSWERS}
    ]);
  }
  const folder = join(root, 'content', 'generert');
  mkdirSync(folder, {recursive: true});
  const all = Array.from({length: chapters}, (_, index) => index + 1);
  for (const n of all) writeFileSync(join(folder, chapterFile(n)), chapterText(n, report));
  writeFileSync(
    join(folder, 'report.yaml'),
    `title: Generert rapport
language: nb
year: 2026
authors: [Ingen]
publisher: Ingen
description: Generert for måling.
chapters:
${all.map((n) => `  - ${chapterFile(n)}`).join('\n')}
packages:
${[...packages.keys()].map((name) => `  ${name}: 1.0.0`).join('\n')}
`
  );
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(project, name), join(root, name), {recursive: true});
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
}

/** Name of the file of a generated chapter. */
export function chapterFile(n: number): string {
  return `${String(n).padStart(3, '0')}-kapittel-${n}.mdx`;
}

/** Text of a generated chapter. */
function chapterText(n: number, {exhibits, datasetOf}: GeneratedReport): string {
  const tables = Array.from({length: exhibits}, (_, index) => {
    const id = exhibitId(n, index + 1);
    return `${PARAGRAPH} Av alle svarte <Value of="${id}" row="nord" column="ja" /> ja i nord (<Ref to="${id}" />).

<Crosstab id="${id}" data="${datasetOf(n, index + 1)}" rows="gruppe" columns="svar" statistics={['rowPercent']}
  total={{columns: 'last', rows: 'last'}} showBase="column" caption="Svar etter gruppe" />`;
  });
  const rest = Array.from({length: 6}, () => PARAGRAPH).join('\n\n');
  return `# Kapittel ${n}\n\n${tables.join('\n\n')}\n\n${rest}\n`;
}

/** Id of a table of a generated chapter, both counted from 1. */
function exhibitId(chapter: number, exhibit: number): string {
  return exhibit === 1 ? `tbl-svar-${chapter}` : `tbl-svar-${chapter}-${exhibit}`;
}

/** Writes a plain Astro and MDX site of the same content, whose components parse and tabulate by hand. */
export function writePlainSite(root: string, project: string, count: number): void {
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), {recursive: true});
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{"name": "plain", "type": "module", "private": true}\n');
  write(
    'astro.config.mjs',
    `import mdx from '@astrojs/mdx';
import {unified} from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
export default {integrations: [mdx()], markdown: {processor: unified({gfm: false, remarkPlugins: [remarkGfm]})}, devToolbar: {enabled: false}};
`
  );
  write(
    'src/content.config.ts',
    `import {defineCollection} from 'astro:content';
import {glob} from 'astro/loaders';
export const collections = {chapters: defineCollection({loader: glob({pattern: '*.mdx', base: './content'})})};
`
  );
  write(
    'src/tabulate.ts',
    `import {readFileSync} from 'node:fs';
import Papa from 'papaparse';
export function tabulate(name: string) {
  const {data} = Papa.parse<Record<string, string>>(readFileSync('data/' + name + '.csv', 'utf8'), {header: true, skipEmptyLines: true});
  const groups = new Map<string, Map<string, number>>();
  for (const row of data) {
    const group = groups.get(row.gruppe) ?? new Map<string, number>();
    groups.set(row.gruppe, group.set(row.svar, (group.get(row.svar) ?? 0) + 1));
  }
  return groups;
}
`
  );
  write(
    'src/Table.astro',
    `---
import {tabulate} from './tabulate.ts';
const groups = tabulate(Astro.props.data);
const answers = ['ja', 'nei', 'vet_ikke'];
const share = (n: number, of: number) => Math.round((100 * n) / of);
---
<table><caption>{Astro.props.caption}</caption><thead><tr><th></th>{answers.map((a) => <th scope="col">{a}</th>)}<th>n</th></tr></thead>
<tbody>{[...groups].map(([group, counts]) => { const n = [...counts.values()].reduce((a, b) => a + b, 0); return <tr><th scope="row">{group}</th>{answers.map((a) => <td>{share(counts.get(a) ?? 0, n)}</td>)}<td>{n}</td></tr>; })}</tbody></table>
`
  );
  write(
    'src/Number.astro',
    `---
import {tabulate} from './tabulate.ts';
const counts = tabulate(Astro.props.data).get('nord');
const n = [...counts.values()].reduce((a, b) => a + b, 0);
---
{Math.round((100 * (counts.get('ja') ?? 0)) / n)} prosent`
  );
  write(
    'src/pages/[slug].astro',
    `---
import {getCollection, render} from 'astro:content';
import Table from '../Table.astro';
import Number from '../Number.astro';
export async function getStaticPaths() {
  return (await getCollection('chapters')).map((entry) => ({params: {slug: entry.id}, props: {entry}}));
}
const {Content} = await render(Astro.props.entry);
---
<html lang="nb"><head><meta charset="utf-8" /><title>{Astro.props.entry.id}</title></head><body><Content components={{Table, Number}} /></body></html>
`
  );
  for (let n = 1; n <= count; n += 1) {
    write(`data/d${n}.csv`, respondents(n, 240));
    write(
      `content/kapittel-${n}.mdx`,
      `# Kapittel ${n}

${PARAGRAPH} Av alle svarte <Number data="d${n}" /> ja i nord.

<Table data="d${n}" caption="Svar etter gruppe ${n}" />

${Array.from({length: 6}, () => PARAGRAPH).join('\n\n')}
`
    );
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
}
