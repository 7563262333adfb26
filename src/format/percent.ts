import type {Language} from '../support/localized.ts';
import {NO_BREAK_SPACE} from './number.ts';

/** A shown number with its per cent sign, unbreakable: `29 %`, `29%`. */
export function percentSign(number: string, language: Language): string {
  return language === 'nb' ? `${number}${NO_BREAK_SPACE}%` : `${number}%`;
}

/** A shown number with the word, for running text: `29 prosent`, `29 per cent`. Never breaks between the two. */
export function percentWord(number: string, language: Language): string {
  return language === 'nb' ? `${number}${NO_BREAK_SPACE}prosent` : `${number}${NO_BREAK_SPACE}per${NO_BREAK_SPACE}cent`;
}

/** A difference of two per cents: `1 prosentpoeng`, `3 percentage points`. */
export function percentPoints(number: string, language: Language): string {
  if (language === 'nb') return `${number}${NO_BREAK_SPACE}prosentpoeng`;
  return `${number}${NO_BREAK_SPACE}percentage point${number === '1' ? '' : 's'}`;
}
