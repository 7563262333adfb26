import type {Language} from '../support/localized.ts';

/** Grammatical gender of what is counted; only `én`/`ett` shows it. */
export type Gender = 'common' | 'neuter';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
};

/** Other spellings that a text may use for the same number. */
const SPELLINGS: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['ei', 1],
  ['ett', 1],
  ['et', 1],
  ['syv', 7]
]);

/** The word for a whole number from 0 to 12 (`tre`, `two`), or null: other numbers are written in digits. */
export function numberWord(value: bigint | number, language: Language, gender: Gender = 'common'): string | null {
  const index = Number(value);
  if (language === 'nb' && gender === 'neuter' && index === 1) return 'ett';
  return WORDS[language][index] ?? null;
}

/** The words for the whole numbers from `first` to 12, other spellings among them. */
export function numberWordsFrom(first: number, language: Language): readonly string[] {
  const spellings = [...SPELLINGS].filter(([, value]) => value >= first).map(([word]) => word);
  return [...WORDS[language].slice(first), ...(language === 'nb' ? spellings : [])];
}

/** The number from 0 to 12 that a word stands for in a language, or null. */
export function readNumberWord(word: string, language: Language): number | null {
  const folded = word.normalize('NFC').toLowerCase();
  const index = WORDS[language].indexOf(folded);
  if (index >= 0) return index;
  return language === 'nb' ? (SPELLINGS.get(folded) ?? null) : null;
}
