import type {FigureKind} from './kind.ts';
import {stackedBar} from './stacked-bar.ts';

/** How often each item was ranked first, second, …: parts of a whole, the first rank darkest and left. */
export const rank: FigureKind = {
  name: {nb: 'Fordeling av rangeringer', en: 'Distribution of ranks'},
  check: stackedBar.check,
  draw: (data, frame) => stackedBar.draw(data, frame)
};
