import type {Fraction} from '../support/fraction.ts';
import {compare, decimal, fraction, multiply, roundScaled, whole} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import {formatFraction, toFraction} from './number.ts';
import {percentSign} from './percent.ts';

/** One end of an interval. */
export interface Bound {
  readonly at: Fraction;
  /** Whether the end itself belongs to it. */
  readonly included: boolean;
}

/** All numbers between two ends; null is no end. */
export interface Interval {
  readonly from: Bound | null;
  readonly to: Bound | null;
}

/**
 * An interval as `report.yaml` declares it. A number is per cent (`atLeast: 60`), a text a fraction of 1 (`above: 2/3`);
 * `from` and `to` are fractions of 1 as decimals and belong to the interval.
 */
export interface DeclaredInterval {
  readonly from?: number;
  readonly to?: number;
  readonly atLeast?: number | string;
  readonly above?: number | string;
  readonly atMost?: number | string;
  readonly below?: number | string;
}

export function contains({from, to}: Interval, value: Fraction): boolean {
  if (from !== null && !inside(compare(value, from.at), from.included)) return false;
  return to === null || inside(compare(to.at, value), to.included);
}

function inside(order: -1 | 0 | 1, included: boolean): boolean {
  return order > 0 || (order === 0 && included);
}

/** Reads a declared interval, or says in words why it is none. */
export function readInterval(declared: DeclaredInterval): Interval | string {
  const atLeast = declared.atLeast ?? percentOf(declared.from);
  const atMost = declared.atMost ?? percentOf(declared.to);
  const {above, below} = declared;
  if (atLeast !== undefined && above !== undefined) return 'has both atLeast and above';
  if (atMost !== undefined && below !== undefined) return 'has both atMost and below';
  const ends = [atLeast ?? above, atMost ?? below];
  if (ends.every((end) => end === undefined)) return 'has no end: expected atLeast, above, atMost or below';
  const read = ends.map((end) => (end === undefined ? null : readShare(end)));
  const wrong = ends.find((end, i) => end !== undefined && read[i] === null);
  if (wrong !== undefined) return `has "${wrong}": expected per cent such as 60 or a fraction such as 2/3`;
  const [from = null, to = null] = read;
  if (from !== null && to !== null && compare(from, to) > 0) return 'ends before it begins';
  return {
    from: from === null ? null : {at: from, included: atLeast !== undefined},
    to: to === null ? null : {at: to, included: atMost !== undefined}
  };
}

/** A share of 1 as the text of its per cent, without floating-point noise: 0.07 is `7 %`, not 7.000000000000001. */
function percentOf(share: number | undefined): string | undefined {
  if (share === undefined || !Number.isFinite(share)) return undefined;
  return `${writePercent(toFraction(share))} %`;
}

function writePercent(share: Fraction): string {
  const scaled = roundScaled(share, 14).toString().padStart(13, '0');
  return `${scaled.slice(0, -12)}.${scaled.slice(-12)}`;
}

function readShare(text: number | string): Fraction | null {
  const match = String(text).match(/^(\d+)(?:\.(\d+))?( ?%)?$/);
  if (match !== null) {
    const decimals = match[2] ?? '';
    return decimal(BigInt(`${match[1] ?? ''}${decimals}`), decimals.length + 2);
  }
  const ratio = String(text).match(/^(\d+)\/(\d+)$/);
  return ratio === null ? null : fraction(BigInt(ratio[1] ?? '0'), BigInt(ratio[2] ?? '0'));
}

const WORDS: Readonly<Record<Language, Readonly<Record<'above' | 'atLeast' | 'below' | 'atMost' | 'and', string>>>> = {
  nb: {above: 'mer enn', atLeast: 'minst', below: 'mindre enn', atMost: 'høyst', and: 'og'},
  en: {above: 'more than', atLeast: 'at least', below: 'less than', atMost: 'at most', and: 'and'}
};

/** An interval in words: `more than 33.3% and at most 36.3%`. Shares (of 1) are told as per cent. */
export function describeInterval({from, to}: Interval, isShare: boolean, language: Language): string {
  const words = WORDS[language];
  const show = (value: Fraction): string => describeNumber(value, isShare, language);
  if (from !== null && to !== null && compare(from.at, to.at) === 0) return show(from.at);
  const parts = [
    from === null ? null : `${from.included ? words.atLeast : words.above} ${show(from.at)}`,
    to === null ? null : `${to.included ? words.atMost : words.below} ${show(to.at)}`
  ];
  return parts.filter((part) => part !== null).join(` ${words.and} `);
}

/** A share as per cent with one decimal, any other number with up to two; no decimals where they are zero. */
export function describeNumber(value: Fraction, isShare: boolean, language: Language): string {
  const shown = isShare ? multiply(value, whole(100)) : value;
  const most = isShare ? 1 : 2;
  const decimals = [0, 1, 2].find((n) => n >= most || scaledAlike(shown, n, most)) ?? most;
  const text = formatFraction(shown, decimals, language);
  return isShare ? percentSign(text, language) : text;
}

function scaledAlike(value: Fraction, few: number, most: number): boolean {
  return roundScaled(value, few) * 10n ** BigInt(most - few) === roundScaled(value, most);
}
