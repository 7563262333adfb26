import {writeCsv} from '../data/csv/write-csv.ts';
import {formatJson} from '../data/format-json.ts';
import {withFiles, type PackageFiles} from '../data/package-files.ts';
import {release} from '../data/release.ts';
import {slugOf} from '../report/reading/slug.ts';
import {formatProblem} from '../support/problem.ts';
import {addCodes, type NewList} from './add-codes.ts';
import {codeColumn, type CodedColumn} from './coded-column.ts';
import {describeDataset, newDescriptor, type WrittenDescriptor} from './describe.ts';
import {doubts, twoSpellings} from './doubts.ts';
import {firstTable} from './first-table.ts';
import {guess, type Guess, type Role} from './guess.ts';
import {refuse, TO_FILL_IN, type Scaffold} from './project-files.ts';
import {readSource, type SourceColumn} from './source-table.ts';

export interface DatasetRequest {
  /** Path of the CSV as the author gives it, and what is in it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Singular and plural of what is counted; the package's first unit if none is given. */
  readonly unit: readonly [string, string] | null;
  /** Who is counted, in words. */
  readonly universe: string | null;
  /** Where the data come from, for a package that is not there yet. */
  readonly source: string | null;
  /** Day of the release, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * A dataset from a CSV: a copy with codes for its categories, their labels in codes.csv, its description in
 * datapackage.json, and a release. The package is made if it is not there; no file that is there is lost. What was guessed
 * is told, column by column.
 */
export function newDataset(files: PackageFiles, {file, bytes, unit, universe, source, date}: DatasetRequest): Scaffold {
  if (slugOf(files.name) !== files.name || files.name === '') {
    return refuse(
      `"${files.name}" cannot be the name of a package: write it like ${slugOf(files.name) || 'my-survey'}`
    );
  }
  const name = slugOf((file.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z]+$/i, ''));
  if (name === '') return refuse(`${file} needs a name with letters or digits`);
  const {columns, wrong} = readSource(bytes, file);
  if (wrong.length > 0) return refuse(...wrong);
  const guessed = guess(columns);
  if ('wrong' in guessed) return refuse(`${file}: ${guessed.wrong}`);
  const spellings = twoSpellings(columns, guessed);
  if (spellings.length > 0) return refuse(...spellings.map((said) => `${file}: ${said}`));

  const old = files.read('datapackage.json');
  const before =
    old === null
      ? newDescriptor(files.name, unit ?? usualUnit(guessed), source)
      : (JSON.parse(decode(old)) as WrittenDescriptor);
  const path = `${name}.csv`;
  if (files.read(path) !== null || before.resources.some((resource) => resource.name === name)) {
    return refuse(`${files.folder}/${path} is there already: give ${file} another name`);
  }
  const coded = new Map(
    columns
      .filter((column) => roleOf(guessed, column).is === 'variable')
      .map((column) => [column.name, codeColumn(column)])
  );
  const codesPath = before.resources.find(({belegg}) => belegg.shape === 'codes')?.path ?? 'codes.csv';
  const codes = files.read(codesPath);
  const lists = addCodes(codes === null ? null : decode(codes), name, coded);
  const written = new Map<string, string>([
    [path, csvOf(columns, coded)],
    [codesPath, lists.text],
    [
      'datapackage.json',
      formatJson(describeDataset(before, {name, columns, guess: guessed, coded, lists: lists.named, unit, universe}))
    ],
    ...(files.read('README.md') === null ? [['README.md', readmeOf(files.name)] as const] : [])
  ]);
  const whole = withFiles(files, new Map([...written].map(([at, text]) => [at, encode(text)])));
  const {value, problems} = release(whole, {level: 'minor', what: `Add ${name}`, date});
  if (value === null) return refuse(...problems.map(formatProblem));

  const released = [...value.files].map(([at, content]) => [at, decode(content)] as const);
  const all = new Map([...written, ...released].map(([at, text]) => [`${files.folder}/${at}`, text]));
  const table = firstTable(
    `${files.name}/${name}`,
    name,
    guessed,
    new Set(columns.filter(({cells}) => cells.includes('')).map((column) => column.name))
  );
  return {
    refused: null,
    files: all,
    told: [
      `${files.name} ${value.version} has the dataset ${name}: ${SHAPES[guessed.shape]}. These are guesses; look at each:`,
      ...columns.map(
        (column) =>
          `  ${tellColumn(column, roleOf(guessed, column), coded.get(column.name), lists.named.get(column.name))}`
      ),
      ...doubts(columns, guessed).map((said) => `  ? ${said}`),
      `Mend what is guessed wrong in ${files.folder}/datapackage.json and codes.csv, whose order is that of tables (data/README.md says what each key means),`,
      `then: npm run release-data -- ${files.name} patch "what changed"`,
      ...(old === null
        ? []
        : [`Reports that are written against ${files.name} must now name ${value.version} in their report.yaml.`]),
      ...(table === null ? [] : ['A table to begin with:', '', table])
    ]
  };
}

const SHAPES: Readonly<Record<Guess['shape'], string>> = {
  rows: 'a respondent a line',
  cells: 'a combination of categories a line, with one number',
  indicators: 'a category a line, with numbers on it'
};

function usualUnit({shape}: Guess): readonly [string, string] {
  return shape === 'rows' ? ['respondent', 'respondenter'] : ['enhet', 'enheter'];
}

function roleOf({roles}: Guess, {name}: SourceColumn): Role {
  return roles.get(name) ?? {is: 'text'};
}

function csvOf(columns: readonly SourceColumn[], coded: ReadonlyMap<string, CodedColumn>): string {
  const cells = columns.map((column) => coded.get(column.name)?.cells ?? column.cells);
  const rows = columns[0]?.cells.map((_, row) => cells.map((column) => column[row] ?? '')) ?? [];
  return writeCsv(
    columns.map(({name}) => name),
    rows
  );
}

function readmeOf(name: string): string {
  return `# ${name}\n\n${TO_FILL_IN}: where the data come from, how they were collected, and what may be done with them.\n`;
}

function tellColumn(
  {name, head, values}: SourceColumn,
  role: Role,
  coded: CodedColumn | undefined,
  list: NewList | undefined
): string {
  const from = name === head ? name : `${name} (“${head}”)`;
  switch (role.is) {
    case 'id':
      return `${from}: number of the respondent`;
    case 'text':
      return `${from}: free text`;
    case 'variable': {
      const shown = (coded?.lines ?? []).slice(0, 4).map(({code, label}) => `${code} = ${label}`);
      const more = (coded?.lines.length ?? 0) > 4 ? ', …' : '';
      const where = list?.isNew === false ? `, with the list "${list.name}" that is there` : '';
      return `${from}: variable with ${values.length} ${values.length === 1 ? 'category' : 'categories'} (${shown.join(', ')}${more})${where}`;
    }
    case 'count':
      return `${from}: counts, which may be added over ${role.disjoint.join(', ')} (is everybody in one category only?)`;
    case 'percent':
      return `${from}: given per cents ${role.within.length === 0 ? 'of everybody' : `within each ${role.within.join(', ')}`}`;
    case 'value':
      return `${from}: values, which are never added`;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
