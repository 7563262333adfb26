import {readNumber} from '../format/read-number.ts';
import {add, compare, decimal, multiply, subtract, whole, type Fraction} from '../support/fraction.ts';
import {cellKey, indexCells, PERCENTAGES, type PartKind, type Table} from '../tables/model.ts';
import type {Finding} from './report-model.ts';

/**
 * What a finding is, as far as the numbers tell: a `sum` that is not that of its parts; a `rounding`, less than one unit of
 * the printed number's last digit away from the exact value; another `percentage`, another `number`, another `text`.
 */
export const FINDING_KINDS = ['sum', 'rounding', 'percentage', 'number', 'text'] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Rows and columns that follow from the others. */
const SUMS: ReadonlySet<PartKind> = new Set(['total', 'margin', 'answered', 'base']);

/** The kind of a finding in its table. */
export function findingKind(finding: Finding, table: Table): FindingKind {
  const {row, column, statistic, printed} = finding;
  if (statistic === 'text') return 'text';
  const cell = indexCells(table).get(cellKey(row, column, statistic));
  if (isRounding(printed, cell?.value ?? null, PERCENTAGES.has(statistic))) return 'rounding';
  const parts = [
    ...table.rows.filter(({key}) => key === row),
    ...table.columns.filter((part) => part.key === column && part.statistic === statistic)
  ];
  if (parts.some(({kind}) => SUMS.has(kind))) return 'sum';
  return PERCENTAGES.has(statistic) ? 'percentage' : 'number';
}

/** A count is whole and never rounded; all else is printed with so many decimals. */
function isRounding(printed: string, value: Fraction | number | null, isShare: boolean): boolean {
  if (value === null || typeof value === 'number') return false;
  const written = readNumber(printed.replace(/\s*%$/, ''), 'nb');
  if (written === null) return false;
  const exact = isShare ? multiply(value, whole(100)) : value;
  if (exact.numerator % exact.denominator === 0n) return false;
  const unit = decimal(1, written.decimals);
  return compare(written.value, add(exact, unit)) < 0 && compare(written.value, subtract(exact, unit)) > 0;
}
