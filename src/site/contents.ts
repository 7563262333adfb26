import type {ContentsEntry} from '../components/contents-entry.ts';
import {foreignLanguage} from '../components/foreign.ts';
import {chapterPath, exhibitPath, exhibitsPath, guidePath, reportPath} from '../components/paths.ts';
import {guideTexts} from '../components/texts/guide.ts';
import {TEXTS} from '../components/texts.ts';
import {formatCount} from '../format/number.ts';
import {writeOrdinal} from '../report/ordinal.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';

/** What a page of a report is: its front, one of its chapters or appendices, the list of its exhibits, or its reading guide. */
export type Current = {readonly chapter: string} | 'front' | 'exhibits' | 'guide';

/** The contents of a report; only the open chapter is unfolded. */
export function reportContents(report: ReportModel, current: Current): readonly ContentsEntry[] {
  const {language} = report;
  const {id} = report.settings;
  const texts = TEXTS[language];
  const open = typeof current === 'object' ? current.chapter : null;
  return [
    entry(report, null, texts.front, reportPath(language, id), current === 'front'),
    ...report.chapters.map(({slug, ordinal, title}) => ({
      ...entry(report, writeOrdinal(ordinal), title, chapterPath(language, id, slug), slug === open),
      children: slug === open ? sectionsOf(report, slug) : []
    })),
    entry(report, null, texts.exhibits, exhibitsPath(language, id), current === 'exhibits'),
    entry(report, null, guideTexts[language].title, guidePath(language, id), current === 'guide')
  ];
}

function sectionsOf(report: ReportModel, chapter: string): readonly ContentsEntry[] {
  const {language, sections, settings} = report;
  return sections
    .filter((section) => section.chapter === chapter && section.depth === 2)
    .map(({id, number, title}) => entry(report, number, title, chapterPath(language, settings.id, chapter, id), false));
}

/** The reports with how many tables and figures each holds. */
export function exhibitContents(reports: readonly ReportModel[]): readonly ContentsEntry[] {
  return reports.map((report) => {
    const {id, shortTitle, title, year} = report.settings;
    const count = [...report.exhibits.values()].filter(({table}) => table !== null).length;
    const name = shortTitle ?? title;
    const href = exhibitsPath(report.language, id);
    const lang = foreignLanguage(report, name);
    const number = formatCount(count, report.language);
    return {number, text: `${name}, ${year}`, lang, href, isCurrent: false, children: []};
  });
}

/** The exhibits of one chapter, for the margin of an exhibit's page. */
export function sisterContents(report: ReportModel, exhibit: Exhibit): readonly ContentsEntry[] {
  return [...report.exhibits.values()]
    .filter(({chapter, table}) => chapter.slug === exhibit.chapter.slug && table !== null)
    .map(({id, label, caption}) =>
      entry(report, label, caption, exhibitPath(report.language, report.settings.id, id), id === exhibit.id)
    );
}

function entry(
  report: ReportModel,
  number: string | null,
  text: string,
  href: string,
  isCurrent: boolean
): ContentsEntry {
  return {number, text, lang: foreignLanguage(report, text), href, isCurrent, children: []};
}
