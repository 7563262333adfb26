import type {Language} from '../../support/localized.ts';
import type {PlacedNote} from '../parts/notes.ts';
import {phrases} from '../parts/phrases.ts';
import type {EstimatedColumn} from './estimated-column.ts';

/** How quantiles are read off, and how many values a trimmed mean drops: at the columns, on the table if all say the same. */
export function columnNotes(columns: readonly EstimatedColumn[], language: Language): readonly PlacedNote[] {
  const said = columns.flatMap(({column, content}) => {
    const text = noteOn(content, language);
    return text === null ? [] : [{text, column}];
  });
  return [...Map.groupBy(said, ({text}) => text)].map(([text, at]): PlacedNote => {
    const hung = at.length === columns.length ? [] : at.map(({column}) => column);
    return {text, rows: new Set(), columns: new Set(hung), cells: new Set()};
  });
}

function noteOn(content: EstimatedColumn['content'], language: Language): string | null {
  if (content.kind !== 'summary') return null;
  const {notes} = phrases(language);
  const {summary} = content;
  if (summary.statistic === 'quantile') return notes.quantile(summary.type);
  return summary.statistic === 'trimmedMean' ? notes.trimmedMean(summary.drop) : null;
}
