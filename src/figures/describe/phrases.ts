import type {Language} from '../../support/localized.ts';

/** What descriptions of figures say. */
interface Phrases {
  readonly rows: (count: string, head: string) => string;
  readonly columns: (labels: string, count: string) => string;
  readonly percent: string;
  readonly number: string;
  readonly highest: (names: string, value: string) => string;
  readonly lowest: (names: string, value: string) => string;
  readonly same: (value: string) => string;
  readonly only: (name: string, value: string) => string;
  readonly fromTo: (from: string, first: string, to: string, last: string) => string;
  readonly lost: (count: string, of: string) => string;
  readonly intervals: string;
  readonly events: (count: string, first: string, last: string) => string;
  readonly and: string;
  readonly more: (count: string) => string;
}

const nb: Phrases = {
  rows: (count, head) => `${count === '1' ? '1 rad' : `${count} rader`} (${head})`,
  columns: (labels, count) => `${count} kolonner: ${labels}`,
  percent: 'Tallene er prosent.',
  number: 'Tallene er antall eller mål som i tabellen.',
  highest: (names, value) => `høyest er ${names} med ${value}`,
  lowest: (names, value) => `lavest er ${names} med ${value}`,
  same: (value) => `alle har ${value}`,
  only: (name, value) => `bare ${name} er kjent, med ${value}`,
  fromTo: (from, first, to, last) => `fra ${first} i ${from} til ${last} i ${to}`,
  lost: (count, of) => `${count} av ${of} verdier er ikke kjent eller ikke vist.`,
  intervals: 'Strekene er konfidensintervaller.',
  events: (count, first, last) => `${count} hendelser, den første ${first} og den siste ${last}.`,
  and: 'og',
  more: (count) => `${count} til`
};

const en: Phrases = {
  rows: (count, head) => `${count === '1' ? '1 row' : `${count} rows`} (${head})`,
  columns: (labels, count) => `${count} columns: ${labels}`,
  percent: 'The numbers are per cents.',
  number: 'The numbers are counts or measures as in the table.',
  highest: (names, value) => `highest is ${names} with ${value}`,
  lowest: (names, value) => `lowest is ${names} with ${value}`,
  same: (value) => `all have ${value}`,
  only: (name, value) => `only ${name} is known, with ${value}`,
  fromTo: (from, first, to, last) => `from ${first} in ${from} to ${last} in ${to}`,
  lost: (count, of) => `${count} of ${of} values are not known or not shown.`,
  intervals: 'The bars are confidence intervals.',
  events: (count, first, last) => `${count} events, the first ${first} and the last ${last}.`,
  and: 'and',
  more: (count) => `${count} more`
};

export const PHRASES: Readonly<Record<Language, Phrases>> = {nb, en};
