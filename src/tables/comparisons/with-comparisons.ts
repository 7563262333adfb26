import {columnLetter} from '../../stats/multiplicity/column-letter.ts';
import {comparisonLetters} from '../../stats/multiplicity/comparison-letters.ts';
import {formatNumber, NO_BREAK_SPACE} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import type {Dataset} from '../../data/model.ts';
import type {Comparison} from '../inference.ts';
import type {Statistic, TableKind} from '../model.ts';
import {cellKey} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {Sample} from '../parts/sample.ts';
import type {CommonSpecification} from '../specification.ts';
import {LEVEL} from '../specification.ts';
import {countedParts} from '../tests/counted-parts.ts';
import {COMPARISON_WORDS} from './comparison-words.ts';
import type {Family} from './families.ts';
import {meansIn} from './means.ts';
import {comparePairs} from './pairs.ts';
import {proportionsIn} from './proportions.ts';

/** What a table is besides its draft, as far as comparisons look at it. */
interface Around {
  readonly kind: TableKind;
  readonly dataset: Dataset;
  readonly sample: Sample;
  readonly language: Language;
  readonly report: Report;
}

/** A draft with the letters of what was compared; null and no note where nothing was. */
export interface Compared {
  readonly draft: Draft;
  readonly comparison: Comparison | null;
  readonly notes: readonly string[];
}

/**
 * The draft with a letter at each row or column that is compared, and at each number the letters of those that it is
 * significantly larger than.
 */
export function withComparisons(draft: Draft, specification: CommonSpecification, around: Around): Compared {
  const {compare, adjust = 'holm', level = LEVEL} = specification;
  if (compare === undefined) return {draft, comparison: null, notes: []};
  const families = familiesOf(draft, compare, around);
  if (families === null) return {draft, comparison: null, notes: []};
  const alpha = Math.round((1 - level) * 100) / 100;
  const letters = new Map(
    families.flatMap(({cells, estimates, probability}) => {
      const comparisons = comparePairs([...cells.keys()], probability, adjust);
      const found = comparisonLetters(comparisons, estimates, {alpha});
      return cells.flatMap(({row, column, statistic}, i) => {
        const own = found[i] ?? null;
        return own === null ? [] : [[cellKey(row, column, statistic), own] as const];
      });
    })
  );
  const statistic = families[0]?.cells[0]?.statistic ?? null;
  const {heads, isMean} = {heads: headLetters(families, compare), isMean: statistic === 'mean'};
  const words = COMPARISON_WORDS[around.language];
  const percent = `${formatNumber(alpha * 100, 0, around.language)}${NO_BREAK_SPACE}${around.language === 'nb' ? 'prosent' : 'per cent'}`;
  return {
    draft: {
      ...draft,
      rows: draft.rows.map((row) => lettered(row, compare === 'rows' ? heads.get(row.key) : undefined)),
      columns: draft.columns.map((column) =>
        lettered(column, compare === 'columns' && column.statistic === statistic ? heads.get(column.key) : undefined)
      ),
      cells: draft.cells.map((cell) => {
        const own = letters.get(cellKey(cell.row, cell.column, cell.statistic));
        return own === undefined ? cell : {...cell, letters: own};
      })
    },
    comparison: {of: compare, method: isMean ? 'welch' : 'proportions', adjust, level},
    notes: [
      words.note(compare, isMean ? words.methods.welch : words.methods.proportions, words.adjusted[adjust], percent)
    ]
  };
}

function lettered<T>(head: T, letter: string | undefined): T {
  return letter === undefined ? head : {...head, letter};
}

/** The letters of the rows or columns by their keys: anew from A in each row group, and under each spanner. */
function headLetters(families: readonly Family[], compare: 'rows' | 'columns'): ReadonlyMap<string, string> {
  return new Map(
    families.flatMap(({cells}) =>
      cells.map(({row, column}, i) => [compare === 'rows' ? row : column, columnLetter(i)] as const)
    )
  );
}

/** What is compared to each other, or null for a reason that is reported. */
function familiesOf(
  draft: Draft,
  compare: 'rows' | 'columns',
  {kind, dataset, sample, report}: Around
): readonly Family[] | null {
  const tell = (rule: string, message: string, hint: string): null => {
    report(rule, ['compare'], message, hint);
    return null;
  };
  if (dataset.disclosure !== undefined) {
    const message = `small numbers of ${dataset.id} are to be hidden, which cannot be done where numbers are compared`;
    return tell('disclosure', message, 'leave compare out');
  }
  if (sample.isDesigned) {
    const message =
      'comparisons take each unit for drawn by itself, all alike; these are weighted, of strata or of clusters';
    return tell(
      'test-design',
      message,
      "leave compare out: tests='raoScott', of a Crosstab, follows the design of the sample"
    );
  }
  const families = kind === 'estimates' ? meansIn(draft) : sharesIn(draft, compare);
  if (families === null) {
    const message = `units may stand in several ${compare}, which are then no groups to compare`;
    return tell(
      'compare-overlaps',
      message,
      `compare='${compare === 'rows' ? 'columns' : 'rows'}', or leave compare out`
    );
  }
  const needed: Statistic = kind === 'estimates' ? 'mean' : compare === 'rows' ? 'rowPercent' : 'columnPercent';
  const shown = new Set(draft.cells.map((cell) => cellKey(cell.row, cell.column, cell.statistic)));
  const isShown = ({cells}: Family): boolean =>
    cells.some(({row, column, statistic}) => shown.has(cellKey(row, column, statistic)));
  if (!families.some(isShown)) {
    const what = kind === 'estimates' ? 'means of respondents’ numbers' : `'${needed}' of counts`;
    const message = `there are no ${what} in the table, so there is nothing to compare between ${compare}`;
    return tell(
      'compare-needs',
      message,
      kind === 'estimates'
        ? 'ask for a mean, or leave compare out'
        : `add '${needed}' to statistics, or leave compare out`
    );
  }
  if (families.every(({cells}) => cells.length < 2)) {
    return tell('compare-needs', `there are no two ${compare} to compare`, 'leave compare out');
  }
  return families;
}

/** Per cents of counts; null if what is to be compared overlaps. */
function sharesIn(draft: Draft, compare: 'rows' | 'columns'): readonly Family[] | null {
  const families = (countedParts(draft) ?? []).map((part) => proportionsIn(part, compare));
  const known = families.filter((one) => one !== null);
  return known.length < families.length ? null : known.flat();
}
