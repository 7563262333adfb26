import {tableShown} from '../report/figures.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';
import {indexReport} from './report-index.ts';

/** The exhibit that has the table of a figure; undefined if the figure holds it itself. */
export function tableElsewhere(report: ReportModel, figure: Exhibit): Exhibit | undefined {
  const shown = tableShown(figure);
  return shown === null ? undefined : indexReport(report).exhibitsByName.get(shown);
}

/** A label within a sentence: `tabell 3.2`. */
export function inSentence(label: string, language: Language): string {
  return language === 'nb' ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
