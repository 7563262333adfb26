import {describe, expect, test} from 'vitest';
import type {Probabilities} from '../../../../src/stats/multiplicity/adjust.ts';
import {benjaminiHochberg} from '../../../../src/stats/multiplicity/benjamini-hochberg.ts';
import {bonferroni} from '../../../../src/stats/multiplicity/bonferroni.ts';
import {columnLetter} from '../../../../src/stats/multiplicity/column-letter.ts';
import {comparisonLetters} from '../../../../src/stats/multiplicity/comparison-letters.ts';
import {holm} from '../../../../src/stats/multiplicity/holm.ts';
import {sharedLetters} from '../../../../src/stats/multiplicity/shared-letters.ts';
import {different, readReference} from '../reference.ts';

const functions: Readonly<Record<string, (probabilities: Probabilities) => Probabilities>> = {
  bonferroni,
  holm,
  BH: benjaminiHochberg
};

const cells = (text = ''): readonly string[] => text.split(' ').map((cell) => (cell === 'NA' ? '' : cell));

const alpha = 0.05;

describe('adjusted probabilities', () => {
  test.each(Object.entries(functions))('%s are those of p.adjust', (statistic, adjusted) => {
    const lines = readReference('multiplicity').filter((line) => line['statistic'] === statistic);
    expect(lines.length).toBe(8);
    for (const {probabilities, result} of lines) {
      const ours = adjusted(cells(probabilities).map((cell) => (cell === '' ? null : Number(cell))));
      const theirs = cells(result);
      expect(ours.length).toBe(theirs.length);
      expect(ours.filter((p, position) => different(p, theirs[position]))).toEqual([]);
    }
  });

  test('of none are none, and of no probability a RangeError', () => {
    for (const adjusted of Object.values(functions)) {
      expect(adjusted([])).toEqual([]);
      expect(adjusted([null])).toEqual([null]);
      expect(() => adjusted([0.1, 2])).toThrow(RangeError);
      expect(() => adjusted([NaN])).toThrow(RangeError);
    }
  });
});

describe('columnLetter', () => {
  test('goes on with two letters after Z', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA'
    ]);
  });
});

/** Four columns, of which 1 differs from 3 and 4, and 2 from 4. */
const comparisons = [
  [null, 0.2, 0.01, 0.001],
  [0.2, null, 0.06, 0.049],
  [0.01, 0.06, null, 0.8],
  [0.001, 0.049, 0.8, null]
];

describe('comparisonLetters', () => {
  test('mark the larger of two columns that differ with the letter of the smaller', () => {
    expect(comparisonLetters(comparisons, [0.6, 0.5, 0.4, 0.35], {alpha})).toEqual([['C', 'D'], ['D'], [], []]);
    expect(comparisonLetters(comparisons, [0.4, 0.5, 0.6, 0.7], {alpha})).toEqual([[], [], ['A'], ['A', 'B']]);
    expect(comparisonLetters(comparisons, [0.6, 0.5, 0.4, 0.35], {alpha: 0.001})).toEqual([[], [], [], []]);
  });

  test('are null without an estimate, and none of one column', () => {
    const untested = [
      [null, null],
      [null, null]
    ];
    expect(comparisonLetters(untested, [0.5, null], {alpha})).toEqual([[], null]);
    expect(comparisonLetters([[null]], [0.5], {alpha})).toEqual([[]]);
  });
});

describe('sharedLetters', () => {
  test('are shared by columns that do not differ', () => {
    expect(sharedLetters(comparisons, {alpha})).toEqual([['a'], ['a', 'b'], ['b', 'c'], ['c']]);
    expect(sharedLetters(comparisons, {alpha: 0.0005})).toEqual([['a'], ['a'], ['a'], ['a']]);
    expect(sharedLetters(comparisons, {alpha: 0.9})).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('are null of a column that was compared to none', () => {
    const two = [
      [null, null, 0.01],
      [null, null, null],
      [0.01, null, null]
    ];
    expect(sharedLetters(two, {alpha})).toEqual([['a'], null, ['b']]);
    expect(sharedLetters([], {alpha})).toEqual([]);
  });
});

describe('faulty comparisons', () => {
  test('throw a RangeError', () => {
    const oneWay = [
      [null, 0.01],
      [0.02, null]
    ];
    expect(() => sharedLetters(oneWay, {alpha})).toThrow(RangeError);
    expect(() => comparisonLetters(oneWay, [1, 2], {alpha})).toThrow(RangeError);
    expect(() => comparisonLetters(comparisons, [1, 2], {alpha})).toThrow(RangeError);
    expect(() => sharedLetters(comparisons, {alpha: 5})).toThrow(RangeError);
  });
});
