import type {ContentsEntry} from '../components/contents-entry.ts';
import {findingAnchor} from '../components/finding-path.ts';
import {foreignLanguage} from '../components/foreign.ts';
import {exhibitPath, findingsPath} from '../components/paths.ts';
import {indexReport} from '../components/report-index.ts';
import {sumOf} from '../components/sum.ts';
import {TEXTS} from '../components/texts.ts';
import {formatCount} from '../format/number.ts';
import {FINDING_KINDS, findingKind, type FindingKind} from '../report/finding-kind.ts';
import type {Exhibit, Finding, ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';
import {cellKey, indexCells, PERCENTAGES, type Table} from '../tables/model.ts';
import {cellAnchor} from '../tables/render/anchor.ts';

/** A finding as it stands in a list. */
export interface FindingEntry {
  /** From 1, in the order of exhibits and their cells. */
  readonly number: number;
  readonly id: string;
  readonly kind: FindingKind;
  readonly finding: Finding;
  /** What both values are: `prosent`; null where that needs no word. */
  readonly unit: string | null;
  /** `55 ÷ 189 = 29,10 %`; null where there is no such sum. */
  readonly sum: string | null;
  /** `Tabell 3.1: NAV, Prosent`. */
  readonly place: string;
  /** Leads to the cell. */
  readonly href: string;
}

/** What is printed differently in a report, in the order of exhibits and cells. */
export function findingEntries(report: ReportModel): readonly FindingEntry[] {
  const {exhibitsByName} = indexReport(report);
  return report.findings.flatMap((finding, index) => {
    const exhibit = exhibitsByName.get(finding.exhibit);
    return exhibit?.table === null || exhibit === undefined
      ? []
      : [entryOf(report, finding, index + 1, exhibit, exhibit.table)];
  });
}

function entryOf(report: ReportModel, finding: Finding, number: number, exhibit: Exhibit, table: Table): FindingEntry {
  const {language} = report;
  const kind = findingKind(finding, table);
  const cell = indexCells(table).get(cellKey(finding.row, finding.column, finding.statistic));
  return {
    number,
    id: findingAnchor(report, finding),
    kind,
    finding,
    unit: unitOf(finding, language),
    // Of a total the sum tells nothing: it is all of all.
    sum: cell === undefined || kind === 'sum' ? null : sumOf(cell, language),
    place: `${exhibit.label}: ${placeIn(table, finding)}`,
    href: exhibitPath(language, report.settings.id, exhibit.id, cellAnchor(table.id, finding))
  };
}

function unitOf({statistic}: Finding, language: Language): string | null {
  const texts = TEXTS[language];
  if (PERCENTAGES.has(statistic)) return texts.unitPercent;
  return statistic === 'n' ? texts.unitCount : null;
}

/** A cell by its heads: row group, row and column. A column of one statistic among several is told by that. */
export function placeIn(table: Table, {row, column, statistic}: Finding): string {
  const line = table.rows.find(({key}) => key === row);
  const head =
    table.columns.find((part) => part.key === column && part.statistic === statistic) ??
    table.columns.find((part) => part.key === column);
  const group = table.rowGroups.find(({key}) => key === line?.group);
  return [group?.label ?? '', line?.label ?? row, head?.label ?? column].filter((label) => label !== '').join(', ');
}

/** Open ones first, else in their order. */
export function openFirst(entries: readonly FindingEntry[]): readonly FindingEntry[] {
  const isOpen = ({finding}: FindingEntry): boolean => finding.reason === null;
  return [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))];
}

/** What a list of findings may be narrowed to: those still open, or those of a kind. */
export type FindingFilter = 'open' | FindingKind;

/** The last part of the address of a list that is narrowed. */
const SLUGS: Readonly<Record<FindingFilter, string>> = {
  open: 'apne',
  sum: 'summer',
  rounding: 'avrunding',
  percentage: 'prosent',
  number: 'tall',
  text: 'tekst'
};

/** The filters of a list that keep some and leave out others; none where all findings are of one kind. */
export function filtersOf(
  entries: readonly FindingEntry[]
): readonly {readonly filter: FindingFilter; readonly slug: string; readonly count: number}[] {
  const all: readonly FindingFilter[] = ['open', ...FINDING_KINDS];
  return all
    .map((filter) => ({filter, slug: SLUGS[filter], count: narrowed(entries, filter).length}))
    .filter(({count}) => count > 0 && count < entries.length);
}

/** The entries that a filter keeps; all without one. */
export function narrowed(entries: readonly FindingEntry[], filter: FindingFilter | null): readonly FindingEntry[] {
  if (filter === null) return entries;
  return entries.filter(({kind, finding}) => (filter === 'open' ? finding.reason === null : kind === filter));
}

/** The filter of an address; null for the whole list. */
export function filterOf(slug: string | undefined): FindingFilter | null {
  const all: readonly FindingFilter[] = ['open', ...FINDING_KINDS];
  return all.find((filter) => SLUGS[filter] === slug) ?? null;
}

/** How many printed numbers of a report have been compared. */
export function comparedIn({exhibits}: ReportModel): number {
  return [...exhibits.values()].reduce((sum, {printed}) => sum + printed.size, 0);
}

/** The reports with how much was found in each. */
export function findingContents(reports: readonly ReportModel[], current: string | null): readonly ContentsEntry[] {
  return reports.map((report) => {
    const {id, shortTitle, title, year} = report.settings;
    const name = shortTitle ?? title;
    return {
      number: formatCount(report.findings.length, report.language),
      text: `${name}, ${year}`,
      lang: foreignLanguage(report, name),
      href: findingsPath(report.language, id),
      isCurrent: id === current,
      children: []
    };
  });
}
