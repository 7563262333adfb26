import {compare, toNumber, type Fraction} from '../support/fraction.ts';
import type {Cell, State} from '../tables/model.ts';

/** A number with what is known of it. */
export interface Known {
  readonly value: Fraction | number;
  readonly state: State;
}

/** Negative, zero or positive as a number is less than, equal to or greater than another. */
export function compareNumbers(a: Fraction | number, b: Fraction | number): number {
  if (typeof a !== 'number' && typeof b !== 'number') return compare(a, b);
  return (typeof a === 'number' ? a : toNumber(a)) - (typeof b === 'number' ? b : toNumber(b));
}

/** {@link compareNumbers}, or null where "over 60" and "under 70" leave it open. What is given as "about" counts as it stands. */
export function compareKnown(a: Known, b: Known): number | null {
  const order = compareNumbers(a.value, b.value);
  const [up, down] = [
    a.state === 'given:over' || b.state === 'given:under',
    a.state === 'given:under' || b.state === 'given:over'
  ];
  if (!up && !down) return order;
  if (up && down) return null;
  if (up) return order >= 0 ? 1 : null;
  return order <= 0 ? -1 : null;
}

/** A cell's number if it has one that may be told. */
export function numberOf({value, state}: Cell): Known | null {
  return value === null || state === 'suppressed' || state === 'lost' ? null : {value, state};
}

/** Whether a cell should hold a number that is not known: then nothing is the largest for certain. */
export function isUnknown({state}: Cell): boolean {
  return state === 'lost' || state === 'suppressed';
}
