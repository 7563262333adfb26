import type {Element} from 'hast';
import {h} from 'hastscript';
import type {Table} from '../model.ts';
import {layOut} from './grid.ts';
import {shownText} from './html-cell.ts';
import {noteId} from './html-ids.ts';
import {breakLines} from './html-text.ts';
import {explainSigns} from '../../format/signs.ts';

/** The notes under a table and the line that explains its signs; nothing if there are none. */
export function notesList(table: Table, {areTargets = true}: {readonly areTargets?: boolean} = {}): readonly Element[] {
  const notes = table.notes.map(({mark, text}) =>
    mark === null
      ? h('li.note', [...breakLines(text)])
      : h('li.note', areTargets ? {id: noteId(table.id, mark)} : {}, [
          h('span.note-mark', mark),
          ' ',
          ...breakLines(text)
        ])
  );
  const signs = explainSigns(shownTexts(table), table.language);
  const items = signs === null ? notes : [...notes, h('li.sign-note', signs)];
  return items.length === 0 ? [] : [h('ul.table-notes', items)];
}

/** Every text that is shown in a cell of the table. */
export function shownTexts(table: Table): readonly string[] {
  if (table.layout === 'records') return table.cells.map(({text}) => text);
  return layOut(table).groups.flatMap(({rows}) =>
    rows.flatMap(({cells, spanned}) =>
      cells.flatMap((cell, i) => (i < spanned ? [] : shownText(cell, table.columns[i] ?? {kind: 'category'})))
    )
  );
}
