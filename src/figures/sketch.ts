import type {Markish, ScaleOptions} from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import type {Colour} from './theme.ts';
import {INK} from './theme.ts';

/** What one drawing is made of, before Plot draws it. */
export interface Sketch {
  readonly height: number;
  readonly margin: {readonly left: number; readonly right: number; readonly top: number; readonly bottom: number};
  /** Scales without axes: these are marks of their own, in the language of the table. */
  readonly x: ScaleOptions;
  readonly y: ScaleOptions;
  readonly marks: readonly Markish[];
}

/** A text in CSS pixels, its first line's middle at `y`. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** The cell that it shows, see {@link cellName}; absent for texts that are no numbers. */
  readonly cell?: string;
}

/** How labels look: one look a mark. */
export interface LabelLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly colour?: Colour;
}

/** Height of a line of text. */
export const LEADING = 1.25;

/** A scale whose numbers are CSS pixels already. */
export const PIXELS: ScaleOptions = {type: 'identity'};

/** Name of the cell at a row and a column of the table, for the tests that read a drawing back. */
export function cellName(row: number, column: number): string {
  return `${row} ${column}`;
}

/** Texts at places in CSS pixels. */
export function labels(
  texts: readonly Label[],
  {anchor = 'start', size, weight = 400, colour = INK}: LabelLook
): Markish {
  return Plot.text(texts, {
    x: {value: 'x', scale: null},
    y: {value: (label: Label) => label.y, scale: null},
    text: ({lines}: Label) => lines.join('\n'),
    ariaLabel: ({cell}: Label) => cell ?? null,
    textAnchor: anchor,
    lineAnchor: 'top',
    lineHeight: LEADING,
    // Plot puts the top of the first line at y, and takes a line for its size.
    dy: -size / 2,
    fontSize: size,
    fontWeight: weight,
    fill: colour
  });
}

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
