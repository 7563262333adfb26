import {describe, expect, test} from 'vitest';
import {apportion} from '../../../src/stats/apportion.ts';

describe('apportion', () => {
  test('gives what is left to the largest remainders', () => {
    expect(apportion([1n, 1n, 1n], 3n, 2)).toEqual([34n, 33n, 33n]);
    expect(apportion([23n, 57n], 80n, 2)).toEqual([29n, 71n]);
    expect(apportion([1n, 2n, 3n], 6n, 3)).toEqual([167n, 333n, 500n]);
  });

  test('adds up to the rounded sum of parts that are not the whole', () => {
    expect(apportion([1n, 1n], 3n, 2)).toEqual([34n, 33n]);
    expect(apportion([], 3n, 2)).toEqual([]);
  });

  test('has no shares of an empty whole', () => {
    expect(apportion([0n, 0n], 0n, 2)).toBeNull();
  });
});
