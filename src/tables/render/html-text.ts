import type {ElementContent} from 'hast';
import {h} from 'hastscript';
import {unitWord} from '../../format/units.ts';
import type {Column, StubRow, Table} from '../model.ts';
import {noteId} from './html-ids.ts';
import {TABLE_WORDS} from './words.ts';

/** Text with its line breaks; a long word may go on to the next line behind a slash. */
export function breakLines(text: string): readonly ElementContent[] {
  return text.split('\n').flatMap((line, i): ElementContent[] => {
    const parts = line
      .split(/(?<=\p{L}{3}\/)(?=\p{L}{3})/u)
      .flatMap((value, j): ElementContent[] => [...(j === 0 ? [] : [h('wbr')]), {type: 'text', value}]);
    return i === 0 ? parts : [h('br'), ...parts];
  });
}

/** The marks of notes, each a link to its note; read aloud as "note a". */
export function noteMarks(table: Pick<Table, 'id' | 'language'>, marks: readonly string[]): readonly ElementContent[] {
  return marks.map((mark) =>
    h('a.note-mark', {href: `#${noteId(table.id, mark)}`}, [
      h('span.visually-hidden', ` ${TABLE_WORDS[table.language].note} `),
      mark
    ])
  );
}

/** The letter that comparisons name a row or column by, behind its label. */
export function headLetter({letter}: Pick<Column | StubRow, 'letter'>): readonly ElementContent[] {
  return letter === undefined ? [] : [{type: 'text', value: ' '}, h('span.letter', `(${letter})`)];
}

/** The unit of a column behind its label; per cents are told in the base line. */
export function headUnit({unit}: Column, {language}: Table): readonly ElementContent[] {
  if (unit === null || unit === 'percent') return [];
  return [{type: 'text', value: ' '}, h('span.unit', `(${unitWord(unit, language)})`)];
}
