import type {Qualifier} from '../../data/model.ts';
import {toFraction} from '../../format/number.ts';
import type {Fraction} from '../../support/fraction.ts';
import {divide, fraction, round, subtract} from '../../support/fraction.ts';
import type {Operand} from '../origin.ts';
import type {Figure} from '../parts/figure.ts';
import {computed} from '../parts/figure.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import type {Derived} from './content.ts';

/** A figure as it is shown in its column. */
export interface Shown {
  readonly figure: Figure;
  readonly column: EstimatedColumn;
  readonly decimals: number;
}

/** What the columns before show in a row, by column id. */
export type Before = ReadonlyMap<string, Shown>;

/** A figure worked out from two others of its row; null where one of these has no place there. */
export function derivedFigure({kind, of, rounded}: Derived, before: Before): Figure | null {
  const found = of.map((id) => before.get(id));
  const [above, under] = found.map((one) => operandOf(one, rounded));
  if (above === undefined || under === undefined) return null;
  const combined = kind === 'ratio' ? ratioOf : subtract;
  const value = above === null || under === null ? null : combined(above.value, under.value);
  const known: Qualifier = kind === 'difference' && found.some(isQualified) ? 'about' : 'exact';
  return computed(value, null, known, {kind, above, under});
}

/** One number by another: 48 % by 41 % is 48/41. */
function ratioOf(above: Fraction, under: Fraction): Fraction | null {
  if (above.denominator !== under.denominator) return divide(above, under);
  return fraction(above.numerator, under.numerator);
}

/** A figure to reckon with: exact, or rounded as its column shows it. */
function operandOf(found: Shown | undefined, rounded: boolean): Operand | null | undefined {
  if (found === undefined) return undefined;
  const {figure, column, decimals} = found;
  if (figure.value === null) return null;
  const {key, label} = column.column;
  const exact = typeof figure.value === 'number' ? toFraction(figure.value) : figure.value;
  const value = rounded ? round(exact, decimals + (column.shownAsPercent ? 2 : 0)) : exact;
  return {column: key, label, value, isPercent: column.shownAsPercent, decimals, rounded};
}

function isQualified(found: Shown | undefined): boolean {
  return found?.figure.state.startsWith('given:') ?? false;
}
