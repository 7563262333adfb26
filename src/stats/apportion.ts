import {roundScaled} from '../support/fraction.ts';

/**
 * Parts of a whole as whole numbers of 10^-`decimals` that add up to their rounded sum: each is rounded down, and what is
 * left goes to the largest remainders, of equal ones to the earlier. An empty whole (0) has no shares.
 */
export function apportion(parts: readonly bigint[], whole: bigint, decimals: number): readonly bigint[] | null {
  if (whole <= 0n) return null;
  const scale = 10n ** BigInt(decimals);
  const shares = parts.map((part) => (part * scale) / whole);
  const sum = parts.reduce((a, b) => a + b, 0n);
  const left = roundScaled({numerator: sum, denominator: whole}, decimals) - shares.reduce((a, b) => a + b, 0n);
  const byRemainder = parts
    .map((part, position) => ({position, remainder: (part * scale) % whole}))
    .sort((a, b) => (a.remainder === b.remainder ? a.position - b.position : a.remainder > b.remainder ? -1 : 1));
  const raised = new Set(byRemainder.slice(0, Number(left)).map(({position}) => position));
  return shares.map((share, position) => (raised.has(position) ? share + 1n : share));
}
