import {normalTail} from '../distributions/normal-tail.ts';

/**
 * The two-sided p of a rank statistic `deviation` away from its mean, by the normal approximation; with `continuity`, half
 * a rank nearer. Null without variance (all values equal).
 */
export function rankTestP(deviation: number, variance: number, continuity: boolean): number | null {
  if (variance <= 0) return null;
  const moved = continuity ? Math.max(Math.abs(deviation) - 0.5, 0) : Math.abs(deviation);
  return 2 * normalTail(moved / Math.sqrt(variance));
}
