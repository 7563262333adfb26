import {normalTail} from '../distributions/normal-tail.ts';

/** Up to here every order is counted; R's `n_small`. */
const COUNTED = 9;

/**
 * P(S ≥ `statistic`), the upper tail of Spearman's sum of squared rank differences without ties: counted over all orders
 * up to n = 9, of the largest sum always (one order of n!), else by Edgeworth's series; null where that falls out of the
 * range of a share, far out. Algorithm AS 89: Best & Roberts, Applied Statistics 24(3), 1975; what R's `cor.test` calls
 * exact.
 */
export function spearmanTail(statistic: number, n: number): {readonly p: number; readonly counted: boolean} | null {
  const largest = (n * (n * n - 1)) / 3;
  if (n <= COUNTED) return {p: counted(statistic, n), counted: true};
  if (statistic === largest) return {p: oneOrder(n), counted: true};
  const p = edgeworth(statistic, n);
  return p > 0 && p < 1 ? {p, counted: false} : null;
}

/** 1 / n!; of more than 177 below the smallest double, so 0. */
function oneOrder(n: number): number {
  let share = 1;
  for (let factor = 2; factor <= n; factor++) share /= factor;
  return share;
}

function counted(statistic: number, n: number): number {
  const sums = (n * (n * n - 1)) / 3 + 1;
  // ways[set * sums + sum]: in how many orders the first ranks take the places of the set with that sum.
  const ways = new Float64Array((1 << n) * sums);
  ways[0] = 1;
  const last = (1 << n) - 1;
  for (let set = 0; set < last; set++) {
    const rank = membersOf(set);
    for (let place = 0; place < n; place++) {
      if ((set & (1 << place)) !== 0) continue;
      const square = (rank - place) * (rank - place);
      const [from, to] = [set * sums, (set | (1 << place)) * sums + square];
      for (let sum = 0; sum < sums - square; sum++) {
        ways[to + sum] = (ways[to + sum] as number) + (ways[from + sum] as number);
      }
    }
  }
  const all = ways.subarray(last * sums);
  const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  return total(all.subarray(statistic)) / total(all);
}

function membersOf(set: number): number {
  let members = 0;
  for (let rest = set; rest > 0; rest >>= 1) members += rest & 1;
  return members;
}

function edgeworth(statistic: number, n: number): number {
  const b = 1 / n;
  const x = ((6 * (statistic - 1) * b) / (n * n - 1) - 1) * Math.sqrt(n - 1);
  const y = x * x;
  const last = 0.0072 - 0.0831 * b + y * b * (0.0131 - 0.00046 * y);
  const middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * last);
  const term = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle);
  return term * Math.exp(-y / 2) + normalTail(x);
}
