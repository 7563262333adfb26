import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Group} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import {numbersBehind, valuesOf} from '../parts/numbers-behind.ts';

/** The respondents' numbers behind a column, group by group. */
export interface Samples {
  readonly of: Group;
  readonly groups: readonly (readonly number[])[];
}

/** Each column of means, medians and the like, as the numbers of respondents in each category of the stub. */
export function samplesIn({rows, columns, cells}: Draft, language: Language): readonly Samples[] {
  const categories = rows.filter(({kind}) => kind === 'category');
  const measured = new Set<string>();
  return columns.flatMap((column) => {
    const own = categories.map((row) =>
      cells.find((cell) => cell.row === row.key && cell.column === column.key && cell.statistic === column.statistic)
    );
    const behind = own.flatMap((cell) => (cell === undefined ? [] : (numbersBehind(cell) ?? [])));
    const [first] = behind;
    // A mean and a median of the same numbers are tested once.
    if (first === undefined || behind.length < own.length || measured.has(first.measure.name)) return [];
    measured.add(first.measure.name);
    const label = inLanguage(first.measure.title, language);
    return [{of: {key: column.key, label}, groups: behind.map(valuesOf)}];
  });
}
