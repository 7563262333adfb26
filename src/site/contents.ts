import type {ContentsEntry} from '../components/contents-entry.ts';
import {chapterPath, exhibitPath, exhibitsPath, reportPath} from '../components/paths.ts';
import {TEXTS} from '../components/texts.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';

/** What a page of a report is: its front, one of its chapters, or the list of its exhibits. */
export type Current = {readonly chapter: string} | 'front' | 'exhibits';

/** The contents of a report; only the open chapter is unfolded. */
export function reportContents(report: ReportModel, current: Current): readonly ContentsEntry[] {
  const {id, language} = report.settings;
  const texts = TEXTS[language];
  const open = typeof current === 'object' ? current.chapter : null;
  return [
    entry(null, texts.front, reportPath(id), current === 'front'),
    ...report.chapters.map(({slug, number, title}) => ({
      ...entry(String(number), title, chapterPath(id, slug), slug === open),
      children: slug === open ? sectionsOf(report, slug) : []
    })),
    entry(null, texts.exhibits, exhibitsPath(id), current === 'exhibits')
  ];
}

function sectionsOf({sections, settings}: ReportModel, chapter: string): readonly ContentsEntry[] {
  return sections
    .filter((section) => section.chapter === chapter && section.depth === 2)
    .map(({id, number, title}) => entry(number, title, chapterPath(settings.id, chapter, id), false));
}

/** The exhibits of one chapter, for the margin of an exhibit's page. */
export function sisterContents(report: ReportModel, exhibit: Exhibit): readonly ContentsEntry[] {
  return [...report.exhibits.values()]
    .filter(({chapter, table}) => chapter.slug === exhibit.chapter.slug && table !== null)
    .map(({id, label, caption}) => entry(label, caption, exhibitPath(report.settings.id, id), id === exhibit.id));
}

function entry(number: string | null, text: string, href: string, isCurrent: boolean): ContentsEntry {
  return {number, text, href, isCurrent, children: []};
}
