/** From numbers to CSS pixels. */
export type LengthScale = (value: number) => number;

/** A scale for bars, which always holds zero: lengths stand to each other as the numbers do. */
export function lengthScale(values: readonly number[], [from, to]: readonly [number, number]): LengthScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low;
  return (value) => (span === 0 ? from : from + ((value - low) / span) * (to - from));
}
