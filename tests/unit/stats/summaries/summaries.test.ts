import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {toFraction} from '../../../../src/format/number.ts';
import {median} from '../../../../src/stats/summaries/median.ts';
import type {QuantileType} from '../../../../src/stats/summaries/quantile.ts';
import {quantile} from '../../../../src/stats/summaries/quantile.ts';
import {standardDeviation} from '../../../../src/stats/summaries/standard-deviation.ts';
import {trimmedMean} from '../../../../src/stats/summaries/trimmed-mean.ts';
import {variance} from '../../../../src/stats/summaries/variance.ts';
import type {Fraction} from '../../../../src/support/fraction.ts';
import {decimal, toNumber} from '../../../../src/support/fraction.ts';

/** Decimals of the samples. */
const DECIMALS = 2;

const folder = join(import.meta.dirname, '../../../reference/summaries');
const [, ...lines] = readFileSync(join(folder, 'expected.csv'), 'utf8').trimEnd().split('\n');

const scaled = (exact: Fraction | null, decimals = DECIMALS): number | null =>
  exact === null ? null : toNumber({...exact, denominator: exact.denominator * 10n ** BigInt(decimals)});

function computed(statistic: string, sorted: readonly number[], argument: number): number | null {
  if (statistic === 'median') return scaled(median(sorted));
  if (statistic === 'variance') return scaled(variance(sorted), 2 * DECIMALS);
  if (statistic === 'sd') return standardDeviation(sorted, DECIMALS);
  if (statistic === 'trimmedMean') return scaled(trimmedMean(sorted, argument));
  return scaled(quantile(sorted, toFraction(argument), Number(statistic.replace('quantile', '')) as QuantileType));
}

describe('summaries of a sample', () => {
  test('are those of R to 12 significant digits: medians, quantiles of types 2, 6, 7, var, sd, trimmed means', () => {
    expect(lines.length).toBeGreaterThan(250);
    const different = lines.filter((line) => {
      const [, values = '', statistic = '', argument = '', result = ''] = line.split(',');
      const sorted = values
        .split(' ')
        .map((value) => Math.round(Number(value) * 10 ** DECIMALS))
        .sort((a, b) => a - b);
      const ours = computed(statistic, sorted, Number(argument));
      if (ours === null || result === '') return (ours === null) !== (result === '');
      return ours.toPrecision(12) !== Number(result).toPrecision(12);
    });
    expect(different).toEqual([]);
  });

  test('are exact, and nothing of nothing', () => {
    expect(median([1, 2])).toEqual({numerator: 15n, denominator: 10n});
    expect(quantile([0, 3], decimal(333, 3), 7)).toEqual({numerator: 999n, denominator: 1000n});
    expect(trimmedMean([1, 2, 3, 7], 1)).toEqual({numerator: 5n, denominator: 2n});
    const none = [median([]), quantile([], decimal(1, 1), 2), variance([]), standardDeviation([]), trimmedMean([], 0)];
    expect(none).toEqual([null, null, null, null, null]);
    expect([variance([4]), standardDeviation([4]), trimmedMean([4, 5], 1), trimmedMean([4, 5], 2)]).toEqual([
      null,
      null,
      null,
      null
    ]);
  });

  test('of numbers near the largest safe integer keep every digit', () => {
    const top = Number.MAX_SAFE_INTEGER;
    expect(trimmedMean([top - 2, top - 1, top], 0)).toEqual({numerator: 3n * BigInt(top) - 3n, denominator: 3n});
    expect(variance([top - 2, top - 1, top])).toEqual({numerator: 6n, denominator: 6n});
  });
});
