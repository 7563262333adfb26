import {columnLetter} from './column-letter.ts';
import type {Comparisons} from './comparisons.ts';
import {differ} from './comparisons.ts';

/**
 * For each column its letters a, b, c …, such that two columns share one just if they do not differ at `alpha`: the
 * subscripts of the American Psychological Association (SPSS: CTABLES with COMPARETEST STYLE=APA), found by insertion and
 * absorption: Piepho, Journal of Computational and Graphical Statistics 13(2), 2004. Null for a column that was compared to
 * none. Throws a RangeError unless each column is compared to each, the same both ways.
 */
export function sharedLetters(
  comparisons: Comparisons,
  {alpha}: {readonly alpha: number}
): readonly (readonly string[] | null)[] {
  const columns = [...comparisons.keys()];
  const compared = columns.filter((one) => comparisons[one]?.some((p, other) => p !== null && other !== one));
  let groups: readonly (readonly number[])[] = [compared];
  for (const one of compared) {
    for (const other of compared.filter((column) => column > one)) {
      if (differ(comparisons, one, other, alpha)) groups = parted(groups, one, other);
    }
  }
  const ordered = groups.toSorted(before);
  return columns.map((column) => {
    if (!compared.includes(column)) return null;
    return ordered.flatMap((group, position) => (group.includes(column) ? [columnLetter(position).toLowerCase()] : []));
  });
}

/** Every group of both becomes two of one each, and groups within others are dropped. */
function parted(groups: readonly (readonly number[])[], one: number, other: number): readonly (readonly number[])[] {
  const split = groups.flatMap((group) =>
    group.includes(one) && group.includes(other)
      ? [group.filter((column) => column !== other), group.filter((column) => column !== one)]
      : [group]
  );
  return split.filter((group, position) => {
    const within = (larger: readonly number[]): boolean => group.every((column) => larger.includes(column));
    return !split.some(
      (larger, place) => place !== position && within(larger) && (larger.length > group.length || place < position)
    );
  });
}

/** By their first columns. */
function before(a: readonly number[], b: readonly number[]): number {
  for (const [position, column] of a.entries()) {
    const other = b[position];
    if (column !== other) return column - (other ?? Infinity);
  }
  return 0;
}
