/**
 * The share of all ways to draw `m` of m + n ranks whose Mann-Whitney statistic is at most `statistic`: the lower tail of
 * its exact distribution without ties. By the recurrence of Mann & Whitney (1947), on shares instead of counts so that no
 * number is too large for a double and nothing is subtracted; R's `pwilcox`.
 */
export function mannWhitneyTail(statistic: number, m: number, n: number): number {
  const size = statistic + 1;
  // shares[i][u]: of i values against the first j of the other group, by the largest value, which is of either.
  const shares = Array.from({length: m + 1}, () => new Float64Array(size));
  for (const row of shares) row[0] = 1;
  for (let j = 1; j <= n; j++) {
    for (let i = 1; i <= m; i++) {
      const own = shares[i] as Float64Array;
      const fewer = shares[i - 1] as Float64Array;
      const ofFirst = i / (i + j);
      const ofSecond = j / (i + j);
      for (let u = size - 1; u >= 0; u--) {
        own[u] = ofSecond * (own[u] as number) + (u < j ? 0 : ofFirst * (fewer[u - j] as number));
      }
    }
  }
  return Math.min(
    (shares[m] as Float64Array).reduce((sum, share) => sum + share, 0),
    1
  );
}
