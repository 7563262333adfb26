import {describe, expect, test} from 'vitest';
import {isSmall, primaryReason} from '../../../src/disclosure/threshold.ts';

describe('primaryReason', () => {
  const five = {least: 5, zeros: false};

  test('hides counts from 1 to one less than the least', () => {
    const hidden = [0n, 1n, 4n, 5n].map((count) => primaryReason(count, null, five));
    expect(hidden).toEqual([null, 'count', 'count', null]);
  });

  test('hides zeros if asked', () => {
    expect(primaryReason(0n, null, {least: 5, zeros: true})).toBe('count');
    expect(isSmall(0n, five)).toBe(false);
  });

  test('hides what is of fewer than the least, or than a least base of its own', () => {
    expect(primaryReason(0n, 4n, five)).toBe('base');
    expect(primaryReason(9n, 19n, {...five, base: 20})).toBe('base');
    expect(primaryReason(9n, 20n, {...five, base: 20})).toBe(null);
  });

  test('does not hide what is of nobody', () => {
    expect(primaryReason(0n, 0n, five)).toBe(null);
  });
});
