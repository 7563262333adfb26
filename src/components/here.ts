import * as virtual from 'virtual:belegg';
import type {Chapter} from '../report/model.ts';
import {elementKey, type ElementKey, type Project, type ReportModel} from '../report/report-model.ts';
import {indexReport, type ReportIndex} from './report-index.ts';
import {TEXTS, type Texts} from './texts.ts';

/** The props that every component of a chapter is given: with them it finds itself in the model. */
export interface Place {
  /** Id of the report. */
  readonly report: string;
  /** Slug of the chapter. */
  readonly chapter: string;
  /** `line:column` of the component. */
  readonly at: string;
  /** Set where it begins a sentence. */
  readonly initial?: string;
}

export interface Here {
  readonly report: ReportModel;
  readonly index: ReportIndex;
  readonly chapter: Chapter;
  readonly key: ElementKey;
  readonly texts: Texts;
}

/** The project as it is now. */
export function project(): Project {
  return virtual.project() as Project;
}

/** The report of an id. Throws a RangeError if there is none: pages are only made of what the project holds. */
export function reportOf(id: string): ReportModel {
  const report = project().reports.get(id);
  if (report === undefined) throw new RangeError(`there is no report "${id}"`);
  return report;
}

/** Where in the model a component of a chapter stands. */
export function here({report: id, chapter: slug, at}: Place): Here {
  const report = reportOf(id);
  const index = indexReport(report);
  const chapter = index.chapters.get(slug);
  if (chapter === undefined) throw new RangeError(`there is no chapter "${slug}" in ${id}`);
  return {report, index, chapter, key: elementKey(chapter, {at}), texts: TEXTS[report.settings.language]};
}

/** A component's text as it stands where the component does. */
export function inPlace(text: string, {initial}: Place): string {
  return initial === undefined ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
