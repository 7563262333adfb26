import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import type {FigureData, FigurePart, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {labels, LEADING} from '../sketch.ts';
import {textWidth} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import type {Colour} from '../theme.ts';
import {EDGE, LINES, PAPER} from '../theme.ts';

/** How the points of a row group look: by colour, and full or hollow. */
export interface PointLook {
  readonly colour: Colour;
  readonly isHollow: boolean;
}

/** A row group whose points are drawn. */
export interface PointGroup extends PointLook {
  readonly key: string;
  readonly label: string;
}

/** How many groups can be told apart. */
export const MOST_GROUPS = 4;

const RADIUS = 4.5;
const BETWEEN = 18;
const INDENT = 2 * RADIUS + 7;

/** The row groups of the items, each with its look; none if there is one, or more than can be told apart. */
export function pointGroups({items, table}: Pick<FigureData, 'items' | 'table'>): readonly PointGroup[] {
  const found = table.rowGroups.filter(({key}) => items.some(({group}) => group === key));
  if (found.length < 2 || found.length > MOST_GROUPS) return [];
  return found.map(({key, label}, i) => ({key, label, colour: LINES[i] ?? EDGE, isHollow: i % 2 === 1}));
}

/** The look of an item's point. */
export function lookOf({group}: FigurePart, groups: readonly PointGroup[]): PointLook {
  return groups.find(({key}) => key === group) ?? {colour: LINES[0] ?? EDGE, isHollow: false};
}

/** Points of the groups with their names, in lines. */
export function pointLegend(
  groups: readonly PointGroup[],
  {width, size}: Frame
): {readonly marks: readonly Markish[]; readonly height: number} {
  if (groups.length === 0) return {marks: [], height: 0};
  const line = size * LEADING;
  const placed: {readonly group: PointGroup; readonly label: Label}[] = [];
  let [x, y, tallest] = [0, line / 2, 1];
  for (const group of groups) {
    const room = Math.min(INDENT + textWidth(group.label, size), width);
    if (x > 0 && x + room > width) {
      y += tallest * line + 3;
      [x, tallest] = [0, 1];
    }
    const lines = wrapText(group.label, room - INDENT + 1, size);
    placed.push({group, label: {x: x + INDENT, y, lines}});
    tallest = Math.max(tallest, lines.length);
    x += room + BETWEEN;
  }
  return {
    marks: [
      Plot.dot(placed, {
        x: ({label}: (typeof placed)[number]) => label.x - INDENT + RADIUS + 1,
        y: ({label}: (typeof placed)[number]) => label.y,
        r: RADIUS,
        fill: ({group}: (typeof placed)[number]) => (group.isHollow ? PAPER : group.colour),
        stroke: ({group}: (typeof placed)[number]) => group.colour,
        strokeWidth: 2
      }),
      labels(
        placed.map(({label}) => label),
        {size}
      )
    ],
    height: y + (tallest - 0.5) * line + 12
  };
}
