import type {Element} from 'hast';
import {h} from 'hastscript';
import {spokenSign} from '../../format/signs.ts';
import type {Column, Table} from '../model.ts';
import {alignOf} from '../parts/remark.ts';
import {cellAnchor} from './anchor.ts';
import type {GridRow} from './grid.ts';
import {layOut} from './grid.ts';
import {shown, shownText, stateClasses} from './html-cell.ts';
import {captionId} from './html-ids.ts';
import {breakLines, headUnit, noteMarks} from './html-text.ts';

/** A listing with long texts: its rows one under the other, each a label and a list of heads and texts. */
export function recordsList(table: Table, {hideCaption = false}: {readonly hideCaption?: boolean}): Element {
  const caption = h(
    'p',
    {id: captionId(table.id), className: ['table-caption', ...(hideCaption ? ['visually-hidden'] : [])]},
    table.caption
  );
  const records = layOut(table).groups.flatMap(({group, rows}) => [
    ...(group === null ? [] : [h('p.record-group', [...breakLines(group.label)])]),
    ...rows.map((row) => record(table, row))
  ]);
  return h('div.records', {role: 'group', ariaLabelledBy: [captionId(table.id)]}, [caption, ...records]);
}

function record(table: Table, {row, cells}: GridRow): Element {
  return h('div.record', [
    h('p.record-label', [...breakLines(row.label), ...noteMarks(table, row.noteMarks)]),
    h(
      'dl',
      table.columns.flatMap((column, i) => {
        const cell = cells[i] ?? null;
        const text = shownText(cell);
        const sign = spokenSign(text, table.language);
        const properties = {
          ...(cell === null ? {} : {id: cellAnchor(table.id, cell)}),
          className: [alignOf(cell, column), ...(cell === null ? ['na'] : stateClasses(cell))]
        };
        return [
          head(table, column),
          h('dd', properties, [...shown(text, sign), ...noteMarks(table, cell?.noteMarks ?? [])])
        ];
      })
    )
  ]);
}

function head(table: Table, column: Column): Element {
  return h('dt', [...breakLines(column.label), ...headUnit(column, table), ...noteMarks(table, column.noteMarks)]);
}
