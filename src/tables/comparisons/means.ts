import {welchTest} from '../../stats/means/welch-test.ts';
import type {Draft} from '../parts/draft.ts';
import {numbersBehind, valuesOf} from '../parts/numbers-behind.ts';
import {LEVEL} from '../specification.ts';
import type {Family} from './families.ts';

/**
 * The means of each column of respondents' numbers between rows, compared pair by pair by Welch's t test. R:
 * `pairwise.t.test(numbers, group, p.adjust.method, pool.sd = FALSE)`.
 */
export function meansIn({rows, columns, rowGroups, cells}: Draft): readonly Family[] {
  const categories = rows.filter(({kind}) => kind === 'category');
  const groups = rowGroups.length === 0 ? [null] : rowGroups.map(({key}) => key);
  const means = columns.filter(({statistic, kind}) => statistic === 'mean' && kind === 'category');
  return means.flatMap((column) =>
    groups.flatMap((group): readonly Family[] => {
      const own = categories.filter((row) => group === null || row.group === group);
      const found = own.map(({key}) =>
        cells.find((cell) => cell.row === key && cell.column === column.key && cell.statistic === 'mean')
      );
      const behind = found.flatMap((cell) => (cell === undefined ? [] : (numbersBehind(cell) ?? [])));
      if (behind.length < own.length) return [];
      const values = behind.map(valuesOf);
      return [
        {
          group,
          spanner: null,
          cells: own.map(({key}) => ({row: key, column: column.key, statistic: 'mean'})),
          estimates: values.map((numbers) =>
            numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
          ),
          probability: (one, other) => welchTest(values[one] ?? [], values[other] ?? [], {level: LEVEL})?.p ?? null
        }
      ];
    })
  );
}
