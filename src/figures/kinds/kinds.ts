import {bar} from './bar.ts';
import {divergingBar} from './diverging-bar.ts';
import {dot} from './dot.ts';
import {gap} from './gap.ts';
import {groupedBar} from './grouped-bar.ts';
import {interval} from './interval.ts';
import type {FigureKind} from './kind.ts';
import {line} from './line.ts';
import {rank} from './rank.ts';
import {slope} from './slope.ts';
import {stackedBar} from './stacked-bar.ts';

/** All kinds of figures. A new one is a file beside this one and a line here. */
export const KINDS = {
  bar,
  groupedBar,
  stackedBar,
  divergingBar,
  rank,
  line,
  slope,
  dot,
  gap,
  interval
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureKindName = keyof typeof KINDS;
