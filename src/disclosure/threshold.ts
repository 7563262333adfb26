/** When a number is too small to be shown. */
export interface Threshold {
  /** Numbers of units from 1 to `least` − 1 are hidden; at least 2. */
  readonly least: number;
  /** Whether 0 is hidden too: a zero tells of all of a group that nobody in it is so. */
  readonly zeros: boolean;
  /** The least base that per cents may stand on; `least` if absent. */
  readonly base?: number;
}

/** Why a number must be hidden: it is itself too small, or what it is of. */
export type PrimaryReason = 'count' | 'base';

/** Whether a number of units is too small. */
export function isSmall(count: bigint, {least, zeros}: Threshold): boolean {
  return count < BigInt(least) && (count > 0n || zeros);
}

/**
 * Why a number of units (or the per cent made of it) must be hidden, or null if it may be shown. `base` is the number of units
 * that it is of, null without one. An empty base (0) tells of nobody.
 */
export function primaryReason(count: bigint, base: bigint | null, threshold: Threshold): PrimaryReason | null {
  if (isSmall(count, threshold)) return 'count';
  const least = threshold.base ?? threshold.least;
  return base !== null && base > 0n && base < BigInt(least) ? 'base' : null;
}
