import type {TestResult} from '../tables/inference.ts';
import type {Table} from '../tables/model.ts';
import {NotExportable} from './problem.ts';

/** The rows and columns that a test is of, by their keys. */
export interface PlaceOfTest {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The direction that holds one item of a set of several answers; null if none does. */
  readonly item: 'rows' | 'columns' | null;
}

type Parts = Pick<Table, 'kind' | 'rows' | 'columns' | 'rowGroups' | 'spanners'>;

interface Side {
  readonly key: string | null;
  readonly keys: readonly string[];
  readonly isItem: boolean;
}

/** The rows and columns of the row group, spanner, item or column of numbers that a test is named by. */
export function placeOfTest(
  {of}: Pick<TestResult, 'of'>,
  {kind, rows, columns, rowGroups, spanners}: Parts
): PlaceOfTest {
  const categories = rows.filter((row) => row.kind === 'category');
  const counted = columns.filter((column) => column.kind === 'category');
  const keysOf = (own: readonly {readonly key: string}[]): readonly string[] => [...new Set(own.map(({key}) => key))];
  const down: readonly Side[] = [
    {key: null, keys: keysOf(categories), isItem: false},
    ...rowGroups.map(({key}) => ({key, keys: keysOf(categories.filter(({group}) => group === key)), isItem: false})),
    ...categories.map(({key}) => ({key, keys: [key], isItem: true}))
  ];
  const across: readonly Side[] = [
    {key: null, keys: keysOf(counted), isItem: false},
    // A category with several statistics is itself the spanner over them.
    ...spanners
      .filter(({key}) => counted.every((column) => column.key !== key))
      .map(({key}) => ({key, keys: keysOf(counted.filter(({spanner}) => spanner === key)), isItem: false})),
    ...keysOf(counted).map((key) => ({key, keys: [key], isItem: kind === 'crosstab'}))
  ];
  for (const row of down) {
    for (const column of across) {
      const key = [row.key, column.key].filter((one) => one !== null).join(' > ');
      if (key !== (of ?? '')) continue;
      return {rows: row.keys, columns: column.keys, item: row.isItem ? 'rows' : column.isItem ? 'columns' : null};
    }
  }
  throw new NotExportable(`a test of the part ${of ?? ''}`);
}
