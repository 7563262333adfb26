import {proportionTest} from '../../stats/proportions/proportion-test.ts';
import type {Proportion} from '../../stats/proportions/proportion-difference.ts';
import type {CountedPart} from '../tests/counted-parts.ts';
import {unitsOf} from '../tests/counted-parts.ts';
import type {Family} from './families.ts';

/**
 * The per cents of each row between columns, or of each column between rows, as families of proportions that are compared
 * pair by pair: the z test of two proportions with their pooled variance. R: `pairwise.prop.test(counts, bases, p.adjust.method,
 * correct = FALSE)`; SPSS: CTABLES with COMPARETEST TYPE=PROP. Null where units may stand in several of what is compared.
 */
export function proportionsIn(part: CountedPart, of: 'rows' | 'columns'): readonly Family[] | null {
  if (part.overlapping === of) return null;
  const {rows, columns, group, spanner} = part;
  const counts = part.cells.map((row) => row.map((cell) => unitsOf(cell).count));
  const baseAt = (i: number, j: number): number | null => {
    if (part.overlapping !== null) return part.whole(i, j)?.count ?? null;
    const all = of === 'columns' ? counts.map((row) => row[j] ?? 0) : (counts[i] ?? []);
    return all.reduce((sum, count) => sum + count, 0);
  };
  const proportionAt = (i: number, j: number): Proportion => ({count: counts[i]?.[j] ?? 0, base: baseAt(i, j) ?? 0});
  const within = {group: group?.key ?? null, spanner: spanner?.key ?? null};
  const statistic = of === 'columns' ? 'columnPercent' : 'rowPercent';
  const rowAt = (i: number): string => rows[i]?.key ?? '';
  const familyOf = (places: readonly (readonly [number, number])[]): Family => {
    const proportions = places.map(([i, j]) => proportionAt(i, j));
    return {
      ...within,
      cells: places.map(([i, j]) => ({row: rowAt(i), column: columns[j] ?? '', statistic})),
      estimates: proportions.map(({count, base}) => (base === 0 ? null : count / base)),
      probability: (one, other) => {
        const [first, second] = [proportions[one], proportions[other]];
        if (first === undefined || second === undefined) return null;
        return proportionTest([first, second], {continuity: false})?.p ?? null;
      }
    };
  };
  return of === 'columns'
    ? rows.map((_, i) => familyOf(columns.map((_, j) => [i, j] as const)))
    : columns.map((_, j) => familyOf(rows.map((_, i) => [i, j] as const)));
}
