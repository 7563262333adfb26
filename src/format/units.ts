import type {Language} from '../support/localized.ts';

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  percent: {nb: '%', en: '%'},
  points: {nb: 'prosentpoeng', en: 'percentage points'},
  kr: {nb: 'kr', en: 'NOK'},
  hours: {nb: 'timer', en: 'hours'},
  days: {nb: 'dager', en: 'days'},
  years: {nb: 'år', en: 'years'}
};

/** A unit of measurement as it stands behind a number or in a head: `kr`, `days` → `dager`. Another code stays. */
export function unitWord(code: string, language: Language): string {
  return (Object.hasOwn(UNITS, code) ? UNITS[code]?.[language] : undefined) ?? code;
}
