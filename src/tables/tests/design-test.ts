import {raoScott} from '../../stats/design/rao-scott.ts';
import type {SurveyDesign} from '../../stats/design/survey-design.ts';
import type {TestResult} from '../inference.ts';
import type {Contingency} from './contingencies.ts';
import {codesOf, countsOf} from './contingencies.ts';

/** Rao and Scott's test with its second-order correction; null if it has none, or a stratum has one sampling unit only. */
export function designTest(contingency: Contingency, design: SurveyDesign): Omit<TestResult, 'of'> | null {
  const {rows, columns} = codesOf(contingency, design.weights.length);
  const test = raoScott(design, rows, columns);
  if (test === null || 'reason' in test || test.second === null) return null;
  const {statistic, df1, df2, p} = test.second;
  const base = countsOf(contingency)
    .flat()
    .reduce((a, b) => a + b, 0);
  return {method: 'raoScott', statistic, df: [df1, df2], p, effect: null, base};
}
