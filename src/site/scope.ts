import {foreignLanguage} from '../components/foreign.ts';
import {findingsPath} from '../components/paths.ts';
import type {Texts} from '../components/texts.ts';
import {valueLink} from '../components/value-link.ts';
import {NO_BREAK_SPACE} from '../format/number.ts';
import type {ComputedValue, Exhibit, ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';
import {linkedParts, type LinkedPart} from './front.ts';

/** One number of what a report holds: `189`, `kommuner av 428`. */
export interface Scope {
  /** The number, with where it comes from. */
  readonly count: LinkedPart;
  /** What it counts, with numbers of its own. */
  readonly parts: readonly LinkedPart[];
  /** Where what is counted is shown; null where nothing shows just that. */
  readonly href: string | null;
  /** Language of the words if it is not the page's. */
  readonly lang: Language | undefined;
}

/**
 * How much a report is about and holds: the numbers that its settings name, else its chapters, then its tables, figures and
 * findings.
 */
export function scopeOf(report: ReportModel, texts: Texts): readonly Scope[] {
  const {language, chapters, exhibits, findings, settings} = report;
  const own = numbersOf(report, texts);
  return [
    ...(own.length > 0
      ? own
      : [split(texts.chapters(chapters.filter(({ordinal}) => ordinal.kind === 'chapter').length))]),
    ...exhibitCounts([...exhibits.values()], texts).map((count) => split(count)),
    ...(findings.length > 0 ? [split(texts.differences(findings.length), findingsPath(language, settings.id))] : [])
  ];
}

/** The numbers that the settings name. */
function numbersOf(report: ReportModel, texts: Texts): readonly Scope[] {
  const hrefOf = (value: ComputedValue): string | null => valueLink(report, value);
  return report.scope.map(({number, unit, value, text, parts}) => ({
    count: {
      text: unit === null ? number : `${number}${NO_BREAK_SPACE}${texts.figureUnits[unit]}`,
      href: hrefOf(value)
    },
    parts: linkedParts(parts, hrefOf),
    href: null,
    lang: foreignLanguage(report, text)
  }));
}

/** `4 tabeller`, `3 figurer`; without those of which there are none. */
export function exhibitCounts(exhibits: readonly Exhibit[], texts: Texts): readonly string[] {
  const count = (kind: Exhibit['kind']): number => exhibits.filter((exhibit) => exhibit.kind === kind).length;
  const [tables, figures] = [count('table'), count('figure')];
  return [...(tables > 0 ? [texts.tables(tables)] : []), ...(figures > 0 ? [texts.figures(figures)] : [])];
}

/** A count and its unit, which is the last word: counts may hold spaces. */
function split(text: string, href: string | null = null): Scope {
  const at = text.lastIndexOf(' ');
  return {
    count: {text: text.slice(0, at), href: null},
    parts: [{text: text.slice(at + 1), href: null}],
    href,
    lang: undefined
  };
}
