import type {PublishedNumbers} from '../../../src/disclosure/model.ts';
import {termsOf} from '../../../src/disclosure/model.ts';
import {enumerator} from './enumerate.ts';

/**
 * The least number of further numbers to hide so that every primary one can be something else: all sets are tried, the small
 * ones first, up to `most`. Null if there is none.
 */
export function leastSecondary(
  numbers: PublishedNumbers,
  primary: ReadonlySet<string>,
  most: number
): readonly string[] | null {
  const candidates = numbers.quantities
    .filter(({key, value, shown}) => value > 0n && shown !== 'never' && !primary.has(key))
    .map(({key}) => key);
  const seenInBounds = new Set(numbers.quantities.filter(({shown}) => shown !== 'exact').map(({key}) => key));
  const lines = numbers.equations.map((equation) => termsOf(equation).map(({key}) => key));
  const isSafe = (hidden: ReadonlySet<string>): boolean => {
    // A sum with one unknown gives it away: most sets need no trying.
    const alone = lines.some((keys) => {
      const open = keys.filter((key) => hidden.has(key) || seenInBounds.has(key));
      return open.length === 1 && open.every((key) => hidden.has(key));
    });
    if (alone) return false;
    const {isOpen} = enumerator(numbers, hidden);
    return [...primary].every(isOpen);
  };
  for (let size = 0; size <= most; size += 1) {
    for (const chosen of subsets(candidates, size)) if (isSafe(new Set([...primary, ...chosen]))) return chosen;
  }
  return null;
}

/** How many sets {@link leastSecondary} may have to try. */
export function setsToTry(candidates: number, most: number): number {
  let sets = 1;
  let all = 1;
  for (let size = 1; size <= most; size += 1) {
    sets = (sets * (candidates - size + 1)) / size;
    all += sets;
  }
  return all;
}

function* subsets(of: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= of.length - size; i += 1) {
    for (const rest of subsets(of, size - 1, i + 1)) yield [of[i] ?? '', ...rest];
  }
}
