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

/**
 * A date in words as one in digits: `januar 2004` is `2004-01`, `1. januar 2013` and `1 January 2013` are `2013-01-01`, of a period
 * of years (`2003–2005`) the first. Another text stays as it is.
 */
export function readWrittenDate(text: string): string {
  const written = text.trim();
  const [, first] = /^(\d{4})\s?[–-]\s?\d{4}$/.exec(written) ?? [];
  if (first !== undefined) return first;
  const [, day, name = '', year] = /^(?:(\d{1,2})\.? )?(\p{L}+) (\d{4})$/u.exec(written) ?? [];
  const month = Object.values(MONTHS)
    .map((names) => names.findIndex((own) => own.toLowerCase() === name.toLowerCase()))
    .find((found) => found >= 0);
  if (year === undefined || month === undefined) return text;
  const two = (number: number): string => String(number).padStart(2, '0');
  return [year, two(month + 1), ...(day === undefined ? [] : [two(Number(day))])].join('-');
}
