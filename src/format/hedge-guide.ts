import {multiply, whole} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {Direction, HedgeRanges} from './hedge-defaults.ts';
import {explainHedges} from './hedges.ts';
import {describeNumber} from './interval.ts';

/** Words that mean the same, and what they mean. */
export interface HedgeRow {
  readonly words: readonly string[];
  readonly meaning: string;
}

/** Everything that hedged words may mean, for readers. */
export interface HedgeGuide {
  /** Words that stand for a range of shares. */
  readonly phrases: readonly HedgeRow[];
  /** Words for one share, meant roughly. */
  readonly quantities: readonly HedgeRow[];
  /** Words before a quantity. */
  readonly directions: readonly {readonly direction: Direction; readonly words: readonly string[]}[];
  /** How far "nearly" and "about" reach, as shown numbers: percentage points, per cent of a share, of other numbers. */
  readonly reach: {readonly points: string; readonly ofShare: string; readonly ofNumber: string};
}

/** The ranges of hedged words as lines, told in a language. */
export function hedgeGuide(ranges: HedgeRanges, language: Language): HedgeGuide {
  const rows = (words: Iterable<string>): readonly HedgeRow[] => {
    const byMeaning = Map.groupBy(explainHedges(words, ranges, language), ({meaning}) => meaning);
    return [...byMeaning].map(([meaning, same]) => ({meaning, words: same.map(({phrase}) => phrase)}));
  };
  const byDirection = Map.groupBy(ranges.directions, ([, direction]) => direction);
  const {points, ofShare, ofNumber} = ranges.tolerance;
  return {
    phrases: rows(ranges.phrases.keys()),
    quantities: rows(ranges.quantities.keys()),
    directions: [...byDirection].map(([direction, words]) => ({direction, words: words.map(([word]) => word)})),
    reach: {
      points: describeNumber(multiply(points, whole(100)), false, language),
      ofShare: describeNumber(ofShare, true, language),
      ofNumber: describeNumber(ofNumber, true, language)
    }
  };
}
