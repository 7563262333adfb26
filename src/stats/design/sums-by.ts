/** Sums of `values` per code, compensated (Neumaier, Zeitschrift für Angewandte Mathematik und Mechanik 54(1), 1974). */
export function sumsBy(values: ArrayLike<number>, codes: ArrayLike<number>, size: number): Float64Array {
  const sums = new Float64Array(size);
  const lost = new Float64Array(size);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const code = codes[row] as number;
    const before = sums[code] as number;
    const after = before + value;
    const smaller = Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
    lost[code] = (lost[code] as number) + smaller;
    sums[code] = after;
  }
  return sums.map((sum, code) => sum + (lost[code] as number));
}
