import {sumOf, type PublishedNumbers} from '../../../src/disclosure/model.ts';

/** A table of counts with both margins: keys are `row column`, `row`, `column` and `all`. */
export function countsOf(
  rows: readonly string[],
  columns: readonly string[],
  counts: readonly (readonly number[])[]
): PublishedNumbers {
  const at = (r: readonly number[], c: readonly number[]): bigint =>
    BigInt(r.flatMap((i) => c.map((j) => counts[i]?.[j] ?? 0)).reduce((a, b) => a + b, 0));
  const [down, across] = [[...rows.keys()], [...columns.keys()]];
  const quantity = (key: string, value: bigint) => ({key, value, shown: 'exact'}) as const;
  return {
    quantities: [
      ...rows.flatMap((row, i) => columns.map((column, j) => quantity(`${row} ${column}`, at([i], [j])))),
      ...rows.map((row, i) => quantity(row, at([i], across))),
      ...columns.map((column, j) => quantity(column, at(down, [j]))),
      quantity('all', at(down, across))
    ],
    equations: [
      ...rows.map((row) =>
        sumOf(
          row,
          columns.map((column) => `${row} ${column}`)
        )
      ),
      ...columns.map((column) =>
        sumOf(
          column,
          rows.map((row) => `${row} ${column}`)
        )
      ),
      sumOf('all', rows),
      sumOf('all', columns)
    ],
    bounds: []
  };
}

/** The numbers with some of them kept. */
export function keeping(numbers: PublishedNumbers, keys: readonly string[]): PublishedNumbers {
  return {
    ...numbers,
    quantities: numbers.quantities.map((one) => (keys.includes(one.key) ? {...one, keep: true} : one))
  };
}
