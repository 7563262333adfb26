import {KEY_FIGURES_ANCHOR} from '../components/names.ts';
import {chapterPath, reportPath} from '../components/paths.ts';
import {indexReport} from '../components/report-index.ts';
import {TEXTS} from '../components/texts.ts';
import {NO_BREAK_SPACE} from '../format/number.ts';
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
  const inChapters = report.sections.flatMap(({id: section, number, title, chapter}) => {
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
  return [...onFront(report, id), ...inChapters];
}

/** The key figures, and the numbers in their sentences, that are quoted from an exhibit. */
function onFront(report: ReportModel, id: string): readonly Use[] {
  const {exhibitsByName} = indexReport(report);
  const {keyFigures: section, figureUnits} = TEXTS[report.language];
  const shown = report.keyFigures.flatMap(({number, unit, value, parts}) => [
    {text: unit === null ? number : `${number}${NO_BREAK_SPACE}${figureUnits[unit]}`, value},
    ...parts
  ]);
  const quotes = shown.flatMap(({text, value}) => (exhibitsByName.get(value?.exhibit ?? '')?.id === id ? [text] : []));
  const href = reportPath(report.language, report.settings.id, KEY_FIGURES_ANCHOR);
  return quotes.length === 0 ? [] : [{section, href, quotes}];
}
