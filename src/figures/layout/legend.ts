import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import type {Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {labels, LEADING} from '../sketch.ts';
import {textWidth} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import type {Fill} from '../theme.ts';
import {EDGE} from '../theme.ts';

export interface LegendEntry {
  readonly label: string;
  /** A fill, or hatching. */
  readonly fill: Fill | 'hatch';
}

/** A legend above a figure: marks in CSS pixels (scales of type `identity`), and the height that it takes. */
export interface Legend {
  readonly marks: readonly Markish[];
  readonly height: number;
}

const SWATCH = {width: 16, height: 11};
const AFTER_SWATCH = 6;
const BETWEEN = 18;

/** The entries in their order, in lines; on narrow drawings in two columns. */
export function legend(entries: readonly LegendEntry[], {name, width, size}: Frame): Legend {
  if (entries.length === 0) return {marks: [], height: 0};
  const indent = SWATCH.width + AFTER_SWATCH;
  const line = size * LEADING;
  const half = (width - BETWEEN) / 2;
  const placed: {readonly entry: LegendEntry; readonly label: Label}[] = [];
  let [x, y] = [0, line / 2];
  let tallest = 1;
  const nextLine = (): void => {
    y += tallest * line + 5;
    [x, tallest] = [0, 1];
  };
  for (const entry of entries) {
    const natural = indent + textWidth(entry.label, size);
    const room = name !== 'narrow' ? Math.min(natural, width) : natural <= half ? half : width;
    if (x > 0 && x + room > width) nextLine();
    const lines = wrapText(entry.label, room - indent + 1, size);
    placed.push({entry, label: {x: x + indent, y, lines}});
    tallest = Math.max(tallest, lines.length);
    x += room + BETWEEN;
  }
  const swatches = placed.map(({entry: {fill}, label}) => ({
    x1: label.x - indent,
    x2: label.x - AFTER_SWATCH,
    y1: label.y - SWATCH.height / 2,
    y2: label.y + SWATCH.height / 2,
    fill
  }));
  return {
    marks: [
      Plot.rect(swatches, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: ({fill}: (typeof swatches)[number]) => (fill === 'hatch' ? HATCH : fill.area),
        stroke: ({fill}: (typeof swatches)[number]) => (fill === 'hatch' || fill.outlined === true ? EDGE : 'none')
      }),
      labels(
        placed.map(({label}) => label),
        {size}
      )
    ],
    height: y + (tallest - 0.5) * line + 12
  };
}

/** Hatching: `draw` gives each drawing a pattern of its own. */
export const HATCH = 'url(#hatch)';
