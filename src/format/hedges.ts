import {suggest} from '../support/did-you-mean.ts';
import type {Fraction} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {HedgeRanges} from './hedge-defaults.ts';
import {defaultHedges} from './hedge-defaults.ts';
import {intervalOf, readQuantity} from './hedge-quantity.ts';
import type {DeclaredInterval, Interval} from './interval.ts';
import {contains, describeInterval, describeNumber, readInterval} from './interval.ts';

/** Whether a phrase fits a value; the explanation is in English, for a problem's message or hint. */
export interface HedgeVerdict {
  readonly outcome: 'holds' | 'fails' | 'unknown';
  readonly explanation: string;
}

/** The ranges of a language with a report's own, and what was wrong with those by phrase. */
export interface DeclaredHedges {
  readonly ranges: HedgeRanges;
  readonly faults: readonly {readonly phrase: string; readonly message: string}[];
}

/** The default ranges of a language, with those that a report declares before them. */
export function declareHedges(
  language: Language,
  declared: Readonly<Record<string, DeclaredInterval>> = {}
): DeclaredHedges {
  const own = new Map<string, Interval>();
  const faults: {phrase: string; message: string}[] = [];
  for (const [phrase, interval] of Object.entries(declared)) {
    const read = readInterval(interval);
    if (typeof read === 'string') faults.push({phrase, message: `"${phrase}" ${read}`});
    else own.set(normalize(phrase), read);
  }
  const defaults = defaultHedges(language);
  return {ranges: {...defaults, phrases: new Map([...defaults.phrases, ...own])}, faults};
}

/**
 * Whether a value is what a phrase says: `drøyt en av tre`, `et klart flertall`, `knapt 31 prosent`, `9 av 16`. Shares are
 * fractions of 1; behind a plain number (`om lag 400`) the value is compared as it is.
 */
export function hedgeHolds(phrase: string, value: Fraction, ranges: HedgeRanges): HedgeVerdict {
  const meaning = meaningOf(normalize(phrase), ranges);
  if (meaning === null) {
    const known = [...ranges.phrases.keys(), ...ranges.quantities.keys()];
    return {outcome: 'unknown', explanation: suggest(normalize(phrase), known)};
  }
  const {interval, isShare} = meaning;
  const outcome = contains(interval, value) ? 'holds' : 'fails';
  const counted = isShare && value.denominator > 1n ? ` (${value.numerator}/${value.denominator})` : '';
  return {
    outcome,
    explanation: `"${phrase}" means ${describeInterval(interval, isShare, 'en')}; the value is ${describeNumber(value, isShare, 'en')}${counted}`
  };
}

/** One line of the guide that tells readers what the hedged words of a report mean. */
export interface HedgeMeaning {
  readonly phrase: string;
  readonly meaning: string;
}

/** What phrases mean, told in a language, at first that of the ranges; those that are unknown are left out. */
export function explainHedges(
  phrases: Iterable<string>,
  ranges: HedgeRanges,
  language: Language = ranges.language
): readonly HedgeMeaning[] {
  return [...phrases].flatMap((phrase) => {
    const meaning = meaningOf(normalize(phrase), ranges);
    return meaning === null ? [] : [{phrase, meaning: describeInterval(meaning.interval, meaning.isShare, language)}];
  });
}

interface Meaning {
  readonly interval: Interval;
  readonly isShare: boolean;
}

function meaningOf(phrase: string, ranges: HedgeRanges): Meaning | null {
  const declared = ranges.phrases.get(phrase);
  if (declared !== undefined) return {interval: declared, isShare: true};
  const plain = readQuantity(phrase, ranges);
  if (plain !== null) {
    return {interval: intervalOf(plain, 'exactly', ranges.tolerance), isShare: plain.isShare};
  }
  for (const [word, direction] of ranges.directions) {
    if (!phrase.startsWith(`${word} `)) continue;
    const quantity = readQuantity(phrase.slice(word.length + 1), ranges);
    if (quantity !== null) {
      return {interval: intervalOf(quantity, direction, ranges.tolerance), isShare: quantity.isShare};
    }
  }
  return null;
}

/** Small letters, one kind of space, `én` as `en`: what does not change the meaning. */
function normalize(phrase: string): string {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/(^| )én(?= )/g, '$1en');
}
