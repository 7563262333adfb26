import {formatFraction} from '../../format/number.ts';
import {formatRange} from '../../format/range.ts';
import {fraction, whole} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import type {Cell, Column} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {Draft} from './draft.ts';
import type {PlacedNote} from './notes.ts';
import {phrases} from './phrases.ts';

/** Per cents of fewer units than this are unsteady and are shown as such. */
export const SMALL_BASE = 20;

/** Whether a cell is a per cent of few units. */
export function hasSmallBase({statistic, base}: Cell): boolean {
  return PERCENTAGES.has(statistic) && base !== null && base < SMALL_BASE;
}

/** Per cents that there are: an empty base has none, and of what is hidden nothing is told. */
function isPercent({statistic, value}: Cell): boolean {
  return PERCENTAGES.has(statistic) && value !== null;
}

/**
 * The note on per cents of few units, hung at the rows and columns that hold no others, else at the cells; on the whole
 * table if all its per cents are such. `unit` is the unit's name in singular, null if a unit's share is not known (weights).
 */
export function smallBaseNote(draft: Draft, unit: string | null, language: Language): PlacedNote | null {
  const percents = draft.cells.filter(isPercent);
  const small = percents.filter(hasSmallBase);
  if (small.length === 0) return null;
  // A response more or less is no unit more or less.
  const one = small.some(({statistic}) => statistic === 'responsePercent') ? null : unit;
  const text = phrases(language).notes.smallBase(SMALL_BASE, one, pointsOf(small, language));
  if (small.length === percents.length) return {text, rows: new Set(), columns: new Set(), cells: new Set()};
  const byRow = Map.groupBy(percents, ({row}) => row);
  const rows = new Set([...byRow].flatMap(([row, cells]) => (cells.every(hasSmallBase) ? [row] : [])));
  const left = small.filter(({row}) => !rows.has(row));
  const columns = new Set(
    draft.columns.filter((column) => {
      const stands = (cell: Cell): boolean => isIn(cell, column);
      return left.some(stands) && percents.filter(stands).every(hasSmallBase);
    })
  );
  const cells = left.filter((cell) => ![...columns].some((column) => isIn(cell, column)));
  return {text, rows, columns, cells: new Set(cells)};
}

function isIn({column, statistic}: Cell, at: Column): boolean {
  return at.key === column && at.statistic === statistic;
}

/** What one unit more or less makes of a per cent, in percentage points: `8`, `6–14`. */
function pointsOf(small: readonly Cell[], language: Language): string {
  const bases = small.map(({base}) => base ?? 0).filter((base) => base > 0);
  const points = (base: number): string => formatFraction(fraction(100, base) ?? whole(100), 0, language);
  return formatRange(points(Math.max(...bases)), points(Math.min(...bases)), language);
}
