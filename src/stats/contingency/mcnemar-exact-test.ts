import {betaTails} from '../distributions/beta-tails.ts';
import {wholeFourfold} from './fourfold.ts';
import type {Counts} from './margins.ts';

const HALF = {x: 0.5, y: 0.5};

/**
 * The exact two-sided probability that those who changed, in a table of before (rows) by after (columns), part as unequally
 * if each way is as likely: the sign test. Null if nobody changed. R: `binom.test(b, b + c)$p.value` of the counts b and c
 * that changed. Throws a RangeError unless the table is two by two of whole counts.
 */
export function mcNemarExactTest(table: Counts): {readonly p: number} | null {
  const {b, c} = wholeFourfold(table);
  if (b + c === 0) return null;
  const [fewer, more] = [Math.min(b, c), Math.max(b, c)];
  return {p: Math.min(2 * betaTails(HALF, more, fewer + 1).lower, 1)};
}
