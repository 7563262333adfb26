import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {betaPoint} from '../../../../src/stats/distributions/beta-point.ts';
import {betaTails} from '../../../../src/stats/distributions/beta-tails.ts';
import {chiSquareTail} from '../../../../src/stats/distributions/chi-square-tail.ts';
import {fQuantile} from '../../../../src/stats/distributions/f-quantile.ts';
import {fTail} from '../../../../src/stats/distributions/f-tail.ts';
import {logBinomialTerm} from '../../../../src/stats/distributions/log-binomial-term.ts';
import {normalQuantile} from '../../../../src/stats/distributions/normal-quantile.ts';
import {normalTail} from '../../../../src/stats/distributions/normal-tail.ts';
import {tQuantile} from '../../../../src/stats/distributions/t-quantile.ts';
import {tTail} from '../../../../src/stats/distributions/t-tail.ts';

const z = fc.double({min: 0, max: 37, noNaN: true});
const df = fc.double({min: 0.5, max: 1e5, noNaN: true});
const whole = fc.integer({min: 1, max: 5000});
/** From ½ down to 1e-100, as many near as far. */
const tail = fc.double({min: Math.log(1e-100), max: Math.log(0.5), noNaN: true}).map(Math.exp);

function expectRelative(ours: number, theirs: number, precision = 1e-11): void {
  if (ours !== theirs) expect(Math.abs(ours / theirs - 1)).toBeLessThan(precision);
}

describe('distributions', () => {
  test('of Z and T lie the same on both sides of 0', () => {
    fc.assert(
      fc.property(z, df, (x, own) => {
        expect(normalTail(x) + normalTail(-x)).toBeCloseTo(1, 14);
        expect(tTail(x, own) + tTail(-x, own)).toBeCloseTo(1, 14);
      })
    );
  });

  test('are related: Z² is χ² with 1, T² is F with 1 and its own, χ² with 2 falls as e^(−x/2)', () => {
    fc.assert(
      fc.property(z, df, (x, own) => {
        expectRelative(chiSquareTail(x * x, 1), 2 * normalTail(x), 1e-10);
        expectRelative(fTail(x * x, 1, own), 2 * tTail(x, own), 1e-10);
        expectRelative(chiSquareTail(x, 2), Math.exp(-x / 2));
      })
    );
  });

  test('of T come near to Z with many degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 6, noNaN: true}), (x) => {
        expectRelative(tTail(x, 1e12), normalTail(x), 1e-8);
      })
    );
  });

  test('of whole shapes add up binomial probabilities', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 40}),
        fc.nat({max: 40}),
        fc.double({min: 0.01, max: 0.99, noNaN: true}),
        (n, from, p) => {
          const k = Math.min(from + 1, n);
          const q = 1 - p;
          const terms = Array.from({length: n - k + 1}, (_, more) => logBinomialTerm(k + more, n - k - more, p, q));
          const sum = terms.reduce((total, term) => total + Math.exp(term), 0);
          expectRelative(betaTails({x: p, y: q}, k, n - k + 1).lower, sum);
        }
      )
    );
  });

  test('are found again from their quantiles', () => {
    fc.assert(
      fc.property(tail, df, whole, (p, own, other) => {
        expectRelative(normalTail(normalQuantile(p)), p);
        if (own > 2) expectRelative(tTail(tQuantile(p, own), own), p, 1e-10);
        if (own > 2) expectRelative(fTail(fQuantile(p, other, own), other, own), p, 1e-10);
        expectRelative(betaTails(betaPoint({lower: p, upper: 1 - p}, own, other), own, other).lower, p, 1e-10);
      })
    );
  });

  test('turn round with their shapes', () => {
    fc.assert(
      fc.property(fc.double({min: 0.001, max: 0.999, noNaN: true}), df, df, (x, a, b) => {
        const {lower, upper} = betaTails({x, y: 1 - x}, a, b);
        expect(betaTails({x: 1 - x, y: x}, b, a)).toEqual({lower: upper, upper: lower});
        expect(lower + upper).toBeCloseTo(1, 14);
      })
    );
  });
});
