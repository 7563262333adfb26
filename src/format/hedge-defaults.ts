import type {Fraction} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {Interval} from './interval.ts';

/**
 * Where the values lie that a word before a quantity allows. `above`, `below`, `around`: near it, by the tolerance;
 * `moreThan`, `lessThan`, `atLeast`, `atMost`: without another end; `exactly`: as without the word.
 */
export type Direction = 'above' | 'below' | 'around' | 'moreThan' | 'lessThan' | 'atLeast' | 'atMost' | 'exactly';

/** How far "nearly" and "about" reach. */
export interface Tolerance {
  /** From a share: at most so much (3/100 is three percentage points) … */
  readonly points: Fraction;
  /** … and at most this part of it. */
  readonly ofShare: Fraction;
  /** From any other number: this part of it. */
  readonly ofNumber: Fraction;
}

/** What the hedged words of one language mean. All keys are in small letters. */
export interface HedgeRanges {
  readonly language: Language;
  /** Words that stand for a range of shares. */
  readonly phrases: ReadonlyMap<string, Interval>;
  /** Words for one share, meant roughly. */
  readonly quantities: ReadonlyMap<string, Fraction>;
  /** Words before a quantity. */
  readonly directions: ReadonlyMap<string, Direction>;
  readonly tolerance: Tolerance;
}

const over = (n: number, d: number): Interval => ({from: {at: share(n, d), included: false}, to: null});
const atLeast = (n: number, d: number): Interval => ({from: {at: share(n, d), included: true}, to: null});
const under = (n: number, d: number): Interval => ({from: null, to: {at: share(n, d), included: false}});
const exactly = (n: number): Interval => ({
  from: {at: share(n, 1), included: true},
  to: {at: share(n, 1), included: true}
});
const some = (n: number, d: number): Interval => ({
  from: {at: share(0, 1), included: false},
  to: {at: share(n, d), included: true}
});
const nearlyAll: Interval = {from: {at: share(9, 10), included: true}, to: {at: share(1, 1), included: false}};

function share(numerator: number, denominator: number): Fraction {
  return {numerator: BigInt(numerator), denominator: BigInt(denominator)};
}

const PHRASES: Readonly<Record<Language, Readonly<Record<string, Interval>>>> = {
  nb: {
    alle: exactly(1),
    'nesten alle': nearlyAll,
    'de aller fleste': atLeast(4, 5),
    'et klart flertall': atLeast(2, 3),
    'et stort flertall': atLeast(2, 3),
    'de fleste': atLeast(3, 5),
    'et flertall': over(1, 2),
    flertallet: over(1, 2),
    'et knapt flertall': {from: {at: share(1, 2), included: false}, to: {at: share(11, 20), included: true}},
    'et mindretall': under(1, 2),
    mindretallet: under(1, 2),
    mange: atLeast(2, 5),
    'en del': some(2, 5),
    noen: some(2, 5),
    enkelte: some(1, 5),
    få: some(1, 5),
    'noen få': some(1, 5),
    'et fåtall': some(1, 5),
    'svært få': some(1, 10),
    'nesten ingen': some(1, 10),
    ingen: exactly(0)
  },
  en: {
    all: exactly(1),
    'almost all': nearlyAll,
    'nearly all': nearlyAll,
    'the vast majority': atLeast(4, 5),
    'a vast majority': atLeast(4, 5),
    'a clear majority': atLeast(2, 3),
    'a large majority': atLeast(2, 3),
    most: atLeast(3, 5),
    'a majority': over(1, 2),
    'the majority': over(1, 2),
    'a narrow majority': {from: {at: share(1, 2), included: false}, to: {at: share(11, 20), included: true}},
    'a minority': under(1, 2),
    many: atLeast(2, 5),
    some: some(2, 5),
    few: some(1, 5),
    'a few': some(1, 5),
    'very few': some(1, 10),
    'hardly any': some(1, 10),
    none: exactly(0)
  }
};

const QUANTITIES: Readonly<Record<Language, Readonly<Record<string, Fraction>>>> = {
  nb: {
    halvparten: share(1, 2),
    'en tredjedel': share(1, 3),
    'en tredel': share(1, 3),
    'to tredjedeler': share(2, 3),
    'to tredeler': share(2, 3),
    'en fjerdedel': share(1, 4),
    'en firedel': share(1, 4),
    'tre fjerdedeler': share(3, 4),
    'tre firedeler': share(3, 4),
    'en femtedel': share(1, 5),
    'en femdel': share(1, 5),
    'en tidel': share(1, 10),
    annenhver: share(1, 2),
    'hver tredje': share(1, 3),
    'hver fjerde': share(1, 4),
    'hver femte': share(1, 5),
    'hver tiende': share(1, 10)
  },
  en: {
    half: share(1, 2),
    'one half': share(1, 2),
    'a third': share(1, 3),
    'one third': share(1, 3),
    'two thirds': share(2, 3),
    'a quarter': share(1, 4),
    'one quarter': share(1, 4),
    'three quarters': share(3, 4),
    'a fifth': share(1, 5),
    'one fifth': share(1, 5),
    'a tenth': share(1, 10)
  }
};

const DIRECTIONS: Readonly<Record<Language, Readonly<Partial<Record<Direction, readonly string[]>>>>> = {
  nb: {
    above: ['drøyt', 'drøye', 'vel', 'godt og vel', 'i overkant av', 'litt over', 'litt mer enn'],
    below: [
      'knapt',
      'knappe',
      'nesten',
      'nær',
      'nærmere',
      'opp mot',
      'i underkant av',
      'litt under',
      'litt mindre enn'
    ],
    around: ['om lag', 'omlag', 'omtrent', 'rundt', 'cirka', 'circa', 'ca.', 'ca', 'omkring'],
    moreThan: ['over', 'mer enn', 'flere enn'],
    lessThan: ['under', 'mindre enn', 'færre enn'],
    atLeast: ['minst'],
    atMost: ['høyst', 'maksimalt'],
    exactly: ['bare', 'kun', 'hele', 'nøyaktig']
  },
  en: {
    above: ['just over', 'a little over', 'slightly more than', 'a little more than'],
    below: ['just under', 'nearly', 'almost', 'a little under', 'slightly less than', 'a little less than'],
    around: ['about', 'around', 'roughly', 'approximately', 'some', 'circa', 'ca.'],
    moreThan: ['over', 'more than'],
    lessThan: ['under', 'less than', 'fewer than'],
    atLeast: ['at least'],
    atMost: ['at most'],
    exactly: ['only', 'exactly']
  }
};

/** What the hedged words of a language mean where a report does not say otherwise. */
export function defaultHedges(language: Language): HedgeRanges {
  return {
    language,
    phrases: new Map(Object.entries(PHRASES[language])),
    quantities: new Map(Object.entries(QUANTITIES[language])),
    directions: new Map(
      Object.entries(DIRECTIONS[language]).flatMap(([direction, words]) =>
        words.map((word): [string, Direction] => [word, direction as Direction])
      )
    ),
    tolerance: {points: share(3, 100), ofShare: share(1, 10), ofNumber: share(1, 20)}
  };
}
