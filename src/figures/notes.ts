import type {Note} from '../tables/model.ts';
import type {FigureData} from './model.ts';

/** How many names a note gathers. */
const MOST = 3;

/**
 * The notes that a figure shows. Marks hang at rows only: a note on a column or on a single number begins with its name, and one
 * on what is not drawn is left out.
 */
export function figureNotes({items, series, data, table: {notes}}: FigureData): readonly Note[] {
  return notes.flatMap((note): readonly Note[] => {
    const {mark, text} = note;
    if (mark === null || items.some(({marks}) => marks.includes(mark))) return [note];
    const columns = series.filter(({marks}) => marks.includes(mark)).map(({label}) => label);
    const rows = data.filter(({cell}) => cell.noteMarks.includes(mark)).map(({item}) => item.label);
    const names = [...new Set(columns.length > 0 ? columns : rows)];
    if (names.length === 0) return [];
    const told = names.length > MOST ? [...names.slice(0, MOST), '…'] : names;
    return [{mark: null, text: `${told.join(', ')}: ${text}`}];
  });
}
