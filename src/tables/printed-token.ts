import {readNumberWord} from '../format/number-words.ts';
import {readNumber} from '../format/read-number.ts';
import {compare} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';

/** A number in the middle of a token: thousands by one space or mark, decimals, a sign that no letter or digit precedes. */
const NUMBER = /(?<![\p{L}\p{N}])[-\u2010-\u2013\u2212]?\d+(?:[., ]\d{3}(?!\d))*(?:[.,]\d+)?|[.,]\d+/gu;

/** What a source prints where it has no number: nothing, or a dash. */
const NOTHING = /^[-\u2010-\u2015\u2212]?$/;

/** What we show for that: zero, an empty cell, or one of the signs. */
const SHOWN_NOTHING: ReadonlySet<string> = new Set(['', '0', '.', '..', ':']);

/** Words that say the same of a number. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)(?:ca\.?|cirka|circa|omtrent|om lag|omlag|rundt|about|around)(?=\s|$)|[~≈]/gu, '≈'],
  [/(?:^|\s)(?:over|mer enn|more than)(?=\s|$)/gu, '>'],
  [/(?:^|\s)(?:under|mindre enn|less than)(?=\s|$)/gu, '<'],
  [/%|(?:^|\s)(?:prosent|pst\.?|per cent|percent)(?=\s|$)/gu, '']
];

/**
 * Whether a source's token says what we show, as shown numbers in each one's own notation: `18 (n = 34)` and `18 (n=34)`,
 * `1 234` and `1234`, `-5` and `−5`, `,5` and `0,5`, `12 %` and `12`, `> 100` and `over 100`, `-` and `0`. Number by number the
 * values are equal; the source may drop closing zeros (`24` for our `24,0`), but a token with more decimals than we show is
 * no agreement: we would not know. A number word says what its digits say. Texts agree if they differ in white space only.
 */
export function agrees(printed: string, shown: string, notation: Language, language: Language): boolean {
  const token = inDigits(squeeze(printed), notation);
  const text = squeeze(shown);
  if (token === text) return true;
  if (NOTHING.test(token)) return SHOWN_NOTHING.has(text) || /^0[.,]0+$/.test(text);
  const theirs = split(token, notation);
  const ours = split(text, language);
  if (theirs === null || ours === null) return false;
  if (theirs.words !== ours.words || theirs.numbers.length !== ours.numbers.length) return false;
  return theirs.numbers.every((number, i) => {
    const own = ours.numbers[i];
    return own !== undefined && compare(number.value, own.value) === 0 && number.decimals <= own.decimals;
  });
}

interface Parts {
  readonly numbers: readonly NonNullable<ReturnType<typeof readNumber>>[];
  /** What stands around the numbers, each replaced by `#`. */
  readonly words: string;
}

/** The numbers of a text and what stands around them, or null if it holds none or one that cannot be read. */
function split(text: string, language: Language): Parts | null {
  const found = text.match(NUMBER) ?? [];
  const numbers = found.map((number) => readNumber(number, language)).filter((number) => number !== null);
  if (found.length === 0 || numbers.length < found.length) return null;
  const words = SYNONYMS.reduce(
    (rest, [pattern, sign]) => rest.replace(pattern, sign),
    text.replace(NUMBER, ' # ').toLowerCase()
  );
  return {numbers, words: words.replace(/\s+/g, '').replace(/[\u2010-\u2013]/g, '-')};
}

/** A source whose picture is lost tells its smaller numbers in running text, in words: `fire prosent`. */
function inDigits(token: string, notation: Language): string {
  return String(readNumberWord(token, notation) ?? token);
}

function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim();
}

/** The star that a source puts before a remark: a mark, not a word. */
const MARK = /^\*+ ?/;

/** What `printed.csv` holds where the source prints a text that is too long to be copied. */
const LONG_TEXT = '(text)';

/**
 * Whether a source's token says what a text cell says. Texts are retold in our own words, so it does if they hold the same
 * items (a list, in any order and case), or if every number of the token stands in our text.
 */
export function agreesInText(printed: string, shown: string, notation: Language, language: Language): boolean {
  if (printed === LONG_TEXT) return true;
  if (items(printed) === items(shown)) return true;
  const theirs = split(squeeze(printed), notation)?.numbers ?? [];
  const ours = split(squeeze(shown), language)?.numbers ?? [];
  return theirs.length > 0 && theirs.every((number) => ours.some((own) => compare(number.value, own.value) === 0));
}

function items(text: string): string {
  const all = text.split(/[;\n]/).map((item) => squeeze(item).replace(MARK, '').toLowerCase());
  return all.sort().join('\n');
}
