import {foreignLanguage, proseLanguage} from '../components/foreign.ts';
import {chapterPath, exhibitPath, findingsPath, reportPath} from '../components/paths.ts';
import {searchTexts} from '../components/texts/search.ts';
import {TEXTS} from '../components/texts.ts';
import type {Chapter} from '../report/model.ts';
import {chapterLabel} from '../report/ordinal.ts';
import type {ReportModel} from '../report/report-model.ts';
import {capitalise} from '../support/capitalise.ts';
import type {Table} from '../tables/model.ts';
import {exhibitPages, type TableExhibit} from './exhibit-view.ts';
import {findingEntries} from './findings.ts';
import type {SearchRecord} from './search-record.ts';

/**
 * What can be found of a report in the language that it is read in; `other` is the same report in the other language.
 * Nothing is in it that no page shows.
 */
export function reportRecords(report: ReportModel, other: ReportModel): readonly SearchRecord[] {
  return [
    frontRecord(report),
    ...report.chapters.map((chapter) => chapterRecord(report, chapter)),
    ...exhibitPages(report).map((exhibit) => exhibitRecord(report, exhibit, other)),
    ...findingRecords(report)
  ];
}

function frontRecord(report: ReportModel): SearchRecord {
  const {id, title, shortTitle, description, authors, publisher, year} = report.settings;
  return {
    href: reportPath(report.language, id),
    kind: 'report',
    label: searchTexts[report.language].kindOf.report,
    title,
    titleLang: foreignLanguage(report, title) ?? null,
    report: null,
    names: [id, shortTitle ?? ''],
    texts: [description, `${authors.join(', ')}. ${publisher}, ${year}`],
    labels: [],
    textLang: foreignLanguage(report, description) ?? null,
    isPage: false
  };
}

function chapterRecord(report: ReportModel, chapter: Chapter): SearchRecord {
  return {
    href: chapterPath(report.language, report.settings.id, chapter.slug),
    kind: 'text',
    label: capitalise(chapterLabel(chapter.ordinal, report.language)),
    title: chapter.title,
    titleLang: foreignLanguage(report, chapter.title) ?? null,
    report: reportName(report),
    names: [],
    texts: [],
    labels: [],
    textLang: proseLanguage(report) ?? null,
    isPage: true
  };
}

function exhibitRecord(report: ReportModel, exhibit: TableExhibit, other: ReportModel): SearchRecord {
  const {id, kind, label, caption, message, table} = exhibit;
  return {
    href: exhibitPath(report.language, report.settings.id, id),
    kind: kind === 'figure' ? 'figure' : 'table',
    label,
    title: caption,
    titleLang: foreignLanguage(report, caption) ?? null,
    report: reportName(report),
    names: [id, other.exhibits.get(id)?.label ?? ''],
    texts: [message ?? '', table.baseLine, ...textsOf(table)].filter((text) => text !== ''),
    labels: labelsOf(table),
    textLang: null,
    isPage: false
  };
}

function labelsOf({stubhead, descriptionHead, rows, columns, rowGroups, spanners}: Table): readonly string[] {
  const parts = [...rowGroups, ...rows, ...spanners, ...columns];
  const labels = [stubhead, descriptionHead ?? '', ...parts.map(({label}) => label)];
  return [...new Set(labels)].filter((label) => label !== '');
}

/** The longer texts that a table shows: of its second stub column, of cells that are words, of notes. */
function textsOf({rows, cells, notes}: Table): readonly string[] {
  return [
    ...rows.map(({description}) => description ?? ''),
    ...cells.filter(({state}) => state === 'text').map(({text}) => text),
    ...notes.map(({text}) => text)
  ];
}

function findingRecords(report: ReportModel): readonly SearchRecord[] {
  const {language, settings} = report;
  const {findingNumber, findingTitles, isOpenMore} = TEXTS[language];
  return findingEntries(report).map(({number, id, kind, place, finding: {printed, computed, reason}}) => ({
    href: findingsPath(language, settings.id, id),
    kind: 'finding',
    label: findingNumber(number),
    title: searchTexts[language].differs(place, printed, computed),
    titleLang: null,
    report: reportName(report),
    names: [findingTitles[kind]],
    texts: [reason ?? isOpenMore],
    labels: [],
    textLang: reason === null ? null : (proseLanguage(report) ?? null),
    isPage: false
  }));
}

function reportName({settings: {shortTitle, title, year}}: ReportModel): string {
  return `${shortTitle ?? title}, ${year}`;
}
