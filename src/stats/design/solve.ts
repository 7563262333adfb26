type Matrix = readonly (readonly number[])[];

/** A pivot below this share of the largest is 0 but for rounding. */
const SINGULAR = 1e-12;

/** The matrix X of `left` X = `right`, by elimination with the largest pivot of each column. Null if there is none. */
export function solve(left: Matrix, right: Matrix): Matrix | null {
  const rows = left.map((row, place) => [...row, ...(right[place] ?? [])]);
  const size = left.length;
  const largest = left.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let column = 0; column < size; column++) {
    const pivotOf = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let best = column;
    for (let row = column + 1; row < size; row++) if (pivotOf(row) > pivotOf(best)) best = row;
    if (pivotOf(best) <= SINGULAR * largest) return null;
    const pivot = rows[best] as number[];
    rows[best] = rows[column] as number[];
    const own = pivot.map((value) => value / (pivot[column] as number));
    rows[column] = own;
    for (const [place, row] of rows.entries()) {
      if (place === column) continue;
      const factor = row[column] as number;
      rows[place] = row.map((value, at) => value - factor * (own[at] as number));
    }
  }
  return rows.map((row) => row.slice(size));
}
