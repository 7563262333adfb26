import type {Column, Group, Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import {decimalsIn} from '../parts/decimals.ts';
import {distinct, numberColumn} from '../parts/draft.ts';
import {special} from '../parts/keys.ts';
import {phrases} from '../parts/phrases.ts';
import type {Part} from '../parts/plan.ts';
import {displayed} from '../parts/plan.ts';
import {onlyResponses} from '../parts/responses.ts';
import type {Matrix} from './matrix.ts';

/** Columns in display order with the spanners above them: a category, or a category with several statistics under it. */
export function columnsOf(matrix: Matrix): {readonly columns: readonly Column[]; readonly spanners: readonly Group[]} {
  const spanners: Group[] = [];
  const columns = displayed(matrix.columns).flatMap((part) => {
    const spanner = spannerOf(matrix, part);
    if (spanner !== null) spanners.push(spanner);
    return matrix.statistics.map((statistic) =>
      numberColumn({
        key: part.key,
        statistic,
        label: labelOf(matrix, part, statistic),
        kind: part.kind,
        spanner: spanner?.key ?? null,
        unit: PERCENTAGES.has(statistic) ? 'percent' : null,
        decimals: decimalsAt(matrix, statistic, [part])
      })
    );
  });
  return {
    columns: [...columns, ...(matrix.extras?.columns ?? []), ...baseColumn(matrix)],
    spanners: distinct(spanners)
  };
}

/** Digits after the point of a statistic in some parts of the table: of the column and, of a cell, of its row. */
export function decimalsAt(
  {blocks, decimals, specification}: Matrix,
  statistic: Statistic,
  parts: readonly Part[]
): number {
  if (PERCENTAGES.has(statistic)) return decimalsIn(parts, decimals, specification);
  const ofData = blocks[0]?.tabulation.unitDecimals ?? 0;
  return decimalsIn(parts, statistic === 'sum' ? (specification.decimals ?? ofData) : ofData, specification);
}

/** Key of the column with the number of units. */
export function baseColumnKey({columns}: Matrix): string {
  return special(columns.axis.name, 'base');
}

function baseColumn(matrix: Matrix): readonly Column[] {
  if (matrix.showBase !== 'column' && matrix.showBase !== 'margins') return [];
  const label = baseLabel(matrix);
  return [numberColumn({key: baseColumnKey(matrix), statistic: 'n', label, kind: 'base', decimals: 0})];
}

/** Head of the row or column with the base: the unit's name, or responses if all per cents are of these. */
export function baseLabel(matrix: Matrix): string {
  const words = phrases(matrix.language);
  return onlyResponses(matrix.statistics) ? words.kinds.responseCount : words.base(unitsOf(matrix));
}

/** Plural name of the unit counted. */
function unitsOf({counting, language}: Pick<Matrix, 'counting' | 'language'>): string {
  const {unit} = counting.dataset;
  return ((language === 'en' ? unit.en : null) ?? unit.nb)[1];
}

function spannerOf({statistics}: Matrix, {key, short, group}: Part): Group | null {
  return group ?? (statistics.length > 1 ? {key, label: short} : null);
}

function labelOf({statistics, language}: Matrix, {short, group}: Part, statistic: Column['statistic']): string {
  const word = phrases(language).statistics[statistic];
  if (statistics.length === 1) return short;
  return group === null ? word : `${short}, ${word.toLowerCase()}`;
}
