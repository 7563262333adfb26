import type {Fraction} from '../support/fraction.ts';
import {compare, fraction, subtract} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {HedgeRanges} from './hedge-defaults.ts';
import {hedgeHolds} from './hedges.ts';
import {numberWord} from './number-words.ts';

const LARGEST = 10;

/**
 * A share as people say it: `en av tre`, `two in five`: the nearest part of at most ten, the smaller if two are as near.
 * Null if none is near enough to hold as a phrase.
 */
export function oneIn(share: Fraction, ranges: HedgeRanges): string | null {
  let best: {readonly phrase: string; readonly distance: Fraction} | null = null;
  for (let of = 2; of <= LARGEST; of++) {
    for (let part = 1; part < of; part++) {
      const value = fraction(part, of);
      if (value === null || !isSpoken(part, of)) continue;
      const distance = absolute(subtract(value, share));
      if (best === null || compare(distance, best.distance) < 0)
        best = {phrase: say(part, of, ranges.language), distance};
    }
  }
  return best !== null && hedgeHolds(best.phrase, share, ranges).outcome === 'holds' ? best.phrase : null;
}

/** Nobody says "two in six" or "three in seven": one, all but one, or a reduced part of five. */
function isSpoken(part: number, of: number): boolean {
  return part === 1 || (part === of - 1 && [3, 4, 5, 10].includes(of)) || of === 5;
}

function say(part: number, of: number, language: Language): string {
  const word = (n: number): string => (language === 'nb' && n === 1 ? 'en' : (numberWord(n, language) ?? String(n)));
  return `${word(part)} ${language === 'nb' ? 'av' : 'in'} ${word(of)}`;
}

function absolute(value: Fraction): Fraction {
  return value.numerator < 0n ? {...value, numerator: -value.numerator} : value;
}
