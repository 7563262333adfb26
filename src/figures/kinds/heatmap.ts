import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import {formatRange} from '../../format/range.ts';
import {HATCH, legend} from '../layout/legend.ts';
import {layRows, type Rows} from '../layout/rows.ts';
import {SMALL} from '../frames.ts';
import type {Datum, FigureData, FigurePart, Frame} from '../model.ts';
import type {Box, Label} from '../sketch.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {narrowest, wrapText} from '../text/wrap.ts';
import type {Fill} from '../theme.ts';
import {EDGE, GREY, INK, PAPER} from '../theme.ts';
import {noneKnown} from './checks.ts';
import type {FigureKind} from './kind.ts';
import {equalSteps, type Steps} from './heatmap-steps.ts';

const GAP = 2;
const THICKNESS = 28;
/** Paper beside the number of a cell. */
const PADDING = 5;
/** Paper between heads. */
const HEAD_GAP = 6;
/** The widest that a cell is drawn. */
const WIDEST = 150;
/** The most of a drawing's width that row labels may take beside the cells; longer ones stand above them. */
const BESIDE_SHARE = {narrow: 0.25, medium: 0.4, wide: 0.5};
const BLOCK_GAP = 22;

/** Rows × columns, each cell filled by its step of the range and with its number in it. */
export const heatmap: FigureKind = {
  name: {nb: 'Varmekart', en: 'Heat map'},
  check: noneKnown,
  draw
};

/** A cell of the drawing. */
interface Tile extends Box {
  readonly datum: Datum;
  readonly fill: Fill | 'hatch';
  readonly lines: readonly string[];
}

/** Columns that stand beside each other. */
interface Block {
  readonly heads: readonly Label[];
  readonly rows: Rows;
  readonly tiles: readonly Tile[];
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const steps = equalSteps(data);
  const key = legend(
    steps.steps.map(({low, high, fill}) => ({label: formatRange(low, high, data.language), fill})),
    frame
  );
  const blocks = blocksOf(data, steps, frame, key.height);
  const tiles = blocks.flatMap((block) => block.tiles);
  return {
    height: (blocks.at(-1)?.rows.bottom ?? key.height) + 2,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      labels(
        blocks.flatMap(({heads}) => heads),
        {size: SMALL, anchor: 'middle', colour: GREY}
      ),
      ...blocks.flatMap(({rows}) => [
        labels(rows.headings, {size, weight: 600}),
        labels(
          rows.rows.map(({label}) => label),
          {size}
        ),
        labels(rows.marks, {size: size * 0.8, colour: GREY})
      ]),
      ...tileMarks(tiles, size)
    ]
  };
}

function blocksOf(data: FigureData, steps: Steps, frame: Frame, top: number): readonly Block[] {
  const {width, size} = frame;
  const {items, series} = data;
  const texts = data.data.map(({text}) => text);
  const numbers = data.data.filter(({value}) => value !== null).map(({text}) => text);
  const heads = series.map(({label}) => label);
  const room =
    GAP +
    Math.max(Math.max(widest(numbers, size), narrowest(texts, size)) + 2 * PADDING, narrowest(heads, SMALL) + HEAD_GAP);
  const isBeside =
    widest(
      items.map(({label}) => label),
      size
    ) <=
    width * BESIDE_SHARE[frame.name];
  const options = {gap: GAP, rightRoom: 0};
  // Where labels stand beside their rows, they do so on narrow drawings too.
  const own: Frame = {...frame, name: isBeside || frame.name !== 'narrow' ? 'medium' : 'narrow'};
  const {left, rows: trial} = layRows(data, own, {...options, thickness: THICKNESS, top});
  const isAbove = own.name === 'narrow';
  const lines = isAbove ? 1 : Math.max(...trial.map(({label}) => label.lines.length));
  const most = Math.max(1, Math.floor((width - left) / room));
  const count = Math.ceil(series.length / most);
  const each = Math.ceil(series.length / count);
  const column = Math.min((width - left) / each, WIDEST);
  // Why a number is missing may be told in words.
  const written = new Map(
    data.data.map((datum) => [datum, wrapText(datum.text, column - GAP - 2 * PADDING + 1, size)])
  );
  const tallest = Math.max(lines, ...[...written.values()].map(({length}) => length));
  const thickness = Math.max(THICKNESS, tallest * size * LEADING + 4);
  const blocks: Block[] = [];
  let y = top;
  for (let first = 0; first < series.length; first += each) {
    const row = headsOf(series.slice(first, first + each), {left, column, y});
    const rows = layRows(data, own, {...options, thickness, gap: isAbove ? 6 : GAP, top: row.bottom});
    const tiles = rows.rows.flatMap((row) =>
      series.slice(first, first + each).flatMap((part, i): readonly Tile[] => {
        const datum = data.data.find((one) => one.item.key === row.item.key && one.series.key === part.key);
        if (datum === undefined) return [];
        const x1 = left + i * column;
        return [
          {
            datum,
            x1,
            x2: x1 + column - GAP,
            y1: row.top,
            y2: row.bottom,
            fill: steps.fillOf(datum),
            lines: written.get(datum) ?? []
          }
        ];
      })
    );
    blocks.push({heads: row.labels, rows, tiles});
    y = rows.bottom + BLOCK_GAP;
  }
  return blocks;
}

/** Heads of the columns, horizontal, bottom aligned over their cells. */
function headsOf(
  parts: readonly FigurePart[],
  {left, column, y}: {left: number; column: number; y: number}
): {readonly labels: readonly Label[]; readonly bottom: number} {
  const line = SMALL * LEADING;
  const wrapped = parts.map(({label}) => wrapText(label, column - GAP - HEAD_GAP + 1, SMALL));
  const bottom = y + Math.max(0, ...wrapped.map(({length}) => length)) * line;
  return {
    labels: wrapped.map((lines, i) => ({
      x: left + (i + 0.5) * column - GAP / 2,
      y: bottom - (lines.length - 0.5) * line,
      lines
    })),
    bottom: bottom + 6
  };
}

function tileMarks(tiles: readonly Tile[], size: number): readonly Markish[] {
  const box = {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2'};
  const hatched = tiles.filter(({datum, fill}) => fill === 'hatch' || datum.isApproximate);
  const letters = [...new Set(tiles.map(lettersOn))];
  return [
    Plot.rect(tiles, {...box, fill: ({fill}: Tile) => (fill === 'hatch' ? PAPER : fill.area)}),
    Plot.rect(hatched, {...box, fill: HATCH, stroke: EDGE}),
    // The number stands on the cell's own colour, so that hatching does not cross it.
    Plot.rect(hatched, {
      x1: (tile: Tile) => middleOf(tile) - widest(tile.lines, size) / 2 - 3,
      x2: (tile: Tile) => middleOf(tile) + widest(tile.lines, size) / 2 + 3,
      y1: ({y1, y2, lines}: Tile) => (y1 + y2 - lines.length * size * LEADING) / 2,
      y2: ({y1, y2, lines}: Tile) => (y1 + y2 + lines.length * size * LEADING) / 2,
      fill: ({fill}: Tile) => (fill === 'hatch' ? PAPER : fill.area)
    }),
    ...letters.map((colour) =>
      labels(
        tiles
          .filter((tile) => lettersOn(tile) === colour)
          .map((tile) => ({
            x: middleOf(tile),
            y: (tile.y1 + tile.y2 - (tile.lines.length - 1) * size * LEADING) / 2,
            lines: tile.lines,
            // A text on several lines is no number.
            ...(tile.lines.length > 1 ? {} : {cell: cellName(tile.datum.item.index, tile.datum.series.index)})
          })),
        {size, anchor: 'middle', colour}
      )
    )
  ];
}

function lettersOn({fill}: Tile): Fill['letters'] {
  return fill === 'hatch' ? INK : fill.letters;
}

function middleOf({x1, x2}: Tile): number {
  return (x1 + x2) / 2;
}
