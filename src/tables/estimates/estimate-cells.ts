import {formatFraction, NO_BREAK_SPACE, toFraction} from '../../format/number.ts';
import {compare, round, whole} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import {decimalsIn} from '../parts/decimals.ts';
import type {Figure, TracedCell} from '../parts/figure.ts';
import {rowsOf} from '../origin.ts';
import {cellOf, qualified} from '../parts/figure.ts';
import {remarkOn} from '../parts/remark.ts';
import type {Shown} from './derived-figure.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import {estimate} from './estimate.ts';
import type {Estimates} from './model.ts';

/** Every cell of a table of estimates; a column may be worked out from those before it. */
export function estimateCells(
  made: Estimates,
  columns: readonly EstimatedColumn[],
  language: Language
): readonly TracedCell[] {
  return made.plan.parts.flatMap((part) => {
    const before = new Map<string, Shown>();
    return columns.flatMap((column): readonly TracedCell[] => {
      const figure = estimate(made, column, part, before);
      if (figure === null) return [];
      const {key, statistic} = column.column;
      const decimals = decimalsIn([part], column.column.decimals, made.specification);
      before.set(key, {figure, column, decimals});
      const cell = cellOf({row: part.key, column: key, statistic}, figure, decimals, language);
      return [{...cell, text: textOf(cell, figure, column, decimals, language)}];
    });
  });
}

function textOf(
  cell: TracedCell,
  figure: Figure,
  {shownAsPercent, top}: EstimatedColumn,
  decimals: number,
  language: Language
): string {
  const {value, state} = figure;
  if (state === 'suppressed') return cell.text;
  if (value === null) return remarkOf(figure) ?? cell.text;
  const exact = typeof value === 'number' ? toFraction(value) : value;
  const shown = round(shownAsPercent ? {...exact, numerator: exact.numerator * 100n} : exact, decimals);
  if (top !== null && compare(shown, whole(top)) > 0)
    return `>${NO_BREAK_SPACE}${formatFraction(whole(top), 0, language)}`;
  const text = formatFraction(shown, decimals, language);
  return qualified(text, state, language);
}

/** What the source says instead of the one number that a figure is; a sum of several has no remark. */
function remarkOf({origin}: Figure): string | null {
  if (origin.kind !== 'given' && origin.kind !== 'count') return null;
  const {measure} = origin.of.tabulation;
  const [row, ...others] = rowsOf(origin.of);
  return measure === null || row === undefined || others.length > 0 ? null : remarkOn(measure, row);
}
