import type {Dataset, Measure} from '../../data/model.ts';
import {hasNumber} from '../../data/model.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import type {Estimates} from './model.ts';

/**
 * The number of units that the rows add up to, where that contradicts the number declared for the whole dataset: what the
 * shares are of adds up to another number, or a count to a larger one (a smaller one counts some of them). Null if they
 * agree, or if the rows may not be added.
 */
export function addedUp(made: Estimates, columns: readonly EstimatedColumn[], declared: number): number | null {
  const bases = columns.flatMap(({content}) =>
    content.kind === 'share' && typeof content.of !== 'string' && countsUnits(content.of, made.dataset)
      ? [content.of.name]
      : []
  );
  const [base, ...others] = new Set(bases.map((name) => sumOf(made, name)));
  if (others.length === 0 && base !== undefined && base !== null && base !== declared) return base;
  const counts = columns.flatMap(({content}) =>
    content.kind === 'count' && countsUnits(content.measure, made.dataset) ? [sumOf(made, content.measure.name)] : []
  );
  const largest = Math.max(...counts.map((sum) => sum ?? 0), 0);
  return largest > declared ? largest : null;
}

/** Whether a measure counts what the dataset is of, and not something else of it, as the inhabitants of municipalities. */
export function countsUnits({unit}: Pick<Measure, 'unit'>, dataset: Pick<Dataset, 'unit'>): boolean {
  return unit === null || unit === dataset.unit.code;
}

/** All counted rows of a measure together; null where they may not be added or one of them is unknown. */
function sumOf({measures, plan}: Estimates, name: string): number | null {
  const counted = measures.get(name);
  if (counted?.adds !== true || plan.counted === null) return null;
  const {amount, qualifier} = counted.tabulation.at(plan.counted, [0]);
  return hasNumber(qualifier) ? Number(amount) / 10 ** counted.tabulation.decimals : null;
}
