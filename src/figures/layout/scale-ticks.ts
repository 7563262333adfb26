/** Numbers on a scale, and how many digits after the point they need. */
export interface Ticks {
  readonly values: readonly number[];
  readonly decimals: number;
}

const MANTISSAS = [1, 2, 5, 10];

/** Multiples of 1, 2 or 5 × a power of ten from `low` to `high`, about `count` of them. */
export function linearTicks(low: number, high: number, count: number): Ticks {
  const span = high - low;
  if (!(span > 0)) return {values: [low], decimals: decimalsOf(low)};
  const rough = span / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const mantissa = MANTISSAS.find((one) => one * tenTo(power) >= rough * 0.999) ?? 10;
  const exponent = mantissa === 10 ? power + 1 : power;
  const unit = mantissa === 10 ? 1 : mantissa;
  const first = Math.ceil(low / (unit * tenTo(exponent)) - 1e-9);
  const last = Math.floor(high / (unit * tenTo(exponent)) + 1e-9);
  return {
    // Whole multiples, divided where the step is below 1, so that no 0.30000000000000004 stands there.
    values: Array.from({length: Math.max(0, last - first + 1)}, (_, i) => multiple((first + i) * unit, exponent)),
    decimals: Math.max(0, -exponent)
  };
}

/** Powers of ten from `low` to `high`, with 2 and 5 times these where there are few; both ends are positive. */
export function logTicks(low: number, high: number): Ticks {
  const powers = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)));
  const within = (value: number): boolean => value >= low * 0.999999 && value <= high * 1.000001;
  const tens = powers.map((power) => tenTo(power)).filter(within);
  const all = powers.flatMap((power) => [1, 2, 5].map((one) => multiple(one, power))).filter(within);
  const values = tens.length >= 3 ? tens : all;
  return {values, decimals: Math.max(0, ...values.map(decimalsOf))};
}

/** The nearest numbers around some that axes in powers of ten begin and end with: 1, 2 or 5 × a power of ten. */
export function logEnds(least: number, largest: number): readonly [number, number] {
  const powers = range(Math.floor(Math.log10(least)), Math.ceil(Math.log10(largest)));
  const marks = powers.flatMap((power) => [1, 2, 5].map((one) => multiple(one, power)));
  const low = marks.filter((mark) => mark <= least).at(-1) ?? least;
  const high = marks.find((mark) => mark >= largest) ?? largest;
  return low < high ? [low, high] : [low / 2, high * 2];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}

function multiple(count: number, exponent: number): number {
  return exponent < 0 ? count / tenTo(-exponent) : count * tenTo(exponent);
}

function tenTo(exponent: number): number {
  return Number(`1e${exponent}`);
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return decimals.length;
}
