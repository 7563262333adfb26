import {suggestWhere} from '../parts/disjoint.ts';
import {exceptHint, isExcepted} from '../parts/fault.ts';
import type {Part} from '../parts/plan.ts';
import {isCooccurrence} from './diagonal.ts';
import type {Block, Matrix} from './matrix.ts';

/** A total over categories that overlap. */
export function reportSum(matrix: Matrix, {rows}: Block, row: Part, column: Part): void {
  const [axis, direction] =
    row.slots === null ? [rows.axis, 'rows' as const] : [matrix.columns.axis, 'columns' as const];
  if (isCooccurrence(rows.axis, matrix.columns.axis) && row.kind === 'total' && column.kind === 'total') return;
  const {source} = matrix.counting;
  const {name, slots} = axis;
  const asked = (row.slots === null ? row : column).kind;
  const what =
    source.kind === 'units'
      ? `a unit may stand in several items of "${name}"`
      : `"${source.measure.name}" may not be added over "${name}"`;
  const none = `total={{${direction}: 'none'}}`;
  const categories = slots.map(({category}) => category);
  matrix.report(
    'not-disjoint',
    asked === 'total' ? ['total', direction] : ['missing'],
    `${what}, so there is no ${asked}`,
    source.kind === 'units' ? none : `${none}, or ${suggestWhere(name, categories)}`
  );
}

/** A sum of given per cents. */
export function reportPercentSum(matrix: Matrix, part: Part): void {
  const direction = matrix.columns.parts.includes(part) ? 'columns' : 'rows';
  matrix.report(
    'percent-sum',
    part.kind === 'total' ? ['total', direction] : ['missing'],
    `${matrix.counting.dataset.id} gives per cents, which cannot be added up for "${part.key}"`,
    `total={{${direction}: 'none'}}, or give the total as a category of the role margin`
  );
}

/** A per cent of nobody knows how many, unless the table says why. */
export function reportUnknownBase(matrix: Matrix): void {
  if (isExcepted(matrix.specification, 'base-unknown')) return;
  matrix.report(
    'base-unknown',
    ['statistics'],
    `nothing says how many units the per cents of ${matrix.counting.dataset.id} are of`,
    `name a base, ${exceptHint('base-unknown')}`
  );
}
