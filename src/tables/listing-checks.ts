import type {Dataset} from '../data/model.ts';
import {suggest} from '../support/did-you-mean.ts';
import type {Content} from './listing-cells.ts';
import {fieldOf} from './listing-cells.ts';
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
  columns.forEach((name, i) => {
    if (fieldOf(dataset, name) !== null) return;
    report('unknown-column', ['columns', i], `${dataset.id} has no column "${name}"`, suggest(name, known));
  });
  for (const name of Object.keys(empty)) {
    if (columns.includes(name)) continue;
    report('unknown-column', ['empty', name], `"${name}" is not among the columns`, suggest(name, columns));
  }
  omitEmpty.forEach((name, i) => {
    const prop = ['omitEmpty', i];
    const [stub, ...others] = columns;
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
  const name = columns[position] ?? '';
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
