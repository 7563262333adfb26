import type {Language} from '../support/localized.ts';
import {NO_BREAK_SPACE} from './number.ts';

/** What is known of a number that is not known exactly. */
export type Qualification = 'over' | 'under' | 'about';

const WORDS: Readonly<Record<Qualification, Readonly<Record<Language, string>>>> = {
  over: {nb: 'over', en: 'over'},
  under: {nb: 'under', en: 'under'},
  about: {nb: 'ca.', en: 'about'}
};

/** A shown number with its qualification before it: `over 60`, `ca. 40`. */
export function formatQualified(number: string, qualification: Qualification, language: Language): string {
  return `${WORDS[qualification][language]}${NO_BREAK_SPACE}${number}`;
}
