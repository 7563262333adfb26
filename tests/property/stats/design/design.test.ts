import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {designEffect} from '../../../../src/stats/design/design-effect.ts';
import {designMean} from '../../../../src/stats/design/design-mean.ts';
import type {DesignEstimate} from '../../../../src/stats/design/design-ratio.ts';
import {designTotal} from '../../../../src/stats/design/design-total.ts';
import {effectiveSize} from '../../../../src/stats/design/effective-size.ts';
import {frequencySummary} from '../../../../src/stats/design/frequency-summary.ts';
import {postStratify} from '../../../../src/stats/design/post-stratify.ts';
import {raoScott} from '../../../../src/stats/design/rao-scott.ts';
import {surveyDesign} from '../../../../src/stats/design/survey-design.ts';
import {weightedQuantile} from '../../../../src/stats/design/weighted-quantile.ts';

interface Person {
  readonly stratum: number;
  readonly cluster: number;
  readonly weight: number;
  readonly value: number;
  readonly group: number;
}

const person: fc.Arbitrary<Person> = fc.record({
  stratum: fc.nat({max: 2}),
  cluster: fc.nat({max: 3}),
  weight: fc.integer({min: 1, max: 90}).map((tenths) => tenths / 10),
  value: fc.integer({min: -50, max: 50}),
  group: fc.nat({max: 2})
});
const people = fc.array(person, {minLength: 2, maxLength: 40});
/** Four people that make every stratum have two clusters at least. */
const base: readonly Person[] = [0, 1, 2].flatMap((stratum) =>
  [0, 1].map((cluster) => ({stratum, cluster, weight: 1 + cluster, value: stratum - cluster, group: stratum}))
);

const column = <Key extends keyof Person>(sample: readonly Person[], key: Key) => sample.map((one) => one[key]);
const designOf = (sample: readonly Person[]) =>
  surveyDesign({
    weights: column(sample, 'weight'),
    strata: column(sample, 'stratum'),
    clusters: column(sample, 'cluster')
  });
const error = (made: DesignEstimate | null): number => {
  if (made === null || typeof made.standardError !== 'number') throw new Error('there is none');
  return made.standardError;
};
const near = (a: number, b: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
};

describe('survey designs', () => {
  test('do not see the order of rows, nor what strata and clusters are called', () => {
    fc.assert(
      fc.property(people, (extra) => {
        const sample = [...base, ...extra];
        const own = designMean(designOf(sample), column(sample, 'value'));
        const turned = sample.toReversed();
        const renamed = surveyDesign({
          weights: column(turned, 'weight'),
          strata: turned.map(({stratum}) => `s${stratum}`),
          clusters: turned.map(({stratum, cluster}) => 7 * stratum + 10 - cluster)
        });
        const other = designMean(renamed, column(turned, 'value'));
        near(other?.estimate ?? NaN, own?.estimate ?? NaN);
        near(error(other), error(own));
        expect(other?.df).toBe(own?.df);
      })
    );
  });

  test('of equal weights and nothing else are the plain mean and its standard error, with a design effect of 1', () => {
    fc.assert(
      fc.property(people, fc.integer({min: 1, max: 9}), (sample, weight) => {
        const values = column(sample, 'value');
        const design = surveyDesign({weights: values.map(() => weight)});
        const plain = frequencySummary(
          values,
          values.map(() => 1)
        );
        const own = designMean(design, values);
        near(own?.estimate ?? NaN, plain?.mean ?? NaN);
        near(error(own), plain?.standardError ?? NaN);
        const effect = designEffect(design, values, {replacement: true});
        if (effect !== null) near(effect as number, 1);
        expect(effect === null).toBe(plain?.variance === 0);
        near(effectiveSize(design.weights) ?? NaN, values.length);
      })
    );
  });

  test('scale: weights do not matter to a mean, values carry to the total', () => {
    fc.assert(
      fc.property(people, fc.integer({min: 2, max: 9}), (extra, factor) => {
        const sample = [...base, ...extra];
        const values = column(sample, 'value');
        const heavier = sample.map((one) => ({...one, weight: one.weight * factor}));
        near(error(designMean(designOf(heavier), values)), error(designMean(designOf(sample), values)));
        const total = designTotal(designOf(sample), values);
        near(error(designTotal(designOf(heavier), values)), factor * error(total));
        near(
          error(
            designTotal(
              designOf(sample),
              values.map((value) => -value)
            )
          ),
          error(total)
        );
      })
    );
  });

  test('in domains that part the sample have totals that add up to the whole', () => {
    fc.assert(
      fc.property(people, (extra) => {
        const sample = [...base, ...extra];
        const [design, values] = [designOf(sample), column(sample, 'value')];
        const parts = [0, 1, 2].map((group) =>
          designTotal(
            design,
            values,
            sample.map((one) => one.group === group)
          )
        );
        const sum = parts.reduce((whole, part) => whole + (part?.estimate ?? 0), 0);
        near(sum, designTotal(design, values)?.estimate ?? NaN);
      })
    );
  });

  test('post-stratified estimate the known numbers of people without error', () => {
    fc.assert(
      fc.property(people, (extra) => {
        const sample = [...base, ...extra];
        const sizes = new Map([
          [0, 100],
          [1, 250],
          [2, 50]
        ]);
        const made = postStratify(designOf(sample), column(sample, 'group'), sizes);
        if ('reason' in made) throw new Error(made.reason);
        for (const [group, size] of sizes) {
          const known = designTotal(
            made,
            sample.map((one) => (one.group === group ? 1 : 0))
          );
          near(known?.estimate ?? NaN, size);
          expect(error(known)).toBeLessThan(1e-9 * size);
        }
      })
    );
  });

  test('have an effective size of at most the respondents', () => {
    fc.assert(
      fc.property(people, (sample) => {
        const own = effectiveSize(column(sample, 'weight')) ?? NaN;
        expect(own).toBeLessThanOrEqual(sample.length * (1 + 1e-12));
        expect(own).toBeGreaterThanOrEqual(1 - 1e-12);
      })
    );
  });

  test('test independence the same with the questions exchanged', () => {
    fc.assert(
      fc.property(people, (extra) => {
        const sample = [...base, ...extra];
        const [a, b] = [column(sample, 'group'), sample.map(({value}) => (value > 0 ? 1 : 0))];
        const [own, turned] = [raoScott(designOf(sample), a, b), raoScott(designOf(sample), b, a)];
        expect(turned === null).toBe(own === null);
        if (own === null || turned === null || 'reason' in own || 'reason' in turned) return;
        near(turned.first.p, own.first.p);
        near(turned.second?.p ?? 0, own.second?.p ?? 0);
      })
    );
  });
});

describe('frequency weights', () => {
  const counted = fc.array(fc.tuple(fc.integer({min: -50, max: 50}), fc.nat({max: 4})), {minLength: 1, maxLength: 20});

  test('are repeated rows: mean, variance, and quantiles of types 1 and 2', () => {
    fc.assert(
      fc.property(counted, fc.integer({min: 0, max: 20}), (pairs, twentieths) => {
        const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
        const repeated = pairs.flatMap(([value, weight]) => new Array<number>(weight).fill(value));
        const ones = repeated.map(() => 1);
        const [own, plain] = [frequencySummary(values, weights), frequencySummary(repeated, ones)];
        expect(own === null).toBe(plain === null);
        if (own === null || plain === null) return;
        expect(own.n).toBe(plain.n);
        near(own.mean, plain.mean);
        near(own.variance ?? 0, plain.variance ?? 0);
        for (const type of [1, 2] as const) {
          const p = twentieths / 20;
          expect(weightedQuantile(values, weights, p, type)).toBe(weightedQuantile(repeated, ones, p, type));
        }
      })
    );
  });

  test('give quantiles that never fall with the share and stay among the values', () => {
    const share = fc.integer({min: 0, max: 1000}).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(
        counted,
        share,
        share,
        fc.constantFrom(1 as const, 2 as const, 6 as const, 7 as const),
        (pairs, a, b, type) => {
          const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((p) => weightedQuantile(values, weights, p, type));
          if (typeof low !== 'number' || typeof high !== 'number') return;
          expect(low).toBeLessThanOrEqual(high + 1e-9);
          expect(low).toBeGreaterThanOrEqual(Math.min(...values));
          expect(high).toBeLessThanOrEqual(Math.max(...values));
        }
      )
    );
  });
});
