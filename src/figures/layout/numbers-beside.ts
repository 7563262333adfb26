import {SMALL} from '../frames.ts';
import type {FigureData, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {cellName, LEADING} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {narrowest, wrapText} from '../text/wrap.ts';
import type {Rows} from './rows.ts';

/** A column of numbers at the right of a figure. */
export interface NumberColumn {
  readonly head: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** Column of the table. */
  readonly index: number | null;
  /** Where it ends, in CSS pixels. */
  readonly right: number;
  readonly isSize: boolean;
}

/** Columns of numbers, and the room that they take. */
export interface NumbersBeside {
  readonly columns: readonly NumberColumn[];
  readonly room: number;
  /** Height of their heads; 0 without columns. */
  readonly headHeight: number;
}

const GAP = 18;

/** Sums of outer answers, then n, as columns at the right edge. */
export function numbersBeside({beside, sizes, table}: FigureData, {width, size}: Frame): NumbersBeside {
  const base = table.columns.findIndex(({kind}) => kind === 'base');
  const own = [
    ...beside.map((column) => ({...column, isSize: false})),
    ...(sizes === null ? [] : [{label: 'n', index: base < 0 ? null : base, texts: sizes, isSize: true}])
  ];
  const headSize = SMALL;
  let right = width;
  const columns = own.toReversed().map(({label, index, texts, isSize}): NumberColumn => {
    const content = widest(texts.values(), size, 600);
    const room = Math.max(content, Math.min(widest([label], headSize), 72), narrowest([label], headSize));
    const column = {head: wrapText(label, room + 1, headSize), texts, index, right, isSize};
    right -= room + GAP;
    return column;
  });
  const lines = Math.max(0, ...columns.map(({head}) => head.length));
  return {
    columns: columns.toReversed(),
    room: columns.length === 0 ? 0 : width - right,
    headHeight: lines === 0 ? 0 : lines * headSize * LEADING + 6
  };
}

/** The heads of the columns, bottom aligned at `bottom`. */
export function headLabels({columns}: NumbersBeside, bottom: number): readonly Label[] {
  const line = SMALL * LEADING;
  return columns.flatMap(({head, right}) =>
    head.map((text, i) => ({x: right, y: bottom - 6 - (head.length - i - 0.5) * line, lines: [text]}))
  );
}

/** The numbers of the columns in their rows. */
export function numberLabels({texts, index, right}: NumberColumn, {rows}: Rows): readonly Label[] {
  return rows.map(({item, middle}) => ({
    x: right,
    y: middle,
    lines: [texts.get(item.key) ?? ''],
    ...(index === null ? {} : {cell: cellName(item.index, index)})
  }));
}
