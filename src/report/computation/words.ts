import type {Language} from '../../support/localized.ts';
import type {Statistic} from '../../tables/model.ts';

/** Everything that a computation itself says. */
export interface Words {
  readonly quoted: (label: string) => string;
  readonly or: string;
  readonly and: string;
  readonly fromTo: (first: string, last: string) => string;
  readonly inAll: (units: string) => string;
  readonly units: (units: string, labels: readonly string[]) => string;
  readonly answered: (units: string, label: string) => string;
  /** Responses to a set: a unit gives one for each item that it ticks. */
  readonly responses: string;
  readonly sumOf: (title: string) => string;
  /** Units with a number, and a filter if there is one. */
  readonly withNumber: (units: string, filter: string) => string;
  /** `median av «Alder», 12 brukere: «Oslo»`. */
  readonly summaryOf: (statistic: string, title: string, units: string) => string;
  readonly sumOfAnswers: (sum: string) => string;
  readonly weighted: string;
  readonly roundedCount: string;
  readonly everyone: (universe: string) => string;
  /** `linje 4, 7–9`; `one` for a single line. */
  readonly lines: (lines: string, one: boolean) => string;
  readonly manyLines: (count: string, first: string, last: string) => string;
  readonly before: string;
  readonly shown: string;
  readonly shownTo100: string;
  readonly byDefinition: string;
  readonly given: string;
  readonly recovered: string;
  readonly ofUnits: (count: string, units: string) => string;
  readonly asShown: (label: string) => string;
  readonly emptyBase: string;
  readonly baseless: string;
  readonly suppressed: string;
  readonly lost: string;
  readonly na: string;
  readonly unanswered: string;
  readonly placed: (exhibit: string) => string;
  readonly text: string;
  readonly qualified: string;
  readonly among: (how: 'largest' | 'smallest', others: string, count: number) => string;
  readonly ends: string;
  readonly typed: string;
  readonly points: string;
  readonly claims: Readonly<Record<'largest' | 'smallest' | 'rises' | 'falls', string>>;
  readonly compared: (is: 'higher than' | 'lower than', other: string) => string;
  readonly picked: string;
  readonly largerThan: (labels: string) => string;
  readonly statistics: Readonly<Record<Statistic, string>>;
}

const NB: Words = {
  quoted: (label) => `«${label}»`,
  or: 'eller',
  and: 'og',
  fromTo: (first, last) => `fra ${first} til ${last}`,
  inAll: (units) => `${units} i alt`,
  units: (units, labels) => `${units}: ${labels.join(', ')}`,
  answered: (units, label) => `${units} som svarte ${label}`,
  responses: 'svar',
  sumOf: (title) => `summen av «${title}»`,
  withNumber: (units, filter) => `${units} med et tall${filter === '' ? '' : `, ${filter}`}`,
  summaryOf: (statistic, title, units) => `${statistic} av «${title}», ${units}`,
  sumOfAnswers: (sum) => `summen av svarene: ${sum}`,
  weighted: 'vektet',
  roundedCount: 'avrundet',
  everyone: (universe) => `alle i datasettet: ${universe}`,
  lines: (lines) => `linje ${lines}`,
  manyLines: (count, first, last) => `${count} linjer, ${first} til ${last}`,
  before: 'før avrunding',
  shown: 'slik det står',
  shownTo100: 'avrundet slik at summen blir 100',
  byDefinition: '100 prosent etter definisjonen',
  given: 'oppgitt slik i kilden',
  recovered: 'gjenfunnet: følger av det som er trykt i kilden',
  ofUnits: (count, units) => `av ${count} ${units}`,
  asShown: (label) => `«${label}», slik det står`,
  emptyBase: 'Basen er tom, så det finnes ingen prosent.',
  baseless: 'Ingen vet hvor mange prosenten er av.',
  suppressed: 'Skjult av personvernhensyn: verken antall eller base vises.',
  lost: 'Tallet er gått tapt med kilden.',
  na: 'Ikke spurt, eller kan ikke forekomme.',
  unanswered: 'Svaret mangler.',
  placed: (exhibit) => `Plassert etter tallene i ${exhibit}. Det er ikke regnet ut fra rader i et datasett.`,
  text: 'Tekst, slik den står i datasettet.',
  qualified: 'Ett av tallene er bare omtrent kjent, så resultatet er det også.',
  among: (how, others, count) => `${how === 'largest' ? 'Størst' : 'Minst'} av ${count}: ${others}`,
  ends: 'Det minste og det største tallet.',
  typed: 'Skrevet inn, ikke regnet ut.',
  points: 'prosentpoeng',
  claims: {
    largest: 'størst av radene',
    smallest: 'minst av radene',
    rises: 'stiger fra rad til rad',
    falls: 'synker fra rad til rad'
  },
  compared: (is, other) => `${is === 'higher than' ? 'høyere' : 'lavere'} enn ${other}`,
  picked: 'raden med dette tallet',
  largerThan: (labels) => `Signifikant større enn: ${labels}.`,
  statistics: {
    n: 'antall',
    sum: 'sum',
    percent: 'prosent av alle som er regnet med',
    validPercent: 'prosent av gyldige svar',
    cumulativePercent: 'kumulativ prosent: gyldige svar lagt sammen nedover, før avrunding',
    rowPercent: 'prosent av raden',
    columnPercent: 'prosent av kolonnen',
    totalPercent: 'prosent av alle',
    responsePercent: 'prosent av svarene',
    top: 'prosent i øverste del av skalaen',
    bottom: 'prosent i nederste del av skalaen',
    net: 'øverste del av skalaen minus nederste, i prosent',
    mean: 'gjennomsnitt',
    trimmedMean: 'gjennomsnitt uten de laveste og høyeste verdiene',
    median: 'median',
    quantile: 'kvantil',
    sd: 'standardavvik',
    min: 'minste verdi',
    max: 'største verdi',
    ratio: 'ett tall delt på et annet',
    difference: 'ett tall minus et annet',
    value: 'verdi, slik den står i datasettet',
    p: 'p-verdi',
    text: 'tekst'
  }
};

const EN: Words = {
  quoted: (label) => `“${label}”`,
  or: 'or',
  and: 'and',
  fromTo: (first, last) => `from ${first} to ${last}`,
  inAll: (units) => `${units} in all`,
  units: (units, labels) => `${units}: ${labels.join(', ')}`,
  answered: (units, label) => `${units} that answered ${label}`,
  responses: 'responses',
  sumOf: (title) => `sum of “${title}”`,
  withNumber: (units, filter) => `${units} with a number${filter === '' ? '' : `, ${filter}`}`,
  summaryOf: (statistic, title, units) => `${statistic} of “${title}”, ${units}`,
  sumOfAnswers: (sum) => `sum of the answers: ${sum}`,
  weighted: 'weighted',
  roundedCount: 'rounded',
  everyone: (universe) => `everyone in the dataset: ${universe}`,
  lines: (lines, one) => `${one ? 'line' : 'lines'} ${lines}`,
  manyLines: (count, first, last) => `${count} lines, ${first} to ${last}`,
  before: 'before rounding',
  shown: 'as it stands',
  shownTo100: 'rounded so that the sum is 100',
  byDefinition: '100 per cent by definition',
  given: 'given so in the source',
  recovered: 'recovered: follows from what the source prints',
  ofUnits: (count, units) => `of ${count} ${units}`,
  asShown: (label) => `“${label}”, as it stands`,
  emptyBase: 'The base is empty, so that there is no per cent.',
  baseless: 'Nobody knows how many the per cent is of.',
  suppressed: 'Hidden for privacy: neither number nor base is shown.',
  lost: 'The number is lost with the source.',
  na: 'Not asked, or cannot occur.',
  unanswered: 'The answer is missing.',
  placed: (exhibit) => `Placed by the numbers in ${exhibit}. It is not computed from rows of a dataset.`,
  text: 'Text, as it stands in the dataset.',
  qualified: 'One of the numbers is only roughly known, and so is the result.',
  among: (how, others, count) => `${how === 'largest' ? 'Largest' : 'Smallest'} of ${count}: ${others}`,
  ends: 'The smallest and the largest number.',
  typed: 'Typed, not computed.',
  points: 'percentage points',
  claims: {
    largest: 'largest of the rows',
    smallest: 'smallest of the rows',
    rises: 'rises from row to row',
    falls: 'falls from row to row'
  },
  compared: (is, other) => `${is === 'higher than' ? 'higher' : 'lower'} than ${other}`,
  picked: 'the row with this number',
  largerThan: (labels) => `Significantly larger than: ${labels}.`,
  statistics: {
    n: 'number',
    sum: 'sum',
    percent: 'per cent of all that are counted',
    validPercent: 'per cent of valid answers',
    cumulativePercent: 'cumulative per cent: valid answers added downwards, before rounding',
    rowPercent: 'per cent of the row',
    columnPercent: 'per cent of the column',
    totalPercent: 'per cent of all',
    responsePercent: 'per cent of the responses',
    top: 'per cent in the upper part of the scale',
    bottom: 'per cent in the lower part of the scale',
    net: 'upper part of the scale less the lower, in per cent',
    mean: 'mean',
    trimmedMean: 'mean without the lowest and highest values',
    median: 'median',
    quantile: 'quantile',
    sd: 'standard deviation',
    min: 'smallest value',
    max: 'largest value',
    ratio: 'one number divided by another',
    difference: 'one number less another',
    value: 'value, as it stands in the dataset',
    p: 'p value',
    text: 'text'
  }
};

/** The words of computations in a language. */
export function words(language: Language): Words {
  return language === 'en' ? EN : NB;
}
