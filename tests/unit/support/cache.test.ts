import {describe, expect, test} from 'vitest';
import {cacheFor, createCache, noCache} from '../../../src/support/cache.ts';

const counted = (): {readonly compute: () => object; readonly times: () => number} => {
  let times = 0;
  return {
    compute: () => {
      times += 1;
      return {times};
    },
    times: () => times
  };
};

describe('a cache', () => {
  test('gives the very same result until an input is another', () => {
    const {result} = createCache();
    const {compute, times} = counted();
    const [a, b] = [{}, {}];
    const first = result('x', [a, 1], compute);
    expect(result('x', [a, 1], compute)).toBe(first);
    expect(times()).toBe(1);
    expect(result('x', [b, 1], compute)).not.toBe(first);
    expect(result('x', [b], compute)).toEqual({times: 3});
    expect(result('x', [b, undefined], compute)).toEqual({times: 4});
  });

  test('keeps the last result of each name', () => {
    const {result} = createCache();
    const {compute, times} = counted();
    const first = result('x', [1], compute);
    result('y', [2], compute);
    expect(result('x', [1], compute)).toBe(first);
    result('x', [2], compute);
    result('x', [1], compute);
    expect(times()).toBe(4);
  });

  test('keeps a result that is undefined', () => {
    const {result} = createCache();
    const {compute, times} = counted();
    const computeNothing = (): string | undefined => {
      compute();
      return undefined;
    };
    const results = [result('x', [], computeNothing), result('x', [], computeNothing)];
    expect(results).toEqual([undefined, undefined]);
    expect(times()).toBe(1);
  });

  test('keeps nothing of what throws', () => {
    const {result} = createCache();
    expect(() =>
      result('x', [], () => {
        throw new RangeError('no');
      })
    ).toThrow('no');
    expect(result('x', [], () => 1)).toBe(1);
  });

  test('gives an equal value of before', () => {
    const {same} = createCache();
    const byLength = (a: string[], b: string[]): boolean => a.length === b.length;
    const first = same('x', ['a'], byLength);
    expect(same('x', ['b'], byLength)).toBe(first);
    expect(same('x', ['b', 'c'], byLength)).toEqual(['b', 'c']);
  });

  test('computes another way under names of its own', () => {
    const cache = createCache();
    const {compute, times} = counted();
    const own = cacheFor('en', cache);
    expect(own.result('x', [], compute)).not.toBe(cache.result('x', [], compute));
    own.result('x', [], compute);
    expect(times()).toBe(2);
    expect(own.same('y', 1, () => true)).toBe(1);
    expect(cache.same('y', 2, () => true)).toBe(2);
  });
});

test('without a cache everything is computed each time', () => {
  const {compute, times} = counted();
  noCache.result('x', [], compute);
  noCache.result('x', [], compute);
  expect(times()).toBe(2);
  expect(noCache.same('x', 2, () => true)).toBe(2);
});
