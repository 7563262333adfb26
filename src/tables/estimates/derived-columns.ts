import {suggest} from '../../support/did-you-mean.ts';
import {POINTS} from '../model.ts';
import type {Report} from '../parts/fault.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import {isDerived} from './content.ts';

/** Tells of ids that stand twice, and of ratios and differences of columns that do not stand before them. */
export function checkIds(columns: readonly EstimatedColumn[], report: Report): void {
  const ids = columns.map(({column}) => column.key);
  columns.forEach(({column: {key}, content, prop}, i) => {
    if (ids.indexOf(key) < i) {
      report('column-repeated', prop, `there are two columns "${key}"`, "give one of them an id: {id: '…', …}");
    }
    if (!isDerived(content)) return;
    content.of.forEach((id, j) => {
      if (ids.slice(0, i).includes(id)) return;
      const message = `no column before this one has the id "${id}"`;
      report('unknown-column', [...prop, content.kind, j], message, suggest(id, ids.slice(0, i)));
    });
  });
}

/**
 * Gives each difference the unit of what it is of (of per cents percentage points), and as many decimals as the finer of the
 * two has; a difference of unlike columns is a fault.
 */
export function resolveDifferences(columns: readonly EstimatedColumn[], report: Report): readonly EstimatedColumn[] {
  const before = new Map<string, EstimatedColumn>();
  return columns.map((one) => {
    const resolved = one.content.kind === 'difference' ? differenceOf(one, one.content.of, before, report) : one;
    before.set(resolved.column.key, resolved);
    return resolved;
  });
}

function differenceOf(
  difference: EstimatedColumn,
  of: readonly [string, string],
  before: ReadonlyMap<string, EstimatedColumn>,
  report: Report
): EstimatedColumn {
  const [from, taken] = of.map((id) => before.get(id));
  if (from === undefined || taken === undefined) return difference;
  if (kindOf(from) !== kindOf(taken)) {
    const message = `"${of[0]}" is a ${kindOf(from)} and "${of[1]}" a ${kindOf(taken)}`;
    const hint = 'take columns of one kind and unit: two per cents, two counts, two means';
    report('not-comparable', [...difference.prop, 'difference'], message, hint);
  }
  const decimals = Math.max(from.column.decimals, taken.column.decimals);
  return {
    ...difference,
    column: {
      ...difference.column,
      unit: from.shownAsPercent ? POINTS : from.column.unit,
      decimals: difference.hasOwnDecimals ? difference.column.decimals : decimals
    },
    shownAsPercent: from.shownAsPercent
  };
}

/** What a column holds, so that two of one kind can be compared: `percent`, `n`, `mean (days)`. */
function kindOf({column: {statistic, unit}, shownAsPercent}: EstimatedColumn): string {
  if (shownAsPercent) return unit === POINTS ? 'difference in percentage points' : 'percent';
  return unit === null ? statistic : `${statistic} (${unit})`;
}
