import type {FigureData, FigurePart, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {LEADING} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {narrowest, wrapText} from '../text/wrap.ts';

/** Where a row of a figure stands, in CSS pixels. */
export interface Row {
  readonly item: FigurePart;
  /** Its label, beside the bars or above them. */
  readonly label: Label;
  /** Room for what is drawn. */
  readonly top: number;
  readonly bottom: number;
  /** Where numbers stand that belong to the row as a whole. */
  readonly middle: number;
}

/** Rows with a label each, one under the other. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Labels of row groups, each above its first row. */
  readonly headings: readonly Label[];
  /** Marks of notes, behind the labels. */
  readonly marks: readonly Label[];
  /** Between which x there is room for bars. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface RowsOptions {
  /** Where the first row begins. */
  readonly top: number;
  /** Height of what is drawn in a row. */
  readonly thickness: number;
  readonly gap: number;
  /** Room that is kept free at the right for numbers: of all of a row, also above the bars. */
  readonly rightRoom: number;
}

/** The most of a drawing's width that labels may take beside the bars. */
const LABEL_SHARE = 0.38;

const COLUMN_GAP = 16;

/** Lays out the items of a figure: labels beside the bars, on narrow drawings above them. */
export function layRows(
  {items, table}: Pick<FigureData, 'items' | 'table'>,
  {name, width, size}: Frame,
  {top, thickness, gap, rightRoom}: RowsOptions
): Rows {
  const isStacked = name === 'narrow';
  const texts = items.map(({label}) => label);
  const most = Math.max(width * LABEL_SHARE, Math.min(narrowest(texts, size), width * 0.5));
  const markRoom = items.some(({marks}) => marks.length > 0) ? 12 : 0;
  const column = isStacked ? width - rightRoom : Math.min(widest(texts, size) + 1, most);
  const line = size * LEADING;
  const rows: Row[] = [];
  const headings: Label[] = [];
  const marks: Label[] = [];
  let y = top;
  items.forEach((item, i) => {
    const group = table.rowGroups.find(({key}) => key === item.group);
    if (group !== undefined && items[i - 1]?.group !== item.group) {
      const lines = wrapText(group.label, width, size, 600);
      headings.push({x: 0, y: y + line / 2, lines});
      y += lines.length * line + 6;
    }
    const lines = wrapText(item.label, column, size);
    const height = lines.length * line;
    const drawn = isStacked ? y + height + 3 : y + Math.max(0, (height - thickness) / 2);
    const middle = drawn + thickness / 2;
    const first = isStacked ? y + line / 2 : middle - ((lines.length - 1) * line) / 2;
    rows.push({
      item,
      label: {x: 0, y: first, lines},
      top: drawn,
      bottom: drawn + thickness,
      middle: isStacked ? first : middle
    });
    if (item.marks.length > 0) {
      const last = lines.at(-1) ?? '';
      const x = textWidth(last, size) + 2;
      marks.push({x, y: first + (lines.length - 1) * line - size * 0.3, lines: [item.marks.join(' ')]});
    }
    y = (isStacked ? drawn + thickness : Math.max(drawn + thickness, y + height)) + gap;
  });
  return {
    rows,
    headings,
    marks,
    left: isStacked ? 0 : column + markRoom + COLUMN_GAP,
    right: isStacked ? width : width - rightRoom,
    bottom: y - gap
  };
}
