import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import type {PackageDescriptor} from '../../../src/data/descriptor.ts';
import {descriptorHash} from '../../../src/data/descriptor-hash.ts';
import {readPackage} from '../../../src/data/read-package.ts';
import {buildTable} from '../../../src/tables/tables.ts';
import {readSnapshot, writeSnapshot, type Snapshot} from '../../../src/tables/snapshot.ts';
import type {CrosstabSpecification} from '../../../src/tables/specification.ts';

const repository = resolve(import.meta.dirname, '../../..');
const NAME = 'rustilskudd-2014';
const root = mkdtempSync(join(tmpdir(), 'belegg-rows-'));

afterAll(() => {
  rmSync(root, {recursive: true});
});

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly belegg: {readonly shape: string};
  readonly schema?: {readonly fields: readonly Field[]};
}

interface Field {
  readonly name: string;
  readonly categories?: readonly {readonly value: string; readonly label: string}[];
  readonly belegg?: {readonly missing?: Readonly<Record<string, string>>};
}

/** In rows an answer that is missing is an empty cell. */
function ofRows(field: Field): object {
  const missing = field.belegg?.missing ?? {};
  const isMissing = ({value}: {readonly value: string}): boolean => value in missing;
  const {categories = []} = field;
  if (!categories.some(isMissing)) return field;
  return {
    ...field,
    constraints: {},
    categories: categories.filter((one) => !isMissing(one)),
    missingValues: categories.filter(isMissing).map(({label}) => ({value: '', label})),
    belegg: {...field.belegg, missing: {'': Object.values(missing)[0]}}
  };
}

/** The package with one resource more: the counts of `organisering-fungerer` written out, a respondent a line. */
function writeRows(): void {
  const folder = join(root, 'data', NAME);
  mkdirSync(join(root, 'data'));
  cpSync(join(repository, 'data', NAME), folder, {recursive: true});
  const [, ...counted] = readFileSync(join(folder, 'organisering-fungerer.csv'), 'utf8').trim().split('\n');
  const units = counted.flatMap((line) => {
    const [organisering = '', fungerer = '', n = ''] = line.split(',');
    return Array.from({length: Number(n)}, () => `${organisering},${fungerer === 'ikke_svart' ? '' : fungerer}`);
  });
  const csv = `id,organisering,fungerer\n${units.map((unit, index) => `${index + 1},${unit}\n`).join('')}`;
  writeFileSync(join(folder, 'respondenter.csv'), csv);
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    readonly resources: readonly Resource[];
  };
  const aggregate = descriptor.resources.find(({name}) => name === 'organisering-fungerer');
  if (aggregate?.schema === undefined) throw new Error('the aggregate is gone');
  const {universe, period, unit} = aggregate.belegg as unknown as Record<string, unknown>;
  const rows = {
    ...aggregate,
    name: 'respondenter',
    path: 'respondenter.csv',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    schema: {
      ...aggregate.schema,
      fields: [
        {name: 'id', type: 'integer', title: 'Nummer', constraints: {required: true}, belegg: {role: 'id'}},
        ...aggregate.schema.fields.filter(({name}) => name !== 'n').map(ofRows)
      ],
      primaryKey: ['id']
    },
    belegg: {shape: 'rows', access: 'public', universe, period, unit}
  };
  const whole = {...descriptor, resources: [...descriptor.resources, rows]} as unknown as PackageDescriptor;
  const hashed = {...whole, belegg: {...whole.belegg, hash: descriptorHash(whole)}};
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(hashed, null, 2));
}

writeRows();
const read = readPackage(root, NAME);

function snapshotOf(data: string, statistics: CrosstabSpecification['statistics']): Snapshot {
  if (read.value === null) throw new Error(JSON.stringify(read.problems));
  const specification: CrosstabSpecification = {
    kind: 'crosstab',
    id: 'tbl-fungerer',
    data: `${NAME}/${data}`,
    rows: 'organisering',
    columns: 'fungerer',
    statistics,
    missing: {fungerer: 'hidden'},
    total: {columns: 'last', rows: 'last'},
    showBase: 'column',
    caption: 'Hvor godt organiseringen fungerer'
  };
  const datasets = new Map([...read.value.datasets.values()].map((dataset) => [dataset.id, dataset]));
  const {table, faults} = buildTable(specification, {language: 'nb', datasets, tables: new Map()});
  if (table === null) throw new Error(JSON.stringify(faults));
  return readSnapshot(writeSnapshot(table, new Map()));
}

// Where the data lie may differ; what they say may not.
const ORIGIN = new Set(['source', 'provenance']);

test.each([[['n']], [['rowPercent']], [['columnPercent', 'totalPercent']]] as const)(
  'a Crosstab (%s) over respondents and over their counts has one snapshot but for state',
  (statistics) => {
    const [rows, counts] = [snapshotOf('respondenter', statistics), snapshotOf('organisering-fungerer', statistics)];
    const cells = ({cells: all}: Snapshot): readonly object[] => all.map((cell) => ({...cell, state: ''}));
    const head = ({head: all}: Snapshot): readonly object[] => all.filter(({part}) => !ORIGIN.has(part));
    expect(cells(rows)).toEqual(cells(counts));
    expect(head(rows)).toEqual(head(counts));
    expect(rows.cells.length).toBeGreaterThan(30);
  }
);
