import {parseHTML} from 'linkedom';
import {drawFigure} from '../../../../src/figures/draw.ts';
import {FRAMES} from '../../../../src/figures/frames.ts';
import {KINDS, type FigureKindName} from '../../../../src/figures/kinds/kinds.ts';
import type {FigureKind} from '../../../../src/figures/kinds/kind.ts';
import type {Drawing, FigureData, FigureSpecification, Frame} from '../../../../src/figures/model.ts';
import {readFigure} from '../../../../src/figures/read-figure.ts';
import {textWidth} from '../../../../src/figures/text/measure.ts';
import type {Table} from '../../../../src/tables/model.ts';
import {indexCells, cellKey} from '../../../../src/tables/model.ts';

type Props = Partial<FigureSpecification> & {readonly kind: FigureKindName};

/** What a figure draws of a table; throws if the table does not have it. */
function figureOf(table: Table, props: Props): FigureData {
  const {data, faults} = readFigure(table, {id: 'fig-test', ...props});
  if (data === null) throw new Error(JSON.stringify(faults, null, 1));
  return data;
}

/** The faults of the kind, as people read them. */
export function faultsOf(table: Table, props: Props): readonly string[] {
  const kind: FigureKind = KINDS[props.kind];
  return kind.check(figureOf(table, props)).map(({rule, message, hint}) => `${rule}: ${message} (${hint ?? ''})`);
}

/** The figure in its three widths; throws if the kind cannot draw it. */
export function drawingsOf(table: Table, props: Props): readonly Drawing[] {
  const faults = faultsOf(table, props);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return FRAMES.map((frame) => drawFigure(KINDS[props.kind], figureOf(table, props), frame));
}

/** A text of a drawing, and the room that it takes in CSS pixels. */
export interface Written {
  readonly text: string;
  readonly cell: string | null;
  readonly size: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The texts of a drawing. */
export function textsOf({svg}: Drawing): readonly Written[] {
  return [...documentOf(svg).querySelectorAll('text')].map((element): Written => {
    const group = element.parentElement;
    const size = Number(group?.getAttribute('font-size'));
    const weight = group?.getAttribute('font-weight') === '600' ? 600 : 400;
    const anchor = group?.getAttribute('text-anchor') ?? 'middle';
    const [dx, dy] = shift(group?.getAttribute('transform'));
    const [x, y] = shift(element.getAttribute('transform'));
    const spans = [...element.querySelectorAll('tspan')].map((span) => span.textContent);
    const lines = spans.length === 0 ? [element.textContent] : spans;
    const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
    const from = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return {
      text: lines.join('\n'),
      cell: element.getAttribute('data-cell'),
      size,
      x1: from,
      x2: from + width,
      y1: y + dy,
      y2: y + dy + size + (lines.length - 1) * size * 1.25
    };
  });
}

/** Texts that leave the drawing, or that stand on another. */
export function misplaced(drawing: Drawing): readonly string[] {
  // Marks of notes are small on purpose, and hang at the end of the last line of a label.
  const texts = textsOf(drawing).filter(({text}) => !/^[a-z]( [a-z])*$/.test(text));
  const {width} = drawing.frame;
  const outside = texts.filter(
    ({x1, x2, y1, y2}) => x1 < -0.5 || y1 < -0.5 || x2 > width + 0.5 || y2 > drawing.height + 0.5
  );
  const crossed = texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((two) => one.x1 < two.x2 - 0.5 && two.x1 < one.x2 - 0.5 && one.y1 < two.y2 - 1 && two.y1 < one.y2 - 1)
      .map((two) => `${drawing.frame.name}: "${one.text}" stands on "${two.text}"`)
  );
  const tiny = texts.filter(({size}) => size < 11 - 0.01);
  return [
    ...outside.map(({text}) => `${drawing.frame.name}: "${text}" is cut off`),
    ...crossed,
    ...tiny.map(({text, size}) => `${drawing.frame.name}: "${text}" has ${size} px`)
  ];
}

/** The numbers of a drawing that are not what its table shows, and how many are. */
export function readBack(table: Table, drawing: Drawing): {readonly right: number; readonly wrong: readonly string[]} {
  const cells = indexCells(table);
  const shown = textsOf(drawing).flatMap(({cell, text}) => {
    if (cell === null) return [];
    const [row, column] = cell.split(' ').map(Number);
    const [own, head] = [table.rows[row ?? -1], table.columns[column ?? -1]];
    const wanted = cells.get(cellKey(own?.key ?? '', head?.key ?? '', head?.statistic ?? 'n'))?.text ?? 'no cell';
    return [{cell, text, wanted}];
  });
  return {
    right: shown.filter(({text, wanted}) => text === wanted).length,
    wrong: shown.filter(({text, wanted}) => text !== wanted).map(({cell, text}) => `${cell}: ${text}`)
  };
}

/** The drawing of a width. */
export function drawingIn(drawings: readonly Drawing[], name: Frame['name']): Drawing {
  const found = drawings.find(({frame}) => frame.name === name);
  if (found === undefined) throw new Error(`no ${name} drawing`);
  return found;
}

/** Attributes of the elements that a selector finds, as numbers where they are. */
export function shapesOf({svg}: Drawing, selector: string): readonly Readonly<Record<string, string>>[] {
  return [...documentOf(svg).querySelectorAll(selector)].map((element) => ({
    ...attributesOf(element.parentElement),
    ...attributesOf(element)
  }));
}

function attributesOf(element: Element | null): Readonly<Record<string, string>> {
  return Object.fromEntries([...(element?.attributes ?? [])].map(({name, value}) => [name, value]));
}

function documentOf(svg: string): Document {
  return parseHTML(`<html><body>${svg}</body></html>`).document;
}

function shift(transform: string | null | undefined): readonly [number, number] {
  const [x = 0, y = 0] = (transform ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return [x, y];
}
