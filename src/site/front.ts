import {evidenceOf} from '../components/evidence-lines.ts';
import {foreignLanguage} from '../components/foreign.ts';
import {TEXTS} from '../components/texts.ts';
import {valueLink} from '../components/value-link.ts';
import type {ComputedValue, ReportModel} from '../report/report-model.ts';
import type {SentencePart} from '../report/sentence.ts';
import type {Language} from '../support/localized.ts';
import type {Exception} from '../tables/model.ts';
import {exhibitPages} from './exhibit-view.ts';

/** A rule that exhibits of a report break on purpose for one reason. */
export interface FrontException extends Exception {
  /** Those that break it, in reading order. */
  readonly exhibits: readonly {readonly id: string; readonly label: string}[];
}

/** The rules that exhibits of a report break on purpose, each reason once, in reading order. */
export function frontExceptions(report: ReportModel): readonly FrontException[] {
  const broken = exhibitPages(report).flatMap(({id, label, exceptions}) =>
    exceptions.map(({rule, reason}) => ({rule, reason, exhibit: {id, label}}))
  );
  return [...Map.groupBy(broken, ({rule, reason}) => `${rule}\t${reason}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{rule: first.rule, reason: first.reason, exhibits: same.map(({exhibit}) => exhibit)}];
  });
}

/** A number of a sentence, with where it leads. */
export interface LinkedPart {
  readonly text: string;
  /** Null for words. */
  readonly href: string | null;
}

/** A sentence with its numbers as links. */
export function linkedParts(
  parts: readonly SentencePart[],
  hrefOf: (value: ComputedValue) => string | null
): readonly LinkedPart[] {
  return parts.map(({text, value}) => ({text, href: value === null ? null : hrefOf(value)}));
}

/** A key figure as the front of a report shows it. */
export interface FrontFigure {
  readonly number: string;
  /** `%`; null where there is none. */
  readonly unit: string | null;
  readonly href: string | null;
  readonly parts: readonly LinkedPart[];
  /** Language of the sentence if it is not the page's. */
  readonly lang: Language | undefined;
  /** What the numbers of the sentence were made of, and where they stand. */
  readonly evidence: readonly {
    readonly detail: string | null;
    readonly exhibit: string | null;
    readonly href: string;
  }[];
}

/** The key figures of a report. */
export function frontFigures(report: ReportModel): readonly FrontFigure[] {
  const {language} = report;
  const hrefOf = (value: ComputedValue): string | null => valueLink(report, value);
  return report.keyFigures.map(({number, unit, value, text, parts}) => {
    const others = parts.flatMap((part) => part.value ?? []);
    const lines = [value, ...others].flatMap((one) => evidenceOf(report, one, one.text, language) ?? []);
    return {
      number,
      unit: unit === null ? null : TEXTS[language].figureUnits[unit],
      href: hrefOf(value),
      parts: linkedParts(parts, hrefOf),
      lang: foreignLanguage(report, text),
      evidence: lines
    };
  });
}

/** Titles of a chapter's sections, in order. */
export function sectionTitles(report: ReportModel, chapter: string): readonly string[] {
  return report.sections
    .filter((section) => section.chapter === chapter && section.depth === 2)
    .map(({title}) => title);
}

/** Names as they stand in a sentence: `A, B og C`. */
export function listed(names: readonly string[], and: string): string {
  return names
    .map((name, index) => (index === 0 ? name : `${index === names.length - 1 ? ` ${and} ` : ', '}${name}`))
    .join('');
}
