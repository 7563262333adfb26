import {chapterPath} from '../components/paths.ts';
import {indexReport} from '../components/report-index.ts';
import type {ElementKey, Exhibit, ReportModel} from '../report/report-model.ts';

/** A section of the text that refers to an exhibit or quotes it. */
export interface Use {
  /** `3.2 Hvor godt fungerer det?` */
  readonly section: string;
  readonly href: string;
  /** The numbers quoted there, as they stand in the text, each once. */
  readonly quotes: readonly string[];
}

/** Where the text refers to an exhibit or quotes its numbers, in reading order. */
export function usesOf(report: ReportModel, {id}: Exhibit): readonly Use[] {
  const {elements, quotedBy} = indexReport(report);
  const quotes = new Map((quotedBy.get(id) ?? []).map(({key, text}) => [key, text]));
  const keys: ReadonlySet<ElementKey> = new Set([
    ...quotes.keys(),
    ...(report.backReferences.get(id) ?? []).map(({key}) => key)
  ]);
  return report.sections.flatMap(({id: section, number, title, chapter}) => {
    const here = [...keys].filter((key) => elements.get(key)?.section === section);
    if (here.length === 0) return [];
    const texts = here.map((key) => quotes.get(key)).filter((text) => text !== undefined);
    return [
      {
        section: number === null ? title : `${number} ${title}`,
        href: chapterPath(report.language, report.settings.id, chapter, section),
        quotes: [...new Set(texts)]
      }
    ];
  });
}
