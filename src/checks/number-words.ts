import {numberWordsFrom} from '../format/number-words.ts';
import type {Language} from '../support/localized.ts';

interface Words {
  /** Whole numbers, as alternatives of a pattern. */
  readonly cardinals: string;
  /** Shares and multiples that count without a number before them. */
  readonly parts: string;
  /** Words that join two numbers to one: `to av tre`, `to til fem`. */
  readonly joints: string;
  /** Words before a number that point to things just named, and claim no number: `de tre`, `de siste to`. */
  readonly pointers: string;
  /** Words that are written like numbers and are none. */
  readonly others: RegExp;
}

const NB_TEENS = 'tretten|fjorten|femten|seksten|sytten|atten|nitten';
const NB_TENS = 'tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti';
const NB_ONES = 'en|én|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni';
const EN_TEENS = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const EN_TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    cardinals: `${numberWordsFrom(2, 'nb').join('|')}|${NB_TEENS}|(?:${NB_TENS})(?:${NB_ONES})?|hundre|tusen|millioner|milliarder|dusin`,
    parts:
      'halvparten|halvdelen|(?:tre|fire|fem|seks|sju|syv|åtte|ni|ti)dobbelt|dobbelt|(?:tredje|fjerde|femte|sjette|sjuende|syvende|åttende|niende|ti)(?:del|delen|deler|delene)|(?:tre|fire|fem)(?:del|delen|deler|delene)',
    joints: 'av|til|og|eller|en|én|ett|et',
    pointers: '(?:de|dei|disse|desse|begge|alle)(?:\\s+(?:siste|første|forrige|neste|andre|øvrige))?',
    // «et tre», «laget av tre», «å fire på kravene».
    others: /(?<!\p{L})(?:et tre|(?:laget|bygd|hus) av tre|å fire på)(?!\p{L})/giu
  },
  en: {
    cardinals: `${numberWordsFrom(2, 'en').join('|')}|${EN_TEENS}|(?:${EN_TENS})(?:-(?:${numberWordsFrom(1, 'en').slice(0, 9).join('|')}))?|hundred|thousand|million|billion|dozen`,
    parts: 'half (?:of|the)|twice|(?:a|one) (?:third|quarter|fifth|tenth)|(?:thirds|quarters|fifths|tenths)',
    joints: 'of|to|in|out of|and|or',
    pointers: '(?:the|these|those|all|both)(?:\\s+(?:last|past|first|next|other|remaining))?',
    others: /(?<!\p{L})one another(?!\p{L})/giu
  }
};

/** Offset and text of each number that is told in words. */
export interface NumberInWords {
  readonly at: number;
  readonly token: string;
}

const patterns = new Map<Language, RegExp>();

/** `to`, `to av tre`, `en tredjedel`, `tre og en halv`, with a number in it that does not follow a pointer. */
function patternOf(language: Language): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const {cardinals, parts, joints, pointers} = WORDS[language];
  const word = `(?:${cardinals}|${parts})`;
  const made = new RegExp(
    `(?<!\\p{L}|(?<!\\p{L})(?:${pointers})\\s+)(?:${word})(?:\\s+(?:(?:${joints})\\s+){0,2}(?:${word}))*(?!\\p{L})`,
    'giu'
  );
  patterns.set(language, made);
  return made;
}

/**
 * Numbers from two on that stand in words in a text, fractions and multiples among them. One is no number here, since
 * Norwegian writes its articles so; ordinals are none; nor is a number that points to what was just named (`de tre`,
 * `alle fire`).
 */
export function numbersInWords(text: string, language: Language): readonly NumberInWords[] {
  const rest = text.replace(WORDS[language].others, (match) => ' '.repeat(match.length));
  return [...rest.matchAll(patternOf(language))].map((match) => ({at: match.index, token: match[0]}));
}
