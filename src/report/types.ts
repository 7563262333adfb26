import {compareText} from '../support/problem.ts';
import type {ExhibitNames, GrammarContext} from './grammar/context.ts';
import {shortNames} from './keys.ts';

/**
 * TypeScript text of what chapters may name besides datasets: exhibits with their rows, columns and statistics, sections,
 * works, terms, quotes, passages, named values and labels of the source. One for all reports, for the editor; which of them
 * a report may name is told by `check`.
 */
export function generateReportTypes(contexts: readonly GrammarContext[]): string {
  const exhibits = new Map<string, ExhibitNames | null>(contexts.flatMap(({exhibits: own}) => [...own]));
  const all = (of: (context: GrammarContext) => Iterable<string>): string =>
    union(contexts.flatMap((context) => [...of(context)]));
  return [
    'export interface Exhibits {',
    ...[...exhibits].sort(([a], [b]) => compareText(a, b)).map(([id, names]) => exhibitType(id, names)),
    '}',
    `export type SectionId = ${all(({sections}) => sections)};`,
    `export type WorkKey = ${all(({works}) => works)};`,
    `export type TermKey = ${all(({terms}) => terms)};`,
    `export type QuoteId = ${all(({quotes}) => quotes)};`,
    `export type PassageId = ${all(({passages}) => passages)};`,
    `export type ValueName = ${all(({values}) => values)};`,
    `export type PrintedLabel = ${all(({printedLabels}) => printedLabels)};`,
    ''
  ].join('\n');
}

function exhibitType(id: string, names: ExhibitNames | null): string {
  if (names === null) return `  ${JSON.stringify(id)}: {row: string; column: string; statistic: string};`;
  const {rows, columns, statistics} = names;
  // In a Frequency of one variable the columns are its statistics.
  const shown = columns.length === 1 && columns[0] === '' ? statistics : columns;
  const parts = `row: ${keys(rows)}; column: ${keys(shown)}; statistic: ${union(statistics)}`;
  return `  ${JSON.stringify(id)}: {${parts}};`;
}

function keys(all: readonly string[]): string {
  return union(shortNames(all).keys());
}

function union(names: Iterable<string>): string {
  const all = [...new Set(names)].sort(compareText).map((name) => JSON.stringify(name));
  return all.length === 0 ? 'never' : all.join(' | ');
}
