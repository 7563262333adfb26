import type {Language, Localized} from '../support/localized.ts';
import {inLanguage} from '../support/localized.ts';

/**
 * Why a cell holds a sign instead of a number: `impossible` it cannot occur; `unknown` not asked, or lost with the
 * source; `hidden` for privacy.
 */
type SignName = 'impossible' | 'unknown' | 'hidden';

/** A sign of Statistics Norway, and what a screen reader says for it. */
interface Sign {
  readonly sign: '.' | '..' | ':';
  readonly spoken: Localized;
}

/** The signs in the order in which notes explain them. */
export const SIGNS: Readonly<Record<SignName, Sign>> = {
  impossible: {sign: '.', spoken: {nb: 'kan ikke forekomme', en: 'cannot occur'}},
  unknown: {sign: '..', spoken: {nb: 'ikke spurt eller tapt', en: 'not asked or lost'}},
  hidden: {sign: ':', spoken: {nb: 'skjult av personvernhensyn', en: 'hidden for privacy'}}
};

/** The spoken text of a shown text that is a sign, or null for any other text. */
export function spokenSign(text: string, language: Language): string | null {
  const found = Object.values(SIGNS).find(({sign}) => sign === text);
  return found === undefined ? null : inLanguage(found.spoken, language);
}

/** One line that explains the signs that occur among the texts, in fixed order; null if none does. */
export function explainSigns(texts: Iterable<string>, language: Language): string | null {
  const present = new Set(texts);
  const lines = Object.values(SIGNS)
    .filter(({sign}) => present.has(sign))
    .map(({sign, spoken}) => `${sign} ${inLanguage(spoken, language)}`);
  return lines.length === 0 ? null : lines.join('; ');
}
