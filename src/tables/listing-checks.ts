import type {Dataset} from '../data/model.ts';
import {suggest} from '../support/did-you-mean.ts';
import type {Content} from './listing-cells.ts';
import {declared, fieldOf} from './listing-cells.ts';
import type {ListedRow} from './listing-rows.ts';
import type {Report} from './parts/fault.ts';
import type {ListingSpecification} from './specification.ts';

/** Tells of columns that the dataset or the listing does not have. */
export function checkColumns(
  {columns, empty = {}, omitEmpty = [], layout}: ListingSpecification,
  dataset: Dataset,
  report: Report
): void {
  const known = [...dataset.texts.keys(), ...dataset.variables.keys(), ...dataset.measures.keys()];
  if (columns.length === 0) {
    report('no-columns', ['columns'], 'a listing needs at least one column', suggest('', known));
  }
  const names = columns.map((column) => declared(column).field);
  columns.forEach((column, i) => {
    const {field: name, ...more} = declared(column);
    const prop = typeof column === 'string' ? ['columns', i] : ['columns', i, 'field'];
    const field = fieldOf(dataset, name);
    if (field === null) {
      report('unknown-column', prop, `${dataset.id} has no column "${name}"`, suggest(name, known));
    } else if (names.indexOf(name) < i) {
      report('column-repeated', prop, `there are two columns "${name}"`, 'leave one out');
    } else if (field.kind !== 'measure') {
      for (const key of ['decimals', 'unit'] as const) {
        if (more[key] === undefined) continue;
        const message = `"${name}" holds no numbers, so that it has no ${key}`;
        report('column-format', ['columns', i, key], message, `take ${key} out`);
      }
    }
  });
  for (const name of Object.keys(empty)) {
    if (names.includes(name)) continue;
    report('unknown-column', ['empty', name], `"${name}" is not among the columns`, suggest(name, names));
  }
  omitEmpty.forEach((name, i) => {
    const prop = ['omitEmpty', i];
    const [stub, ...others] = names;
    if (layout !== 'records') {
      const message = 'only records can do without a cell: a table has a place for each';
      report('omit-empty', ['omitEmpty'], message, `say what is shown there: empty={{${name}: '…'}}`);
    } else if (name === stub) {
      report('omit-empty', prop, `"${name}" is what the records are called`, 'take it out');
    } else if (!others.includes(name)) {
      report('unknown-column', prop, `"${name}" is not among the columns`, suggest(name, others));
    } else if (name in empty) {
      report(
        'omit-empty',
        prop,
        `an empty "${name}" is left out, and "empty" says what it shows`,
        'take one of them out'
      );
    }
  });
}

const NAMED_ROWS = 3;

/** Tells of a column whose empty cells nothing is said for. */
export function checkEmpty(
  {columns, empty, omitEmpty, layout}: ListingSpecification,
  dataset: Dataset,
  rows: readonly ListedRow[],
  contents: readonly (Content | null)[],
  position: number,
  report: Report
): void {
  const column = columns[position];
  const name = column === undefined ? '' : declared(column).field;
  const bare = rows.filter((_, i) => contents[i] === null);
  if (bare.length === 0 || empty?.[name] !== undefined || omitEmpty?.includes(name) === true) return;
  const lines = bare.slice(0, NAMED_ROWS).map(({key, index}) => `${key} in line ${dataset.lines[index] ?? '?'}`);
  const more = bare.length > NAMED_ROWS ? ` and ${bare.length - NAMED_ROWS} more` : '';
  report(
    'empty-cell',
    ['columns', position],
    `"${name}" is empty for ${lines.join(', ')}${more}`,
    `say what is shown there: empty={{${name}: '…'}}${layout === 'records' ? `, or leave it out: omitEmpty={['${name}']}` : ''}`
  );
}
