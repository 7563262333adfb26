import {describe, expect, test} from 'vitest';
import {designEffect} from '../../../../src/stats/design/design-effect.ts';
import {designInterval} from '../../../../src/stats/design/design-interval.ts';
import {designMean} from '../../../../src/stats/design/design-mean.ts';
import {designQuantile} from '../../../../src/stats/design/design-quantile.ts';
import type {DesignEstimate} from '../../../../src/stats/design/design-ratio.ts';
import {designRatio} from '../../../../src/stats/design/design-ratio.ts';
import {designTotal} from '../../../../src/stats/design/design-total.ts';
import {domainWeights} from '../../../../src/stats/design/domain-weights.ts';
import {effectiveSize} from '../../../../src/stats/design/effective-size.ts';
import {frequencySummary} from '../../../../src/stats/design/frequency-summary.ts';
import {logitInterval} from '../../../../src/stats/design/logit-interval.ts';
import type {LoneStrata} from '../../../../src/stats/design/linearised-covariance.ts';
import {postStratify} from '../../../../src/stats/design/post-stratify.ts';
import {raoScott} from '../../../../src/stats/design/rao-scott.ts';
import type {SurveyDesign} from '../../../../src/stats/design/survey-design.ts';
import {surveyDesign} from '../../../../src/stats/design/survey-design.ts';
import type {WeightedQuantileType} from '../../../../src/stats/design/weighted-quantile.ts';
import {weightedQuantile} from '../../../../src/stats/design/weighted-quantile.ts';
import type {Interval} from '../../../../src/stats/interval.ts';
import type {Case} from '../cases.ts';
import {differences, readCases} from '../cases.ts';
import {codes, designs, domains, numbersOf} from './respondents.ts';

type Numbers = readonly (number | null)[];

const cases = readCases('design');

const limitsOf = (limits: Interval | LoneStrata | null): Numbers =>
  limits === null || 'reason' in limits ? [null, null] : [limits.low, limits.high];

function estimateOf(made: DesignEstimate | null, level: number): Numbers | null {
  if (made === null || typeof made.standardError !== 'number') return null;
  return [made.estimate, made.standardError, made.df, ...limitsOf(designInterval(made, {level}))];
}

const effectOf = (effect: number | LoneStrata | null): number | null => (typeof effect === 'number' ? effect : null);

function raoScottOf(design: SurveyDesign, a: string, b: string, domain: readonly boolean[] | null): Numbers | null {
  const made = raoScott(design, codes(a), codes(b), domain);
  if (made === null || 'reason' in made || made.second === null) return null;
  const {pearson, first, second} = made;
  return [pearson, first.df, first.p, second.statistic, second.df1, second.df2, second.p];
}

function computed({name, values, statistic, argument}: Case): Numbers | null {
  const [variables = '', domainName = 'all'] = values.split('|');
  const [a = '', b = ''] = variables.split(' ');
  const design = designs[name];
  const domain = domains[domainName];
  if (design === undefined || domain === undefined) throw new Error(`${name} ${domainName}`);
  const level = Number(argument);
  if (statistic === 'designTotal') return estimateOf(designTotal(design, numbersOf(a), domain), level);
  if (statistic === 'designMean') return estimateOf(designMean(design, numbersOf(a), domain), level);
  if (statistic === 'designRatio') return estimateOf(designRatio(design, numbersOf(a), numbersOf(b), domain), level);
  if (statistic === 'effectiveSize') return [effectiveSize(domainWeights(design, domain, []))];
  if (statistic === 'raoScott') return raoScottOf(design, a, b, domain);
  if (statistic === 'designEffect') {
    const of = (replacement: boolean) => effectOf(designEffect(design, numbersOf(a), {replacement}, domain));
    return [of(false), of(true)];
  }
  if (statistic === 'logitInterval' || statistic === 'designInterval') {
    const made = designMean(design, numbersOf(a), domain);
    if (made === null) return null;
    return limitsOf(statistic === 'logitInterval' ? logitInterval(made, {level}) : designInterval(made, {level}));
  }
  if (statistic === 'frequencySummary') {
    const made = frequencySummary(numbersOf(a), numbersOf('count'));
    return made && [made.n, made.mean, made.variance, made.standardError];
  }
  const [type = 1, p = 0, confidence = 0] = argument.split(' ').map(Number);
  const asType = type as WeightedQuantileType;
  if (statistic === 'repeatedQuantile') return [weightedQuantile(numbersOf(a), numbersOf('count'), p, asType)];
  const made = designQuantile(design, numbersOf(a), p, {type: asType, level: confidence});
  if (made === null) return null;
  const limits = made.limits === null || 'reason' in made.limits ? {low: null, high: null} : made.limits;
  return [made.estimate, limits.low, limits.high];
}

describe('survey designs', () => {
  test.each([
    'designTotal',
    'designMean',
    'designRatio',
    'designEffect',
    'effectiveSize',
    'designInterval',
    'logitInterval',
    'designQuantile',
    'raoScott',
    'frequencySummary',
    'repeatedQuantile'
  ])('%s is that of R', (statistic) => {
    const own = cases.filter((one) => one.statistic === statistic);
    expect(own.length).toBeGreaterThan(2);
    expect(differences(own, computed)).toEqual([]);
  });

  test('with one cluster in a stratum have no standard error but its reason, unless the domain leaves that stratum out', () => {
    const [lone, income] = [designs['lone'], numbersOf('income')];
    if (lone === undefined) throw new Error('no design');
    const reason = {reason: 'lone-strata', strata: ['west']};
    const mean = designMean(lone, income);
    expect(mean?.estimate).toBe(designMean(designs['replaced'] ?? lone, income)?.estimate);
    expect(mean?.standardError).toEqual(reason);
    expect(mean && designInterval(mean, {level: 0.95})).toEqual(reason);
    expect(mean && logitInterval({...mean, estimate: 0.4}, {level: 0.95})).toEqual(reason);
    expect(designEffect(lone, income, {replacement: true})).toEqual(reason);
    expect(designQuantile(lone, income, 0.5, {type: 1, level: 0.95})?.limits).toEqual(reason);
    expect(raoScott(lone, codes('item'), codes('sex'))).toEqual(reason);
    expect(designMean(lone, income, domains['north'])?.standardError).toBeGreaterThan(0);
    // What survey does with both.
    expect(
      cases.filter(({statistic}) => statistic === 'refused').map(({values, results}) => [values, ...results])
    ).toEqual([
      ['income', '1'],
      ['income|north', '0']
    ]);
    const alone = surveyDesign({weights: [3]});
    expect(designTotal(alone, [5])).toEqual({
      estimate: 15,
      standardError: {reason: 'lone-strata', strata: [null]},
      df: 0
    });
  });

  test('have nothing of nobody: weights of 0, an empty domain, denominators of 0', () => {
    const design = surveyDesign({weights: [1, 2, 0]});
    const nobody = [false, false, true];
    expect(designMean(design, [1, 2, 3], nobody)).toBeNull();
    expect(designTotal(design, [1, 2, 3], nobody)).toBeNull();
    expect(designRatio(design, [1, 2, 3], [0, 0, 3])).toBeNull();
    expect(designEffect(design, [4, 4, 9], {replacement: true})).toBeNull();
    expect(designEffect(design, [1, 2, 3], {replacement: true}, [true, false, true])).toBeNull();
    expect(designQuantile(design, [1, 2, 3], 0.5, {type: 2, level: 0.95}, nobody)).toBeNull();
    expect(weightedQuantile([], [], 0.5, 7)).toBeNull();
    expect(raoScott(design, [0, 1, 2], [0, 0, 1])).toBeNull();
    expect(effectiveSize([0, 0])).toBeNull();
    expect(frequencySummary([1, 2], [0, 0])).toBeNull();
    expect(frequencySummary([7, 2], [1, 0])).toEqual({n: 1, mean: 7, variance: null, standardError: null});
  });

  test('do not read what stands beside a weight of 0 or outside of the domain', () => {
    const design = surveyDesign({weights: [1, 2, 0, 3]});
    const domain = [true, true, true, false];
    const made = designMean(design, [4, 1, NaN, NaN], domain);
    expect(made?.estimate).toBe(2);
    expect(made?.standardError).toBeGreaterThan(0);
    expect(designEffect(design, [4, 1, NaN, NaN], {replacement: true}, domain)).toBeGreaterThan(0);
  });

  test('have no interval without degrees of freedom or variance, and none on the logit scale of 0 and of all', () => {
    const same = designMean(surveyDesign({weights: [0.1, 0.7, 1.3]}), [0.1, 0.1, 0.1]);
    expect(same && designInterval(same, {level: 0.95})).toBeNull();
    expect(designInterval({estimate: 0.5, standardError: 0.1, df: 0}, {level: 0.95})).toBeNull();
    expect(logitInterval({estimate: 1, standardError: 0, df: 5}, {level: 0.95})).toBeNull();
    expect(logitInterval({estimate: 0, standardError: 0, df: 5}, {level: 0.95})).toBeNull();
  });

  test('are post-stratified only if sample and population know the same groups', () => {
    const design = surveyDesign({weights: [1, 2, 3, 0]});
    const sizes = new Map<string, number>([
      ['a', 10],
      ['c', 5]
    ]);
    expect(postStratify(design, ['a', 'a', 'b', 'c'], sizes)).toEqual({
      reason: 'unmatched-groups',
      withoutRespondents: ['c'],
      withoutPopulation: ['b']
    });
    expect(() => postStratify(design, ['a'], sizes)).toThrow(RangeError);
  });

  test('refuse columns that cannot be of one sample', () => {
    expect(() => surveyDesign({weights: [1, 2], strata: ['a']})).toThrow(RangeError);
    expect(() => surveyDesign({weights: [1, -2]})).toThrow(RangeError);
    expect(() => surveyDesign({weights: [1, NaN]})).toThrow(RangeError);
    expect(() => surveyDesign({weights: [1, 1], populations: [10, 11]})).toThrow(RangeError);
    expect(() => surveyDesign({weights: [1, 1], populations: [1, 1]})).toThrow(RangeError);
    const design = surveyDesign({weights: [1, 2]});
    expect(() => designMean(design, [1])).toThrow(RangeError);
    expect(() => designMean(design, [1, 2], [true])).toThrow(RangeError);
    expect(() => designInterval({estimate: 1, standardError: 1, df: 1}, {level: 95})).toThrow(RangeError);
    expect(() => frequencySummary([1], [0.5])).toThrow(RangeError);
  });
});

describe('weighted quantile', () => {
  test('of a share below that of the smallest value is the smallest, where survey 4.1.1 takes the second', () => {
    expect([1, 2].map((type) => weightedQuantile([3, 1, 2], [1, 1, 1], 0.2, type as WeightedQuantileType))).toEqual([
      1, 1
    ]);
  });

  test('reaches a share of decimal weights exactly, though their doubles miss it', () => {
    // 0.1 + 0.2 is not 0.3.
    expect(weightedQuantile([1, 2, 3], [0.1, 0.2, 0.3], 0.5, 2)).toBe(2.5);
    expect(weightedQuantile([1, 2, 3], [0.1, 0.2, 0.3], 0.5, 1)).toBe(2);
  });

  test('refuses what is no share', () => {
    expect(() => weightedQuantile([1], [1], 1.5, 1)).toThrow(RangeError);
    expect(() => weightedQuantile([1], [1, 2], 0.5, 1)).toThrow(RangeError);
  });
});
