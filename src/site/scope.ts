import {findingsPath} from '../components/paths.ts';
import type {Texts} from '../components/texts.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';

/** One number of what a report holds: `4`, `tabeller`. */
export interface Scope {
  readonly count: string;
  readonly unit: string;
  /** Where it is shown; null where nothing shows just that. */
  readonly href: string | null;
}

/** How much a report holds, in up to four numbers. */
export function scopeOf(report: ReportModel, texts: Texts): readonly Scope[] {
  const exhibits = [...report.exhibits.values()];
  return [
    split(texts.chapters(report.chapters.filter(({ordinal}) => ordinal.kind === 'chapter').length), null),
    ...exhibitCounts(exhibits, texts).map((count) => split(count, null)),
    ...(report.findings.length > 0
      ? [split(texts.differences(report.findings.length), findingsPath(report.language, report.settings.id))]
      : [])
  ];
}

/** `4 tabeller`, `3 figurer`; without those of which there are none. */
export function exhibitCounts(exhibits: readonly Exhibit[], texts: Texts): readonly string[] {
  const count = (kind: Exhibit['kind']): number => exhibits.filter((exhibit) => exhibit.kind === kind).length;
  const [tables, figures] = [count('table'), count('figure')];
  return [...(tables > 0 ? [texts.tables(tables)] : []), ...(figures > 0 ? [texts.figures(figures)] : [])];
}

/** The unit is the last word: counts may hold spaces. */
function split(text: string, href: string | null): Scope {
  const at = text.lastIndexOf(' ');
  return {count: text.slice(0, at), unit: text.slice(at + 1), href};
}
