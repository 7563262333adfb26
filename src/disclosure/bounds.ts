import type {Bound, Term} from './model.ts';

/** A per cent as it is shown: `shown` is the whole number of 10^-`decimals` per cent (28.7 % at one decimal is 287). */
export interface ShownPercent {
  /** Keys of the quantities that are counted. Several of a top-n or of a cumulative per cent. */
  readonly parts: readonly string[];
  /** Key of the quantity that they are of. */
  readonly base: string;
  readonly shown: bigint;
  readonly decimals: number;
  /** `plain` is half away from zero; per cents made to add up to 100 are rounded up or down. */
  readonly rounding: 'plain' | 'to100';
  /** Keys of the quantities that it is hidden with; parts and base if absent. */
  readonly of?: readonly string[];
}

/**
 * What a shown per cent tells of its parts and its base. Both are whole numbers, so that "less than" is "at most one less"
 * after multiplying out, and nothing is lost.
 */
export function percentBounds(percent: ShownPercent): readonly Bound[] {
  const {parts, base, shown, decimals, rounding} = percent;
  const of = percent.of ?? [...parts, base];
  const scale = 100n * 10n ** BigInt(decimals);
  const compared = (partsBy: bigint, baseBy: bigint): readonly Term[] => [
    ...parts.map((key) => ({key, coefficient: partsBy})),
    {key: base, coefficient: -baseBy}
  ];
  // From shown − ½ up to but not including shown + ½; to 100 anything less than 1 from shown.
  return rounding === 'plain'
    ? [
        {of, terms: compared(2n * scale, 2n * shown - 1n), low: 0n, high: null},
        {of, terms: compared(2n * scale, 2n * shown + 1n), low: null, high: -1n}
      ]
    : [
        {of, terms: compared(scale, shown - 1n), low: 1n, high: null},
        {of, terms: compared(scale, shown + 1n), low: null, high: -1n}
      ];
}

/** What a number tells that is shown rounded to the nearest multiple of `base`, ties up: the numbers that round to it. */
export function roundedBound(key: string, shown: bigint, base: bigint): Bound {
  const down = base / 2n;
  return {of: [key], terms: [{key, coefficient: 1n}], low: shown - down, high: shown + (base - down) - 1n};
}
