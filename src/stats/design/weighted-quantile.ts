/**
 * How a weighted quantile is read off, by the numbers of Hyndman & Fan (The American Statistician 50(4), 1996) that equal
 * weights give: 1 the smallest value that reaches the share, 2 the mean of two where a value reaches it exactly, 6 and 7
 * between values.
 */
export type WeightedQuantileType = 1 | 2 | 6 | 7;

/** Shares that differ by less are the same: sums of decimal weights are not exact in doubles. */
const SAME = 1e-12;

/**
 * The `p`-quantile of values with weights, beyond the outermost values these: survey 4.1.1's `svyquantile` with `qrule`
 * "math" or "hf1" (type 1, its default), "hf2" or "school" (2), "hf6", "hf7". Unlike there, a share below that of the
 * smallest value is the smallest value in types 1 and 2 (survey returns the second), and equal values are in the order of
 * their weights in types 6 and 7, whatever the order of rows. With whole numbers as frequency weights types 1 and 2 are
 * those of the repeated sample, 6 and 7 are not. Null if all weights are 0. Throws a RangeError on a `p` outside of 0 to 1
 * or columns of different lengths.
 */
export function weightedQuantile(
  values: readonly number[],
  weights: readonly number[],
  p: number,
  type: WeightedQuantileType
): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no share`);
  if (values.length !== weights.length) throw new RangeError(`${values.length} values with ${weights.length} weights`);
  const points = values
    .map((value, row) => ({value, weight: weights[row] as number}))
    .filter(({weight}) => weight > 0)
    .sort((a, b) => a.value - b.value || a.weight - b.weight);
  const last = points.at(-1);
  if (last === undefined) return null;
  const sums = cumulated(points.map(({weight}) => weight));
  const total = sums.at(-1) as number;
  const valueAt = (place: number): number => (points[Math.min(Math.max(place, 0), points.length - 1)] ?? last).value;
  if (type === 1 || type === 2) {
    const place = sums.findIndex((sum) => sum / total >= p - SAME);
    const exact = Math.abs((sums[place] as number) / total - p) <= SAME;
    return type === 2 && exact ? (valueAt(place) + valueAt(place + 1)) / 2 : valueAt(place);
  }
  // The share each value stands at.
  const shares =
    type === 6
      ? sums.map((sum) => sum / (total + last.weight))
      : sums.map((_, place) => (place === 0 ? 0 : (sums[place - 1] as number) / (total - last.weight)));
  const above = shares.findIndex((share) => share >= p);
  if (above === -1) return last.value;
  if (above === 0) return valueAt(0);
  const [from, to] = [shares[above - 1] as number, shares[above] as number];
  return valueAt(above - 1) + ((valueAt(above) - valueAt(above - 1)) * (p - from)) / (to - from);
}

/** Running sums, compensated. */
function cumulated(weights: readonly number[]): readonly number[] {
  let [sum, lost] = [0, 0];
  return weights.map((weight) => {
    const after = sum + weight;
    lost += sum >= weight ? sum - after + weight : weight - after + sum;
    sum = after;
    return sum + lost;
  });
}
