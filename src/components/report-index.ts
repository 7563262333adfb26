import type {Chapter, ChapterElement} from '../report/model.ts';
import {
  elementKey,
  type ComputedValue,
  type ElementKey,
  type Exhibit,
  type Finding,
  type ReportModel
} from '../report/report-model.ts';
import {tableShown} from '../report/figures.ts';
import {proseNumbers, type ProseNumber} from '../report/computation/prose-numbers.ts';
import {cellKey} from '../tables/model.ts';

/** What the pages of a report look up again and again. */
export interface ReportIndex {
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly elements: ReadonlyMap<ElementKey, ChapterElement>;
  readonly exhibitsByElement: ReadonlyMap<ElementKey, Exhibit>;
  /** By the exhibit's own id, and by that of the table inside a figure. */
  readonly exhibitsByName: ReadonlyMap<string, Exhibit>;
  /** Exhibit id → cell key → what differs there. */
  readonly findings: ReadonlyMap<string, ReadonlyMap<string, Finding>>;
  /** Exhibit id → the values that quote its cells, in reading order. */
  readonly quotedBy: ReadonlyMap<string, readonly ComputedValue[]>;
  /** Chapter slug → the numbers in its text, in reading order. */
  readonly numbersInText: ReadonlyMap<string, readonly ProseNumber[]>;
  /** File of a chapter → its slug. */
  readonly slugs: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<ReportModel, ReportIndex>();

/** The index of a report, made once. */
export function indexReport(report: ReportModel): ReportIndex {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const index = makeIndex(report);
  indexes.set(report, index);
  return index;
}

function makeIndex(report: ReportModel): ReportIndex {
  const exhibits = [...report.exhibits.values()];
  const named = new Map<string, Exhibit>();
  for (const exhibit of exhibits) {
    if (exhibit.table !== null && tableShown(exhibit) === null) named.set(exhibit.table.id, exhibit);
  }
  for (const exhibit of exhibits) named.set(exhibit.id, exhibit);
  const slugs = new Map(report.chapters.map(({file, slug}) => [file, slug]));
  return {
    chapters: new Map(report.chapters.map((chapter) => [chapter.slug, chapter])),
    elements: new Map(
      report.chapters.flatMap((chapter) =>
        chapter.elements.map((element) => [elementKey(chapter, element), element] as const)
      )
    ),
    exhibitsByElement: new Map(exhibits.map((exhibit) => [elementKey(exhibit.chapter, exhibit.element), exhibit])),
    exhibitsByName: named,
    findings: findingsOf(report),
    quotedBy: quotesOf(report, named),
    numbersInText: new Map(report.chapters.map((chapter) => [chapter.slug, proseNumbers(report, chapter)])),
    slugs
  };
}

function findingsOf({findings}: ReportModel): ReadonlyMap<string, ReadonlyMap<string, Finding>> {
  const byExhibit = Map.groupBy(findings, ({exhibit}) => exhibit);
  return new Map(
    [...byExhibit].map(([id, found]) => [
      id,
      new Map(found.map((finding) => [cellKey(finding.row, finding.column, finding.statistic), finding]))
    ])
  );
}

function quotesOf(
  {values}: ReportModel,
  named: ReadonlyMap<string, Exhibit>
): ReadonlyMap<string, readonly ComputedValue[]> {
  const quoting = [...values.values()].filter(({exhibit}) => exhibit !== null && named.has(exhibit));
  return Map.groupBy(quoting, ({exhibit}) => named.get(exhibit ?? '')?.id ?? '');
}
