import {roundedBound} from './bounds.ts';
import {floorDivide} from './integers.ts';
import {modelFaults, type PublishedNumbers} from './model.ts';

export interface RoundedNumbers {
  /** By key what is shown. */
  readonly shown: ReadonlyMap<string, bigint>;
  /** The numbers as their rounding tells of them, to be {@link audit | audited}. */
  readonly numbers: PublishedNumbers;
  /** Keys of totals that are not the sum of all their shown parts: totals that are kept, or that two tables break down by
   * different variables. Each is the sum of its first parts. */
  readonly inexact: readonly string[];
}

/** A number rounded to the nearest multiple of `base`; halfway (of an even base only) up. */
export function roundToBase(value: bigint, base: bigint): bigint {
  return base * floorDivide(2n * value + base, 2n * base);
}

/**
 * Published numbers rounded to multiples of `base` (2 or more), as the other way besides hiding. Numbers that are no total are
 * rounded by themselves; totals are the sums of their rounded parts and so tell nothing more: of totals rounded by themselves,
 * 1 + 1 = 3 would give both ones away. The price is that a total of n parts may be off by n × base / 2. Kept numbers stay. Per
 * cents must be made of the rounded numbers.
 *
 * Throws a RangeError that names all {@link modelFaults} of the numbers, or that the base is less than 2.
 */
export function roundNumbers(numbers: PublishedNumbers, base: bigint): RoundedNumbers {
  const faults = [...modelFaults(numbers), ...(base < 2n ? [`the base ${base} is less than 2`] : [])];
  if (faults.length > 0) throw new RangeError(faults.join('; '));
  const quantities = new Map(numbers.quantities.map((quantity) => [quantity.key, quantity]));
  const equations = Map.groupBy(numbers.equations, ({total}) => total);
  const shown = new Map<string, bigint>();
  const sumOfParts = (parts: PublishedNumbers['equations'][number]['parts']): bigint =>
    parts.reduce((sum, {key, coefficient}) => sum + coefficient * shownOf(key), 0n);
  const shownOf = (key: string): bigint => {
    const before = shown.get(key);
    if (before !== undefined) return before;
    const quantity = quantities.get(key);
    const value = quantity?.value ?? 0n;
    // Set at first, so that totals of each other end.
    shown.set(key, quantity?.keep === true ? value : roundToBase(value, base));
    const [first] = equations.get(key) ?? [];
    if (first !== undefined && quantity?.keep !== true) shown.set(key, sumOfParts(first.parts));
    return shown.get(key) ?? 0n;
  };
  for (const key of quantities.keys()) shownOf(key);
  const rounded = numbers.quantities.filter(({key, keep}) => !equations.has(key) && keep !== true);
  const told = new Set(rounded.filter(({shown: way}) => way === 'exact').map(({key}) => key));
  return {
    shown,
    numbers: {
      quantities: numbers.quantities.map((one) =>
        one.keep === true || one.shown !== 'exact' ? one : {...one, shown: told.has(one.key) ? 'bounded' : 'never'}
      ),
      equations: numbers.equations,
      bounds: [...told].map((key) => roundedBound(key, shown.get(key) ?? 0n, base))
    },
    inexact: [
      ...new Set(
        numbers.equations.filter(({total, parts}) => shown.get(total) !== sumOfParts(parts)).map(({total}) => total)
      )
    ]
  };
}
