import type {Fault} from '../specification.ts';
import type {Statistic} from '../model.ts';
import type {Counting} from './counting.ts';
import type {Report} from './fault.ts';

/** What a table lays out in each direction, by names of variables: the inner one first, then what it stands within. */
export interface Layout {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Checks that given per cents are shown as what they are: per cents of the row, of the column, or of all. */
export function checkDirection(
  counting: Counting,
  layout: Layout,
  statistics: readonly Statistic[],
  prop: Fault['prop'],
  report: Report
): void {
  const {source, held, dataset} = counting;
  if (source.kind !== 'percents') return;
  const {within, name} = source.measure;
  const fixed = [...held].filter(([, codes]) => codes.length === 1).map(([variable]) => variable);
  for (const statistic of statistics) {
    if (fits(within, fixed, layout, statistic)) continue;
    const held = within.length === 0 ? 'of all' : `within ${within.map((one) => `"${one}"`).join(' × ')}`;
    const message = `"${name}" of ${dataset.id} holds per cents ${held}, so there is no ${statistic} here`;
    report('wrong-percent-direction', prop, message, remedy(within, fixed, layout));
  }
}

function fits(within: readonly string[], fixed: readonly string[], layout: Layout, statistic: Statistic): boolean {
  const allowed = (names: readonly string[]): boolean =>
    within.every((name) => names.includes(name) || fixed.includes(name));
  const [row] = layout.rows;
  const [column] = layout.columns;
  if (statistic === 'rowPercent') return row !== undefined && within.includes(row) && allowed(layout.rows);
  if (statistic === 'columnPercent') return column !== undefined && within.includes(column) && allowed(layout.columns);
  return allowed(statistic === 'percent' ? layout.rows.slice(1) : []);
}

function remedy(within: readonly string[], fixed: readonly string[], layout: Layout): string {
  const right = (['percent', 'rowPercent', 'columnPercent', 'totalPercent'] as const)
    .filter((statistic) => (layout.columns.length === 0) === (statistic === 'percent'))
    .find((statistic) => fits(within, fixed, layout, statistic));
  if (right !== undefined) return `use statistics={['${right}']}`;
  return within.length === 0
    ? 'use <Frequency>'
    : `lay the table out by ${within.map((one) => `"${one}"`).join(' and ')}`;
}
