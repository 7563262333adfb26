import {describe, expect, test} from 'vitest';
import {percentBounds} from '../../../src/disclosure/bounds.ts';
import {mergeNumbers, sumOf, type PublishedNumbers} from '../../../src/disclosure/model.ts';
import {suppress, type SuppressionOptions} from '../../../src/disclosure/suppress.ts';
import {countsOf, keeping} from './numbers.ts';

/** What is hidden besides the primary numbers. */
function secondary(
  numbers: PublishedNumbers,
  primary: readonly string[],
  options?: SuppressionOptions
): readonly string[] {
  const {hidden, unprotected} = suppress(numbers, new Set(primary), options);
  expect(unprotected).toEqual([]);
  return [...hidden.values()].filter(({role}) => role === 'secondary').map(({key}) => key);
}

const survey = countsOf(
  ['kvinne', 'mann'],
  ['ja', 'nei', 'vet ikke'],
  [
    [20, 30, 2],
    [25, 18, 9]
  ]
);

describe('suppress', () => {
  test('hides a rectangle around one small count, of the smallest numbers', () => {
    expect(secondary(survey, ['kvinne vet ikke'])).toEqual(['kvinne ja', 'mann ja', 'mann vet ikke']);
  });

  test('says whom every further number protects', () => {
    const {hidden} = suppress(survey, new Set(['kvinne vet ikke']));
    expect(hidden.get('kvinne vet ikke')).toEqual({key: 'kvinne vet ikke', role: 'primary'});
    expect(hidden.get('mann ja')).toEqual({key: 'mann ja', role: 'secondary', protects: ['kvinne vet ikke']});
  });

  test('hides nothing where nothing is small, and nothing besides where small counts protect each other', () => {
    expect(suppress(survey, new Set()).hidden.size).toBe(0);
    expect(secondary(survey, ['kvinne ja', 'kvinne nei', 'mann ja', 'mann nei'])).toEqual([]);
  });

  test('does not let one table give away the margin that another hides', () => {
    const answers = countsOf(
      ['kvinne', 'mann'],
      ['ja', 'nei'],
      [
        [50, 2],
        [25, 27]
      ]
    );
    const places = countsOf(
      ['kvinne', 'mann'],
      ['by', 'land'],
      [
        [40, 12],
        [30, 22]
      ]
    );
    expect(secondary(answers, ['kvinne', 'kvinne nei'])).toEqual(['mann', 'mann nei']);
    const linked = mergeNumbers([answers, places]);
    expect(secondary(linked, ['kvinne', 'kvinne nei'])).toEqual(['kvinne land', 'mann', 'mann land', 'mann nei']);
  });

  const value = {a: 2n, b: 7n, c: 5n, d: 11n, ab: 9n, cd: 16n, all: 25n};
  const nested: PublishedNumbers = {
    quantities: Object.entries(value).map(([key, own]) => ({key, value: own, shown: 'exact'})),
    equations: [sumOf('ab', ['a', 'b']), sumOf('cd', ['c', 'd']), sumOf('all', ['ab', 'cd'])],
    bounds: []
  };

  test('hides within a subtotal, and the totals above it where the other parts are kept', () => {
    expect(secondary(nested, ['a'])).toEqual(['b']);
    expect(secondary(keeping(nested, ['b']), ['a'])).toEqual(['ab', 'all']);
  });

  test('tells what nothing can protect', () => {
    expect(suppress(keeping(nested, ['b', 'ab']), new Set(['a'])).unprotected).toEqual(['a']);
    expect(suppress(keeping(nested, ['ab']), new Set(['a']), {protection: {width: 9n}}).unprotected).toEqual(['a']);
  });

  const ones = countsOf(
    ['r', 's'],
    ['x', 'y', 'z'],
    [
      [1, 1, 9],
      [8, 7, 6]
    ]
  );

  test('does not take 1 + 1 = 2 for hidden where everybody knows that zeros are shown', () => {
    expect(secondary(ones, ['r x', 'r y'])).toEqual(['r z', 's x', 's y', 's z']);
    expect(secondary(ones, ['r x', 'r y'], {hideZeros: true})).toEqual(['s x', 's y']);
  });

  test('hides more until primary numbers are as uncertain as asked', () => {
    const hideZeros = true;
    expect(secondary(ones, ['r x', 'r y'], {hideZeros, protection: {width: 2n}})).toEqual(['s x', 's y']);
    expect(secondary(ones, ['r x', 'r y'], {hideZeros, protection: {width: 3n}})).toHaveLength(4);
    expect(secondary(ones, ['r x', 'r y'], {hideZeros, protection: {low: 0n, high: 4n}})).toHaveLength(4);
  });

  test('shows zeros unless they may be hidden', () => {
    const zeros = countsOf(
      ['r', 's', 't'],
      ['x', 'y', 'z'],
      [
        [2, 0, 9],
        [8, 7, 0],
        [5, 6, 3]
      ]
    );
    expect(secondary(zeros, ['r x'])).toEqual(['r z', 't x', 't z']);
    expect(secondary(zeros, ['r x'], {hideZeros: true})).toEqual(['r y', 't x', 't y']);
  });

  test('hides the dearer number where the cheaper one has a cost of its own', () => {
    const quantities = nested.quantities.map((one) => (one.key === 'b' ? {...one, cost: 1000n} : one));
    expect(secondary({...nested, quantities}, ['a'])).toEqual(['ab', 'all']);
  });

  /** Two groups of one base, one of them shown as a per cent only, with an unseen rest. */
  const percent = (base: bigint, few: bigint, shown: bigint): PublishedNumbers => ({
    quantities: [
      {key: 'few', value: few, shown: 'bounded'},
      {key: 'many', value: base - few, shown: 'bounded'},
      {key: 'base', value: base, shown: 'exact', keep: true}
    ],
    equations: [sumOf('base', ['few', 'many'])],
    bounds: percentBounds({parts: ['many'], base: 'base', shown, decimals: 0, rounding: 'plain'})
  });

  test('hides a per cent that gives a count away, and shows one that does not', () => {
    expect(secondary(percent(60n, 2n, 97n), ['few'])).toEqual(['many']);
    expect(secondary(percent(1000n, 2n, 100n), ['few'])).toEqual([]);
    // 99.5 % of 1000 and more is 1000 − 5 at least.
    expect(secondary(percent(1000n, 2n, 100n), ['few'], {protection: {width: 6n}})).toEqual(['many']);
  });

  test('does not see in which order numbers and tables stand', () => {
    const backwards = {
      quantities: survey.quantities.toReversed(),
      equations: survey.equations.toReversed().map(({total, parts}) => ({total, parts: parts.toReversed()})),
      bounds: []
    };
    const primary = new Set(['kvinne vet ikke']);
    expect([...suppress(backwards, primary).hidden]).toEqual([...suppress(survey, primary).hidden]);
  });

  test('names everything that is wrong with the numbers', () => {
    const wrong: PublishedNumbers = {
      quantities: [
        {key: 'a', value: 1n, shown: 'exact'},
        {key: 'a', value: 2n, shown: 'exact'},
        {key: 'b', value: -1n, shown: 'exact'},
        {key: 'all', value: 5n, shown: 'exact'}
      ],
      equations: [sumOf('all', ['a', 'b']), sumOf('all', ['c'])],
      bounds: [{of: ['a'], terms: [{key: 'a', coefficient: 1n}], low: 3n, high: null}]
    };
    expect(() => suppress(wrong, new Set(['d']))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: the quantity "a" occurs more than once; the quantity "b" is negative; "all" is 5, but its parts add up to 1; there is no quantity "c" (the sum "all"); the bound of "a" is from 3 to null, but its terms add up to 2; there is no quantity "d" to hide]`
    );
  });
});
