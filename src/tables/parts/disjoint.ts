import type {Category} from '../../data/model.ts';
import type {Axis} from './axis.ts';
import type {Counting} from './counting.ts';
import type {Report} from './fault.ts';
import type {Tabulation} from '../tabulate.ts';

/** The remedies where numbers cannot be added over a variable. */
export function suggestWhere(variable: string, categories: readonly Category[]): string {
  const margin = categories.find(({role}) => role === 'margin');
  const one = `pick one category: where={{${variable}: '${categories[0]?.code ?? '…'}'}}`;
  return margin === undefined ? one : `use the given total: where={{${variable}: '${margin.code}'}}, or ${one}`;
}

/**
 * Checks every shown combination of categories of an aggregate: it must have a line, and if it has several these are added,
 * which must be allowed over every variable that the table leaves out.
 */
export function checkLines(
  counting: Counting,
  tabulation: Tabulation,
  rows: {readonly axis: Axis; readonly shown: readonly number[]},
  columns: {readonly axis: Axis; readonly shown: readonly number[]} | null,
  report: Report
): void {
  if (!counting.aggregate) return;
  const absent: string[] = [];
  let added = false;
  for (const r of rows.shown) {
    for (const c of columns?.shown ?? [0]) {
      const {lines} = tabulation.at([r], [c]);
      added ||= lines > 1;
      if (lines > 0) continue;
      absent.push([rows.axis.slots[r]?.key, columns?.axis.slots[c]?.key].filter((key) => key !== undefined).join(', '));
    }
  }
  if (absent.length > 0) {
    const named = absent.slice(0, 3).join('; ');
    const more = absent.length > 3 ? ` and ${absent.length - 3} more` : '';
    const message = `${counting.dataset.id} has no line for ${named}${more}: empty is never zero`;
    report('cell-absent', ['data'], message, 'write the line with 0, or with the qualifier na or lost');
  }
  if (added) checkSums(counting, report);
}

/** Reports every variable that may not be added over but is. */
function checkSums(counting: Counting, report: Report): void {
  const {source, summed, dataset} = counting;
  if (source.kind === 'percents') {
    const names = summed.map(({name}) => `"${name}"`).join(', ');
    const [first] = summed;
    const message = `${dataset.id} has several per cents for one cell (they differ in ${names}), which cannot be added`;
    report('percent-sum', [], message, first === undefined ? '' : suggestWhere(first.name, first.categories));
    return;
  }
  if (source.kind === 'units') return;
  const {measure} = source;
  for (const {name, categories} of summed.filter((variable) => !measure.disjoint.includes(variable.name))) {
    const message = `"${measure.name}" may not be added over "${name}", which the table does not show`;
    report('not-disjoint', [], message, suggestWhere(name, categories));
  }
}

/** Reports units that fall into no category of an axis, so that they would drop out of the table unseen. */
export function checkCategories(
  counting: Counting,
  tabulation: Tabulation,
  rows: Axis,
  columns: Axis | null,
  report: Report
): void {
  const height = rows.slots.length;
  const width = columns?.slots.length ?? 1;
  const everyRow = Array.from({length: height + 1}, (_, i) => i);
  const everyColumn = Array.from({length: width + (columns?.whole === 'apart' ? 0 : 1)}, (_, i) => i);
  const without = (axis: Axis, lines: number): void => {
    if (axis.whole === 'apart' || lines === 0) return;
    const what = counting.aggregate ? 'lines' : 'units';
    const message = `${counting.dataset.id} has ${what} without a category of "${axis.name}" (${lines})`;
    report('no-category', [], message, 'leave them out with where, or give them a category');
  };
  without(rows, tabulation.at([height], everyColumn).lines);
  if (columns !== null) without(columns, tabulation.at(everyRow, [width]).lines);
}
