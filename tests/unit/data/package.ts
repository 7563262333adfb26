import type {
  FieldDescriptor,
  PackageDescriptor,
  ResourceDescriptor,
  TableSchema
} from '../../../src/data/descriptor.ts';
import {descriptorHash} from '../../../src/data/descriptor-hash.ts';
import {formatJson} from '../../../src/data/format-json.ts';
import {readCodeLists} from '../../../src/data/code-lists.ts';
import {readCsv} from '../../../src/data/csv/read-csv.ts';
import type {DataPackage, Dataset} from '../../../src/data/model.ts';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {readPackageFiles} from '../../../src/data/read-package.ts';
import {CODES_HEADER, PRINTED_HEADER, STATEMENTS_HEADER} from '../../../src/data/registers.ts';
import {releasedResource} from '../../../src/data/released-resource.ts';
import {compareText, formatProblem} from '../../../src/support/problem.ts';

/** A dataset of a test package: its CSV, its fields, and whatever else its descriptor shall have. */
export interface TestResource {
  readonly csv: string | null;
  readonly fields: readonly unknown[];
  readonly schema?: object;
  readonly belegg?: object;
  readonly [property: string]: unknown;
}

export interface TestPackage {
  /** Lines of codes.csv: list, code, label, group, role. */
  readonly codes?: readonly string[];
  readonly resources?: Readonly<Record<string, TestResource>>;
  readonly printed?: string;
  readonly statements?: string;
  /** Properties of the package that replace the usual ones; undefined takes one out. */
  readonly descriptor?: object;
}

/** The files of a package `prove` that is released as it is; what a test has wrong in it is wrong in its source too. */
export function packageOf({
  codes = [],
  resources = {},
  printed,
  statements,
  descriptor = {}
}: TestPackage): PackageFiles {
  const files = new Map<string, string>();
  const all: ResourceDescriptor[] = [];
  for (const [name, {csv, fields, schema = {}, belegg = {}, ...rest}] of Object.entries(resources)) {
    if (csv !== null) files.set(`${name}.csv`, csv);
    const usual = {unit: 'bruker', universe: 'Alle brukere'};
    all.push(
      resourceOf(
        name,
        {title: name, ...rest},
        {fields: fields as readonly FieldDescriptor[], ...schema},
        {...usual, ...belegg}
      )
    );
  }
  const lines = codes.map((line) => {
    const [list = '', code = '', label = '', group = '', role = ''] = line.split(',');
    return [list, code, label, '', '', '', group, role].join(',');
  });
  const registers = [
    {
      name: 'codes',
      header: CODES_HEADER,
      key: ['list', 'code'],
      text: [CODES_HEADER.join(','), ...lines, ''].join('\n')
    },
    ...(printed === undefined
      ? []
      : [{name: 'printed', header: PRINTED_HEADER, key: ['exhibit', 'row', 'column', 'statistic'], text: printed}]),
    ...(statements === undefined
      ? []
      : [{name: 'statements', header: STATEMENTS_HEADER, key: ['id'], text: statements}])
  ];
  for (const {name, header, key, text} of registers) {
    files.set(`${name}.csv`, text);
    const schema = {
      fields: header.map((each) => ({name: each, type: 'string' as const})),
      missingValues: [],
      primaryKey: key
    };
    all.push(resourceOf(name, {}, schema, {shape: name}));
  }
  const table = readCsv(encode(files.get('codes.csv') ?? ''), {file: 'codes.csv', header: CODES_HEADER}).value;
  const lists = (table === null ? null : readCodeLists(table).value) ?? new Map<string, never>();
  const whole = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'prove',
    title: 'Prøve',
    version: '1.0.0',
    licenses: [{name: 'CC-BY-4.0'}],
    sources: [{title: 'En kilde'}],
    belegg: {units: {bruker: {nb: ['bruker', 'brukere'], en: ['user', 'users']}}},
    resources: all.map((resource) => released(resource, files, lists)),
    ...descriptor
  };
  const plain = JSON.parse(JSON.stringify(whole)) as PackageDescriptor;
  return filesOf({...Object.fromEntries(files), 'datapackage.json': formatJson(hashed(plain))});
}

/** A descriptor with the hash of what it says, unless a test has taken away what belongs to it. */
function hashed(descriptor: PackageDescriptor): object {
  const {belegg, resources} = descriptor as Partial<PackageDescriptor>;
  if (typeof belegg !== 'object' || !Array.isArray(resources)) return descriptor;
  return {...descriptor, belegg: {...belegg, hash: descriptorHash(descriptor)}};
}

function released(
  resource: ResourceDescriptor,
  files: ReadonlyMap<string, string>,
  lists: Parameters<typeof releasedResource>[2]
): ResourceDescriptor {
  const csv = files.get(resource.path);
  return releasedResource(resource, csv === undefined ? null : encode(csv), lists);
}

function resourceOf(name: string, rest: object, schema: TableSchema, belegg: object): ResourceDescriptor {
  const usual = {name, type: 'table', path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8'};
  return {...usual, ...rest, schema, belegg: belegg as ResourceDescriptor['belegg']};
}

/** Files of a package `prove` in memory. */
function filesOf(texts: Readonly<Record<string, string>>): PackageFiles {
  const paths = Object.keys(texts).sort(compareText);
  const read = (path: string): Uint8Array | null => (texts[path] === undefined ? null : encode(texts[path]));
  return {name: 'prove', folder: 'data/prove', paths, read};
}

/** The package with one file's text changed and nothing released. */
export function edited(files: PackageFiles, path: string, edit: (text: string) => string): PackageFiles {
  const texts = files.paths.map((each) => [each, textOf(files, each)] as const);
  return filesOf(Object.fromEntries(texts.map(([each, text]) => [each, each === path ? edit(text) : text])));
}

export function textOf(files: PackageFiles, path: string): string {
  return new TextDecoder().decode(files.read(path) ?? new Uint8Array());
}

/** What is wrong with a package, a line each, as a person sees it, behind the name of the rule. */
export function faults(files: PackageFiles): string {
  return readPackageFiles(files)
    .problems.map((problem) => `${problem.rule}: ${formatProblem(problem)}`)
    .join('\n');
}

/** A package that must be sound. */
export function sound(files: PackageFiles): DataPackage {
  const {value} = readPackageFiles(files);
  if (value === null) throw new Error(faults(files));
  return value;
}

/** A dataset of a package that must be sound. */
export function dataset(files: PackageFiles, name: string): Dataset {
  const found = sound(files).datasets.get(name);
  if (found === undefined) throw new Error(`there is no dataset ${name}`);
  return found;
}

/** The codes of a variable row by row, null where there is none. */
export function codesOf({variables}: Dataset, name: string): readonly (string | null)[] {
  const variable = variables.get(name);
  return Array.from(variable?.codes ?? [], (index) => variable?.categories[index]?.code ?? null);
}

/** The numbers of a measure row by row, as `12.5`, with what is said of them: `about 12`, `lost`. */
export function numbersOf({measures}: Dataset, name: string): readonly string[] {
  const measure = measures.get(name);
  if (measure === undefined) return [];
  const words = ['', 'over', 'under', 'about', 'lost', 'na', 'suppressed'];
  return Array.from(measure.scaled, (scaled, row) => {
    const qualifier = measure.qualifiers[row] ?? 0;
    const number = (scaled / 10 ** measure.decimals).toFixed(measure.decimals);
    return qualifier > 3 ? (words[qualifier] ?? '') : `${words[qualifier] ?? ''} ${number}`.trim();
  });
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A variable's field. */
export function variable(name: string, codes = name, rest: object = {}): unknown {
  return {name, type: 'string', title: name, belegg: {codes}, ...rest};
}

/** A count's field, with what its `belegg` shall have besides. */
export function count(name = 'n', belegg: object = {}, rest: object = {}): unknown {
  return {name, type: 'integer', title: name, belegg: {statistic: 'count', origin: 'printed', ...belegg}, ...rest};
}
