import {bar} from './bar.ts';
import {divergingBar} from './diverging-bar.ts';
import {dot} from './dot.ts';
import {gap} from './gap.ts';
import {groupedBar} from './grouped-bar.ts';
import {heatmap} from './heatmap.ts';
import {histogram} from './histogram.ts';
import {interval} from './interval.ts';
import type {FigureKind} from './kind.ts';
import {line} from './line.ts';
import {rank} from './rank.ts';
import {scatter} from './scatter.ts';
import {slope} from './slope.ts';
import {smallMultiples} from './small-multiples.ts';
import {stackedBar} from './stacked-bar.ts';
import {strip} from './strip.ts';
import {timeline} from './timeline.ts';

/** All kinds of figures. A new one is a file beside this one and a line here. */
export const KINDS = {
  bar,
  groupedBar,
  stackedBar,
  divergingBar,
  rank,
  line,
  smallMultiples,
  slope,
  dot,
  gap,
  interval,
  scatter,
  strip,
  histogram,
  heatmap,
  timeline
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureKindName = keyof typeof KINDS;
