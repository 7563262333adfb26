import type {Columns} from './derived/columns.ts';

/** Per row of one dataset the row of another with the same codes in the variables of a key; -1 where there is none. */
export function joinByKey(
  here: Columns,
  there: Columns,
  key: readonly string[]
): {readonly rows: Int32Array; readonly unmatched: readonly number[]} {
  const codesOf = ({variables}: Columns, row: number): string =>
    key
      .map((name) => {
        const variable = variables.get(name);
        return variable?.categories[variable.codes[row] ?? 0]?.code ?? '';
      })
      .join(' ');
  const rowOf = new Map(Array.from({length: there.rows}, (_, row) => [codesOf(there, row), row] as const));
  const rows = Int32Array.from({length: here.rows}, (_, row) => rowOf.get(codesOf(here, row)) ?? -1);
  return {rows, unmatched: Array.from(rows.keys()).filter((row) => rows[row] === -1)};
}
