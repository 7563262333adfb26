import {expect, test} from 'vitest';
import type {GrammarContext} from '../../../src/report/grammar/context.ts';
import {generateReportTypes} from '../../../src/report/types.ts';

const empty: GrammarContext = {
  datasets: new Map(),
  exhibits: new Map(),
  sections: new Set(),
  works: new Set(),
  terms: new Set(),
  passages: new Set(),
  quotes: new Set(),
  values: new Set(),
  printedLabels: new Set(),
  absentDatasets: new Set()
};

test('generateReportTypes writes unions in one order, names as chapters write them', () => {
  const context: GrammarContext = {
    ...empty,
    exhibits: new Map([
      ['tbl-b', null],
      ['tbl-a', {rows: ['g=x > v=ja', 'g=y > v=ja', 'g=y > v=nei'], columns: [''], statistics: ['n', 'percent']}]
    ]),
    sections: new Set(['sec-b', 'sec-a']),
    values: new Set(['ø'])
  };
  expect(generateReportTypes([context, {...empty, values: new Set(['a', 'ø'])}])).toBe(`export interface Exhibits {
  "tbl-a": {row: "nei" | "x > ja" | "y > ja"; column: "n" | "percent"; statistic: "n" | "percent"};
  "tbl-b": {row: string; column: string; statistic: string};
}
export type SectionId = "sec-a" | "sec-b";
export type WorkKey = never;
export type TermKey = never;
export type QuoteId = never;
export type PassageId = never;
export type ValueName = "a" | "ø";
export type PrintedLabel = never;
`);
});
