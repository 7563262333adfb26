import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import {NO_BREAK_SPACE} from '../../format/number.ts';
import {SIGNS, spokenSign} from '../../format/signs.ts';
import type {Cell, Column, Table} from '../model.ts';
import {alignOf, isRemark} from '../parts/remark.ts';
import {hasSmallBase} from '../parts/small-base.ts';
import {cellAnchor} from './anchor.ts';
import {itemsOf} from './items.ts';
import {breakLines, noteMarks} from './html-text.ts';
import {TABLE_WORDS} from './words.ts';

/** One cell with its anchor; where the table has none, the sign for "cannot occur". */
export function tableCell(
  table: Table,
  {
    column,
    hasIntervals,
    hasLetters
  }: {readonly column: Column; readonly hasIntervals: boolean; readonly hasLetters: boolean},
  cell: Cell | null,
  headers: readonly string[] | null
): Element {
  const kind = column.kind === 'category' ? [] : [column.kind];
  const text = shownText(cell, column);
  const sign = spokenSign(text, table.language);
  const className = [
    alignOf(cell, column),
    ...kind,
    ...(cell !== null ? stateClasses(cell) : text === '' ? [] : ['na']),
    ...(sign === null ? [] : ['sign']),
    ...(cell !== null && hasSmallBase(cell) ? ['small-base'] : [])
  ];
  const properties = {
    ...(cell === null ? {} : {id: cellAnchor(table.id, cell)}),
    className,
    role: 'cell',
    ...(headers === null ? {} : {headers: [...headers]})
  };
  return h('td', properties, [
    ...contentOf(cell, text, sign, column),
    ...(hasIntervals ? [NO_BREAK_SPACE, h('span.interval', cell?.interval?.text ?? [])] : []),
    ...(hasLetters ? [NO_BREAK_SPACE, lettersOf(cell, table)] : []),
    ...noteMarks(table, cell?.noteMarks ?? [])
  ]);
}

/** The letters of what a cell is larger than, heard with what they say; room for them where it has none. */
function lettersOf(cell: Cell | null, {language}: Table): Element {
  const letters = cell?.letters ?? [];
  if (letters.length === 0) return h('span.letters');
  return h('span.letters', [
    h('span.visually-hidden', `${TABLE_WORDS[language].largerThan} `),
    letters.join(NO_BREAK_SPACE)
  ]);
}

/** What stands in a place: nothing only where a column tells of other rows. */
export function shownText(cell: Cell | null, {kind}: Pick<Column, 'kind'>): string {
  if (cell !== null) return cell.text;
  return kind === 'test' ? '' : SIGNS.impossible.sign;
}

/** What stands in a cell: a list of several items, or what {@link shown} makes of its text. */
export function contentOf(
  cell: Cell | null,
  text: string,
  sign: string | null,
  column: Column
): readonly ElementContent[] {
  if (cell === null && text === '') return [];
  const items = cell === null ? [] : itemsOf(cell, column);
  if (items.length < 2) return shown(text, sign);
  return [
    h(
      'ul.cell-list',
      items.map((item) => h('li', item))
    )
  ];
}

/** A text as it is seen and heard: a sign is seen, its meaning heard; a zero that is left blank is heard. */
function shown(text: string, sign: string | null): readonly ElementContent[] {
  if (text === '') return [h('span.visually-hidden', '0')];
  if (sign === null) return breakLines(text);
  return [h('span', {ariaHidden: 'true'}, text), h('span.visually-hidden', sign)];
}

/** Classes for a state, and for a remark that tells it in words; none for what is computed or text. */
export function stateClasses(cell: Cell): readonly string[] {
  const {state} = cell;
  if (isRemark(cell)) return [state, 'remark'];
  if (state === 'computed' || state === 'text') return [];
  if (state.startsWith('missing:')) return ['missing-answer'];
  if (state.startsWith('given:')) return ['given', 'qualified'];
  return [state];
}
