import type {Language} from '../support/localized.ts';

/** A number as texts write it: digits in groups of three, decimals behind the mark of the language; the number of a table. */
const NUMBERS: Readonly<Record<Language, RegExp>> = {
  nb: /\d+(?:\.\d+)+|\d+(?:[\u00a0\u202f ]\d{3})*(?:,\d+)?/g,
  en: /\d+(?:\.\d+){2,}|\d+(?:,\d{3})*(?:\.\d+)?/g
};

/** The numbers of a text in the order of their values, each written in one way: `2 000,5` and `2,000.5` are `2000.5`. */
function numbersIn(text: string, language: Language): readonly string[] {
  const found = text.match(NUMBERS[language]) ?? [];
  return found
    .map((number) =>
      language === 'nb' ? number.replace(/[\u00a0\u202f ]/g, '').replace(',', '.') : number.replaceAll(',', '')
    )
    .sort((a, b) => Number(a) - Number(b));
}

/** Whether a translation tells other numbers than the text: then it is likely that of another text. */
export function tellsOtherNumbers(text: string, language: Language, translation: string): boolean {
  return numbersIn(text, language).join(' ') !== numbersIn(translation, 'en').join(' ');
}
