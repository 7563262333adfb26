import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Column, Group, StubRow} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {NumbersBehind} from '../parts/numbers-behind.ts';
import {numbersBehind, valuesOf} from '../parts/numbers-behind.ts';
import type {TestPlace} from './test-place.ts';
import {joinGroups} from './test-place.ts';

/** The respondents' numbers behind a column, category by category. */
export interface Samples extends TestPlace {
  readonly groups: readonly (readonly number[])[];
  /** The rows that these stand in. */
  readonly rows: readonly StubRow[];
}

/** Each column of means, medians and the like, as the numbers of respondents in each category of the stub or row group. */
export function samplesIn(draft: Draft, language: Language): readonly Samples[] {
  const categories = draft.rows.filter(({kind}) => kind === 'category');
  const groups: readonly (Group | null)[] = draft.rowGroups.length === 0 ? [null] : draft.rowGroups;
  return measuredColumns(draft).flatMap(({column, at}) =>
    groups.map((group) => {
      const rows = categories.filter((row) => group === null || row.group === group.key);
      const behind = rows.flatMap((row) => at(row) ?? []);
      const label = inLanguage(behind[0]?.measure.title ?? {nb: '', en: null}, language);
      return {
        of: joinGroups(group, {key: column.key, label}),
        row: group?.key ?? null,
        column: column.key,
        groups: behind.map(valuesOf),
        rows
      };
    })
  );
}

/** The columns of respondents' numbers: each measure once, since a mean and a median of it are of the same. */
export function measuredColumns({rows, columns, cells}: Draft): readonly {
  readonly column: Column;
  readonly at: (row: StubRow) => NumbersBehind | null;
}[] {
  const categories = rows.filter(({kind}) => kind === 'category');
  const measured = new Set<string>();
  return columns.flatMap((column) => {
    const at = ({key}: StubRow): NumbersBehind | null => {
      const cell = cells.find(
        (one) => one.row === key && one.column === column.key && one.statistic === column.statistic
      );
      return cell === undefined ? null : numbersBehind(cell);
    };
    const behind = categories.map(at);
    const name = behind[0]?.measure.name;
    if (name === undefined || behind.includes(null) || measured.has(name)) return [];
    measured.add(name);
    return [{column, at}];
  });
}
