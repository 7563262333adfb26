import type {Language} from '../support/localized.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember'
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ]
};

/** A calendar day as `2026-03-14` in words: `14. mars 2026`, `14 March 2026`. Another text stays as it is. */
export function formatDate(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (year === undefined || date === undefined || name === undefined) return day;
  return `${Number(date)}${language === 'nb' ? '.' : ''} ${name} ${year}`;
}
