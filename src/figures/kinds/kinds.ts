import {bar} from './bar.ts';
import {groupedBar} from './grouped-bar.ts';
import {heatmap} from './heatmap.ts';
import {histogram} from './histogram.ts';
import type {FigureKind} from './kind.ts';
import {scatter} from './scatter.ts';
import {smallMultiples} from './small-multiples.ts';
import {stackedBar} from './stacked-bar.ts';
import {strip} from './strip.ts';
import {timeline} from './timeline.ts';

/** All kinds of figures. A new one is a file beside this one and a line here. */
export const KINDS = {
  bar,
  groupedBar,
  heatmap,
  histogram,
  scatter,
  smallMultiples,
  stackedBar,
  strip,
  timeline
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureKindName = keyof typeof KINDS;
