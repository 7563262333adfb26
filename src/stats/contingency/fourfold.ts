import type {Counts} from './margins.ts';

/** The cells of a table of two rows by two columns, row by row. */
export interface Fourfold {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The cells of a two by two table. Throws a RangeError on any other and on what is no count. */
export function fourfold(table: Counts): Fourfold {
  const [first = [], second = []] = table;
  const [a = NaN, b = NaN] = first;
  const [c = NaN, d = NaN] = second;
  if (table.length !== 2 || first.length !== 2 || second.length !== 2) {
    throw new RangeError('a fourfold table has two rows of two counts');
  }
  const wrong = [a, b, c, d].find((count) => !(count >= 0 && count < Infinity));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no count`);
  return {a, b, c, d};
}

/** The same of counts that are whole numbers, as exact tests need them. */
export function wholeFourfold(table: Counts): Fourfold {
  const cells = fourfold(table);
  const part = Object.values(cells).find((count: number) => !Number.isSafeInteger(count)) as number | undefined;
  if (part !== undefined) throw new RangeError(`an exact test is of whole counts, not of ${part}`);
  return cells;
}
