import type {Cell, StubRow} from '../model.ts';

/**
 * The id of a cell in the page and in links to it: `tbl-alder--aldersgruppe=19-25,n`. The key itself, since codes hold no
 * `/` and no `,`: ` > ` is written `/`, and an empty column is left out. It stays as long as the key does.
 */
export function cellAnchor(id: string, {row, column, statistic}: Pick<Cell, 'row' | 'column' | 'statistic'>): string {
  const parts = [row, column, statistic].filter((part) => part !== '');
  return `${id}--${parts.join(',').replaceAll(' > ', '/').replace(/\s/g, '_')}`;
}

/** The id of a record in the page, `tbl-tiltak--tiltak=asker`: as long-lived as its key, and without a comma no cell's. */
export function rowAnchor(id: string, {key}: Pick<StubRow, 'key'>): string {
  return `${id}--${key.replaceAll(' > ', '/').replace(/\s/g, '_')}`;
}
