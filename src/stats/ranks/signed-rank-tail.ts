/**
 * The share of all 2ⁿ ways to give signs to the ranks 1 … n whose positive ones sum to at most `statistic`: the lower tail
 * of the exact distribution of Wilcoxon's signed ranks without ties and zeros (R's `psignrank`). On shares instead of
 * counts, so that no number is too large for a double; from n = 1075 the far tail is below the smallest double.
 */
export function signedRankTail(statistic: number, n: number): number {
  const shares = new Float64Array(statistic + 1);
  shares[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = statistic; sum >= 0; sum--) {
      shares[sum] = ((shares[sum] as number) + (sum < rank ? 0 : (shares[sum - rank] as number))) / 2;
    }
  }
  return Math.min(
    shares.reduce((sum, share) => sum + share, 0),
    1
  );
}
