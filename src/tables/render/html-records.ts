import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import {NO_BREAK_SPACE} from '../../format/number.ts';
import {percentSign} from '../../format/percent.ts';
import {spokenSign} from '../../format/signs.ts';
import {unitWord} from '../../format/units.ts';
import type {Cell, Column, Table} from '../model.ts';
import {alignOf} from '../parts/remark.ts';
import {cellAnchor, rowAnchor} from './anchor.ts';
import type {GridRow} from './grid.ts';
import {layOut} from './grid.ts';
import {contentOf, shownText, stateClasses} from './html-cell.ts';
import {captionId} from './html-ids.ts';
import {breakLines, noteMarks} from './html-text.ts';
import {TABLE_WORDS} from './words.ts';

/** Deepest heading that HTML has. */
const DEEPEST = 6;

/** More records than this are listed before the first, for those who look for one. */
const FEW = 6;

/**
 * A listing as fact sheets: its rows one under the other, each a heading with an id to link to and a list of heads and
 * contents. A cell that the chapter leaves out where it is empty is not there.
 *
 * @param level of the headings; those of row groups stand above those of their records
 */
export function recordsList(
  table: Table,
  {hideCaption = false, headingLevel = 2}: {readonly hideCaption?: boolean; readonly headingLevel?: number}
): Element {
  const caption = h(
    'p',
    {id: captionId(table.id), className: ['table-caption', ...(hideCaption ? ['visually-hidden'] : [])]},
    table.caption
  );
  const {groups} = layOut(table);
  const level = headingLevel + (table.rowGroups.length > 0 ? 1 : 0);
  const records = groups.flatMap(({group, rows}) => [
    ...(group === null ? [] : [heading(headingLevel, {className: ['record-group']}, breakLines(group.label))]),
    ...rows.map((row) => record(table, row, level))
  ]);
  const index = table.rows.length > FEW ? [recordIndex(table)] : [];
  return h('div.records', {role: 'group', ariaLabelledBy: [captionId(table.id)]}, [caption, ...index, ...records]);
}

function heading(level: number, properties: object, children: readonly ElementContent[]): Element {
  return h(`h${Math.min(level, DEEPEST)}`, {...properties}, [...children]);
}

/** Links to the records, since many of them are a long way down. */
function recordIndex(table: Table): Element {
  const items = layOut(table).groups.flatMap(({rows}) =>
    rows.map(({row}) => h('li', [h('a', {href: `#${encodeURI(rowAnchor(table.id, row))}`}, row.label)]))
  );
  return h('ul.record-index', {ariaLabel: TABLE_WORDS[table.language].records}, items);
}

function record(table: Table, {row, cells}: GridRow, level: number): Element {
  const fields = table.columns.flatMap((column, i) => field(table, column, cells[i] ?? null));
  return h('div.record', {id: rowAnchor(table.id, row)}, [
    heading(level, {className: ['record-label']}, [...breakLines(row.label), ...noteMarks(table, row.noteMarks)]),
    ...(fields.length === 0 ? [] : [h('dl', fields)])
  ]);
}

function field(table: Table, column: Column, cell: Cell | null): readonly Element[] {
  if (cell !== null && cell.text === '' && cell.value === null) return [];
  const text = shownText(cell, column);
  const sign = spokenSign(text, table.language);
  const properties = {
    ...(cell === null ? {} : {id: cellAnchor(table.id, cell)}),
    className: [alignOf(cell, column), ...(cell === null ? ['na'] : stateClasses(cell))]
  };
  const unit = cell === null || cell.value === null ? [] : unitOf(column, table);
  return [
    h('dt', [...breakLines(column.label), ...noteMarks(table, column.noteMarks)]),
    h('dd', properties, [...contentOf(cell, text, sign, column), ...unit, ...noteMarks(table, cell?.noteMarks ?? [])])
  ];
}

/** The unit behind a number: no head of a column says it. */
function unitOf({unit}: Column, {language}: Table): readonly Element[] {
  if (unit === null) return [];
  const behind = unit === 'percent' ? percentSign('', language) : `${NO_BREAK_SPACE}${unitWord(unit, language)}`;
  return [h('span.unit', behind)];
}
