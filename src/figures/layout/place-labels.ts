import type {Box} from '../sketch.ts';

/** A label that belongs to a point, and the room that it takes. */
export interface PointLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands, and the line to its point if it stands aside. */
export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
  readonly leader: readonly (readonly [number, number])[] | null;
}

interface Options {
  /** Where labels may stand. */
  readonly within: Box;
  /** What they may not stand on: the points. */
  readonly obstacles: readonly Box[];
  /** Radius of points. */
  readonly radius: number;
  /** How far from its point a label may stand, in CSS pixels. */
  readonly furthest: number;
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1]
] as const;

const STEP = 9;
/** From which distance on a label needs a line to its point. */
const ASIDE = 6;

/**
 * Places labels one after the other at the nearest free place around their points, always in the same order: right, left,
 * above, below, then aslant, then further away. One that finds none is left out.
 */
export function placeLabels(
  wanted: readonly PointLabel[],
  {within, obstacles, radius, furthest}: Options
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const found = candidates(label, radius, furthest).find(
      ({box, leader}) =>
        isInside(box, within) &&
        obstacles.every((other) => !overlap(box, other, 1)) &&
        placed.every(
          (other) => !overlap(box, other.box, 3) && !crosses(leader, other.box) && !crosses(other.leader, box)
        )
    );
    if (found !== undefined) placed.push(found);
  }
  return placed;
}

function candidates({key, x, y, width, height}: PointLabel, radius: number, furthest: number): readonly PlacedLabel[] {
  const steps = Math.floor(furthest / STEP);
  return Array.from({length: steps + 1}, (_, i) => i * STEP).flatMap((away) =>
    DIRECTIONS.map(([across, down]): PlacedLabel => {
      const isAslant = across !== 0 && down !== 0;
      const off = (radius + 3 + away) * (isAslant ? 0.72 : 1);
      const x1 = across === 0 ? x - width / 2 : across > 0 ? x + off : x - off - width;
      const y1 = down === 0 ? y - height / 2 : down > 0 ? y + off : y - off - height;
      const box = {x1, x2: x1 + width, y1, y2: y1 + height};
      const end = [Math.min(Math.max(x, box.x1), box.x2), Math.min(Math.max(y, box.y1), box.y2)] as const;
      return {key, box, leader: away < ASIDE ? null : [[x, y], end]};
    })
  );
}

function isInside(box: Box, within: Box): boolean {
  return box.x1 >= within.x1 && box.x2 <= within.x2 && box.y1 >= within.y1 && box.y2 <= within.y2;
}

function overlap(a: Box, b: Box, gap: number): boolean {
  return a.x1 < b.x2 + gap && b.x1 < a.x2 + gap && a.y1 < b.y2 + gap && b.y1 < a.y2 + gap;
}

function crosses(leader: PlacedLabel['leader'], {x1, x2, y1, y2}: Box): boolean {
  const [start, end] = leader ?? [];
  if (start === undefined || end === undefined) return false;
  return Array.from({length: 21}, (_, i) => i / 20).some((part) => {
    const x = start[0] + (end[0] - start[0]) * part;
    const y = start[1] + (end[1] - start[1]) * part;
    return x > x1 && x < x2 && y > y1 && y < y2;
  });
}
