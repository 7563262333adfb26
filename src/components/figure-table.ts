import type {Exhibit, ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';

/** The exhibit that shows the table of a figure as a table; undefined if the figure holds the table itself. */
export function tableElsewhere({exhibits}: ReportModel, {id, table}: Exhibit): Exhibit | undefined {
  return table === null || table.id === id ? undefined : exhibits.get(table.id);
}

/** A label within a sentence: `tabell 3.2`. */
export function inSentence(label: string, language: Language): string {
  return language === 'nb' ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
