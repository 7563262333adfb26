import * as virtual from 'virtual:belegg';
import type {Chapter} from '../report/model.ts';
import {translateReport} from '../report/translate.ts';
import {capitalise} from '../support/capitalise.ts';
import type {Language} from '../support/localized.ts';
import {elementKey, type ElementKey, type Project, type ReportModel} from '../report/report-model.ts';
import {indexReport, type ReportIndex} from './report-index.ts';
import {TEXTS, type Texts} from './texts.ts';

/** The props that every component of a chapter is given: with them it finds itself in the model. */
export interface Place {
  /** Language of the page. */
  readonly language: Language;
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

/** The languages that pages are made in, as the parameter that stands before their path. */
export const LANGUAGE_PATHS: readonly {readonly language: Language; readonly param: string | undefined}[] = [
  {language: 'nb', param: undefined},
  {language: 'en', param: 'en'}
];

/** The language of a page by its parameter. */
export function languageOf(param: string | undefined): Language {
  return param === 'en' ? 'en' : 'nb';
}

const translated = new WeakMap<ReportModel, ReadonlyMap<Language, ReportModel>>();

/** The report of an id for readers of a language. Throws a RangeError if there is none: pages are only made of what the
 * project holds. */
export function reportIn(id: string, language: Language): ReportModel {
  const {reports, packages, cache} = project();
  const report = reports.get(id);
  if (report === undefined) throw new RangeError(`there is no report "${id}"`);
  const known = translated.get(report);
  const found = known?.get(language) ?? translateReport(report, packages, language, cache);
  if (known?.get(language) === undefined) translated.set(report, new Map([...(known ?? []), [language, found]]));
  return found;
}

/** Where in the model a component of a chapter stands. */
export function here({language, report: id, chapter: slug, at}: Place): Here {
  const report = reportIn(id, language);
  const index = indexReport(report);
  const chapter = index.chapters.get(slug);
  if (chapter === undefined) throw new RangeError(`there is no chapter "${slug}" in ${id}`);
  return {report, index, chapter, key: elementKey(chapter, {at}), texts: TEXTS[language]};
}

/** A component's text as it stands where the component does. */
export function inPlace(text: string, {initial}: Place): string {
  return initial === undefined ? text : capitalise(text);
}
