import type {Problem} from '../support/problem.ts';
import {rowProblems, valueProblems} from './cell-problems.ts';
import {MOST_DISTINCT, type CsvColumn} from './csv/columns.ts';
import {show, showList} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import {namesOf} from './declaration.ts';
import type {ResourceDescriptor, TableSchema} from './descriptor.ts';
import type {JsonDocument, JsonPath} from './json-document.ts';

/** Rows that repeat a primary key, a unique key or a unique value, and rows whose primary key has an empty part. */
export function checkUnique(
  table: CsvTable,
  {schema}: ResourceDescriptor,
  path: JsonPath,
  document: JsonDocument
): readonly Problem[] {
  const {primaryKey, uniqueKeys = [], fields} = schema;
  const at = (...steps: JsonPath): JsonPath => [...path, 'schema', ...steps];
  const unique = fields.flatMap(({name, constraints}, i) =>
    constraints?.unique === true ? [{names: [name], where: at('fields', i, 'constraints', 'unique')}] : []
  );
  return [
    ...emptyParts(table, schema, at('primaryKey'), document),
    ...repeated(table, namesOf(primaryKey), 'the primary key', at('primaryKey'), document),
    ...uniqueKeys.flatMap((key, i) => repeated(table, namesOf(key), 'the unique key', at('uniqueKeys', i), document)),
    ...unique.flatMap(({names, where}) => repeated(table, names, 'the value', where, document))
  ];
}

/** Cells of the primary key that are missing values: the standard has it that none may be. */
function emptyParts(
  table: CsvTable,
  {primaryKey, fields, missingValues}: TableSchema,
  where: JsonPath,
  document: JsonDocument
): readonly Problem[] {
  return namesOf(primaryKey).flatMap((name) => {
    const column = table.header.indexOf(name);
    if (column === -1) return [];
    const missing = fields[column]?.missingValues ?? missingValues ?? [''];
    const texts = new Set(missing.map((entry) => (typeof entry === 'string' ? entry : entry.value)));
    const values = table.columns[column]?.values ?? [];
    if (![...texts].some((text) => values.includes(text))) return [];
    const faults = new Map(
      values.flatMap((text, index) =>
        texts.has(text)
          ? [
              [
                index,
                {
                  rule: 'primary-key',
                  message: `${show(text)} is ${text === '' ? 'empty' : 'a missing value'}, and the field is part of the primary key`,
                  hint: 'fill it in'
                }
              ] as const
            ]
          : []
      )
    );
    return valueProblems(table, column, faults, document.place(where));
  });
}

function repeated(
  table: CsvTable,
  names: readonly string[],
  what: string,
  where: JsonPath,
  document: JsonDocument
): readonly Problem[] {
  const columns = names.flatMap((name) => table.columns.filter((column) => column.name === name));
  const [first] = columns;
  if (first === undefined || columns.length < names.length) return [];
  if (columns.length === 1 && areDifferentNumbers(first)) return [];
  const {keys, size} = rowKeys(columns);
  // A list is much quicker than a map, where the keys are few enough.
  const seen = size <= 4 * table.rows + 1024 ? new Int32Array(size).fill(-1) : new Map<number, number>();
  const firstOf = (key: number): number => (seen instanceof Map ? (seen.get(key) ?? -1) : (seen[key] ?? -1));
  const rows: number[] = [];
  const earlier = new Map<number, number>();
  keys.forEach((key, row) => {
    const before = firstOf(key);
    if (before !== -1) {
      if (what !== 'the value' || first.values[first.codes[row] ?? 0] !== '') rows.push(row);
      earlier.set(row, before);
    } else if (seen instanceof Map) seen.set(key, row);
    else seen[key] = row;
  });
  const describe = (row: number): {rule: string; message: string; hint: string} => {
    const cells = columns.map(({name, values, codes}) => `${name} = ${show(values[codes[row] ?? 0] ?? '')}`).join(', ');
    const line = table.place(earlier.get(row) ?? 0, 0).line;
    return {
      rule: 'repeated-key',
      message: `${what} ${cells} stands already in line ${line}`,
      hint: 'delete one of the two lines, or correct the one that is mistyped'
    };
  };
  return rowProblems(table, table.columns.indexOf(first), rows, describe, document.place(where));
}

/** Whether the texts of a long column are all different as numbers, as ids mostly are: sorting is quicker than a map. */
function areDifferentNumbers({values, isNumbered}: CsvColumn): boolean {
  if (isNumbered === true) return true;
  if (values.length < MOST_DISTINCT) return false;
  const numbers = Float64Array.from(values, Number);
  if (numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number))) return true;
  numbers.sort();
  // What is no number stands last.
  return !Number.isNaN(numbers.at(-1)) && numbers.every((number, i) => number !== numbers[i - 1]);
}

/** Per row a number that two rows share if and only if they agree in all columns, below `size`. */
function rowKeys(columns: readonly CsvColumn[]): {
  readonly keys: Float64Array | CsvColumn['codes'];
  readonly size: number;
} {
  const [first, ...rest] = columns.map(distinct);
  if (first === undefined) return {keys: new Uint32Array(), size: 0};
  return rest.reduce<{keys: Float64Array | CsvColumn['codes']; size: number}>(({keys, size}, next) => {
    // Kept small so that any number of columns fits below 2^53.
    const left = size * next.size < 2 ** 53 ? {keys, size} : renumber(keys);
    const joined = new Float64Array(left.keys.length);
    for (let row = 0; row < joined.length; row++)
      joined[row] = (left.keys[row] ?? 0) * next.size + (next.keys[row] ?? 0);
    return {keys: joined, size: left.size * next.size};
  }, first);
}

/** A column's codes, made one for each different text where the reader has not done so. */
function distinct({values, codes}: CsvColumn): {keys: CsvColumn['codes']; size: number} {
  if (values.length < MOST_DISTINCT) return {keys: codes, size: values.length};
  const known = new Map<string, number>();
  const indices = Uint32Array.from(values, (text) => {
    const index = known.get(text) ?? known.size;
    known.set(text, index);
    return index;
  });
  return {keys: Uint32Array.from(codes, (code) => indices[code] ?? 0), size: known.size};
}

function renumber(keys: Float64Array | CsvColumn['codes']): {keys: Uint32Array; size: number} {
  const known = new Map<number, number>();
  const renumbered = Uint32Array.from(keys, (key) => {
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    return index;
  });
  return {keys: renumbered, size: known.size};
}

/** Rows whose foreign key is in no row of the resource that it refers to; a key with an empty part refers to nothing. */
export function checkForeignKeys(
  table: CsvTable,
  {name: own, schema: {foreignKeys = []}}: ResourceDescriptor,
  path: JsonPath,
  document: JsonDocument,
  tableOf: (resource: string) => CsvTable | null
): readonly Problem[] {
  return foreignKeys.flatMap(({fields, reference}, i) => {
    const resource = reference.resource ?? '';
    const other = tableOf(resource === '' ? own : resource);
    if (other === null) return [];
    const [names, referred] = [namesOf(fields), namesOf(reference.fields)];
    const isThere =
      names.every((name) => table.header.includes(name)) && referred.every((name) => other.header.includes(name));
    if (!isThere || names.length !== referred.length) return [];
    const texts = textsOf(table, names);
    const theirs = textsOf(other, referred);
    const known = new Set(Array.from({length: other.rows}, (_, row) => JSON.stringify(theirs(row))));
    const rows = Array.from({length: table.rows}, (_, row) => row).filter((row) => {
      const key = texts(row);
      return !key.includes('') && !known.has(JSON.stringify(key));
    });
    const describe = (row: number): {rule: string; message: string; hint: string} => ({
      rule: 'foreign-key',
      message: `${names.join(', ')} = ${showList(texts(row))} is in no line of ${other.file} (${referred.join(', ')})`,
      hint: 'correct it, or add the line there'
    });
    const column = table.header.indexOf(names[0] ?? '');
    return rowProblems(table, column, rows, describe, document.place([...path, 'schema', 'foreignKeys', i]));
  });
}

function textsOf(table: CsvTable, names: readonly string[]): (row: number) => readonly string[] {
  const columns = names.flatMap((name) => table.columns.filter((column) => column.name === name));
  return (row) => columns.map(({values, codes}) => values[codes[row] ?? 0] ?? '');
}
