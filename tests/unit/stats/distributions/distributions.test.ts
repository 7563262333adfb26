import {describe, expect, test} from 'vitest';
import {betaQuantile} from '../../../../src/stats/distributions/beta-quantile.ts';
import {betaTails} from '../../../../src/stats/distributions/beta-tails.ts';
import {chiSquareTail} from '../../../../src/stats/distributions/chi-square-tail.ts';
import {fQuantile} from '../../../../src/stats/distributions/f-quantile.ts';
import {fTail} from '../../../../src/stats/distributions/f-tail.ts';
import {gammaTails} from '../../../../src/stats/distributions/gamma-tails.ts';
import {logBinomialTerm} from '../../../../src/stats/distributions/log-binomial-term.ts';
import {logHypergeometricTerm} from '../../../../src/stats/distributions/log-hypergeometric-term.ts';
import {normalQuantile} from '../../../../src/stats/distributions/normal-quantile.ts';
import {normalTail} from '../../../../src/stats/distributions/normal-tail.ts';
import {tQuantile} from '../../../../src/stats/distributions/t-quantile.ts';
import {tTail} from '../../../../src/stats/distributions/t-tail.ts';
import {different, readReference} from '../reference.ts';

const functions: Readonly<Record<string, (argument: number, first: number, second: number) => number>> = {
  normalTail,
  normalQuantile,
  chiSquareTail,
  tTail,
  tQuantile,
  fTail,
  fQuantile,
  betaLowerTail: (x, a, b) => betaTails({x, y: 1 - x}, a, b).lower,
  betaUpperTail: (x, a, b) => betaTails({x, y: 1 - x}, a, b).upper,
  betaQuantile,
  logBinomialTerm: (p, a, b) => logBinomialTerm(a, b, p, 1 - p),
  logHypergeometricTerm: (x, drawn, total) => logHypergeometricTerm(x, drawn, total / 2, total)
};

const reference = readReference('distributions');

describe('distributions', () => {
  test.each(Object.entries(functions))('%s is that of R, down to 1e-300', (statistic, computed) => {
    const rows = reference.filter((row) => row['statistic'] === statistic);
    expect(rows.length).toBeGreaterThan(14);
    const wrong = rows.flatMap(({argument, first, second, result}) => {
      const ours = computed(Number(argument), Number(first), Number(second));
      return different(ours, result) ? [{argument, first, second, result, ours}] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('keep their digits in the far tail, where 1 − cdf is 0', () => {
    expect(chiSquareTail(96.8, 4)).toBeCloseTo(4.71926130454e-20, 30);
    expect(normalTail(40)).toBe(0);
    expect(normalTail(38)).toBeGreaterThan(0);
  });

  test('are 0, ½ and 1 exactly where they are', () => {
    expect([normalTail(0), tTail(0, 3), normalTail(-Infinity), normalTail(Infinity)]).toEqual([0.5, 0.5, 1, 0]);
    expect([chiSquareTail(0, 2), fTail(0, 2, 3), chiSquareTail(Infinity, 2), fTail(Infinity, 2, 3)]).toEqual([
      1, 1, 0, 0
    ]);
    expect([normalQuantile(0.5), tQuantile(0.5, 7), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([
      0, 0, 0, 1
    ]);
    expect(logBinomialTerm(1, 2, 0, 1)).toBe(-Infinity);
    expect(logBinomialTerm(0, 2, 0, 1)).toBe(0);
    expect([logHypergeometricTerm(3, 3, 2, 9), logHypergeometricTerm(0, 3, 7, 9)]).toEqual([-Infinity, -Infinity]);
  });

  test('throw a RangeError on what is no probability and no distribution', () => {
    for (const tail of [0, 1, 2, -0.1, NaN]) {
      expect(() => normalQuantile(tail)).toThrow(RangeError);
      expect(() => tQuantile(tail, 3)).toThrow(RangeError);
      expect(() => fQuantile(tail, 3, 4)).toThrow(RangeError);
    }
    expect(() => betaQuantile(2, 3, 4)).toThrow(RangeError);
    expect(() => gammaTails(0, 1)).toThrow(RangeError);
    expect(() => gammaTails(1, NaN)).toThrow(RangeError);
    expect(() => betaTails({x: 0.5, y: 0.5}, 1, -1)).toThrow(RangeError);
    expect(() => tTail(1, 0)).toThrow(RangeError);
  });
});
