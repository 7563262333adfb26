import type {Dataset} from '../../data/model.ts';
import type {Family} from './families.ts';

/** Of so many of the units the weight says in which category they are. */
const MOST = 0.5;

/**
 * The variable that weights give away, null if there is none: weights that several respondents share are not theirs alone, as
 * those that make up for who answered. Who knows them computes from weighted and unweighted numbers together how many hidden
 * units are in each category.
 */
export function toldByWeight(
  {rowCount}: Dataset,
  weights: ArrayLike<number>,
  families: Iterable<Family>
): string | null {
  for (const {name, classes, classAt} of families) {
    if (classes.length < 2) continue;
    const rows = Array.from({length: rowCount}, (_, row) => row);
    const told = [...Map.groupBy(rows, (row) => weights[row] ?? 0).values()].filter(
      (same) => same.length > 1 && new Set(same.map((row) => classAt[row])).size === 1
    );
    if (told.reduce((sum, {length}) => sum + length, 0) > rowCount * MOST) return name;
  }
  return null;
}
