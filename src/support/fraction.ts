/**
 * An exact number. Never reduced by the functions that make shares, so that 97/212 stays the count and the base that it
 * came from. `denominator` is positive.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `numerator / denominator` of whole numbers, or null for an empty base (0). Throws a RangeError on anything not whole. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1n): Fraction | null {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) return null;
  return d < 0n ? {numerator: -n, denominator: -d} : {numerator: n, denominator: d};
}

/** The whole number `value` as a fraction. */
export function whole(value: number | bigint): Fraction {
  return {numerator: BigInt(value), denominator: 1n};
}

/** `scaled / 10^decimals`, the exact value of a decimal number in a CSV. */
export function decimal(scaled: number | bigint, decimals: number): Fraction {
  return {numerator: BigInt(scaled), denominator: 10n ** BigInt(decimals)};
}

/** The same number without the tens that both its sides share: 250/1000 is 25/100. */
export function withoutTens({numerator, denominator}: Fraction): Fraction {
  if (numerator % 10n !== 0n || denominator % 10n !== 0n) return {numerator, denominator};
  return withoutTens({numerator: numerator / 10n, denominator: denominator / 10n});
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return {numerator: a.numerator + b.numerator, denominator: a.denominator};
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator
  };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, {numerator: -b.numerator, denominator: b.denominator});
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return {numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator};
}

/** `a / b`, or null if `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return {numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator};
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The value times 10^`decimals` as a whole number, rounded half away from zero: the one rounding rule of the project
 * (2,5 → 3, −2,5 → −3), on the exact fraction, so that 23/80 of 100 at one decimal is 28,8.
 */
export function roundScaled({numerator, denominator}: Fraction, decimals = 0): bigint {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The fraction rounded half away from zero to `decimals`, still exact. */
export function round(value: Fraction, decimals = 0): Fraction {
  return decimal(roundScaled(value, decimals), decimals);
}

/** The nearest double, for drawing only: never for a number that is printed. */
export function toNumber({numerator, denominator}: Fraction): number {
  const direct = Number(numerator) / Number(denominator);
  if (Number.isFinite(direct)) return direct;
  return Number((numerator * 10n ** 17n) / denominator) / 1e17;
}
