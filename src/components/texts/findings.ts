import {formatCount} from '../../format/number.ts';
import type {FindingKind} from '../../report/finding-kind.ts';

/** What is printed differently. */
const nb = {
  differencesTitle: 'Avvik fra den trykte rapporten',
  findings: 'Avvik',
  findingsTitle: 'Avvik i trykte tall',
  findingsLead:
    'Steder der rapporten, slik den ble trykt, ikke stemmer med egne tall. De er funnet ved å regne alt på nytt.',
  findingsNote:
    'Et avvik er ingen anklage: to tall som skulle vært like, er det ikke. Grunnen kan ligge i trykken, i avrundingen eller i dataene her.',
  findingsByReport: 'Avvik etter rapport',
  filters: 'Utvalg av avvik',
  all: 'Alle',
  filterNames: {
    open: 'Åpne',
    sum: 'Summer',
    rounding: 'Avrunding',
    percentage: 'Prosent',
    number: 'Tall',
    text: 'Tekst'
  } satisfies Record<FindingKind | 'open', string>,
  findingTitles: {
    sum: 'Summen følger ikke av delene',
    rounding: 'Rundet til et annet tall',
    percentage: 'Prosenten følger ikke av antallet',
    number: 'Tallet er et annet',
    text: 'Ordene er andre'
  } satisfies Record<FindingKind, string>,
  isNot: 'er ikke lik',
  printedIn: (unit: string | null) => (unit === null ? 'trykt' : `trykt, ${unit}`),
  computedIn: (unit: string | null) => (unit === null ? 'regnet' : `regnet, ${unit}`),
  unitPercent: 'prosent',
  unitCount: 'antall',
  byData: (sum: string) => `Av dataene: ${sum}.`,
  isOpen: 'Åpent',
  isOpenMore: 'Ikke forklart ennå',
  isExplained: 'Forklart',
  isExplainedMore: 'Tabellen her viser det regnede',
  findingNumber: (n: number) => `Avvik ${formatCount(n, 'nb')}`,
  noFindings: 'Ingen avvik er funnet.',
  compared: (all: number) =>
    all === 0
      ? 'Ingen trykte tall er sammenlignet med de regnede.'
      : `${formatCount(all, 'nb')} trykte tall er sammenlignet med de regnede.`,
  foundInReport: (n: number) => `${formatCount(n, 'nb')} avvik er funnet i den trykte rapporten.`,
  foundExplained: (n: number, open: number) =>
    open === 0 ? (n === 1 ? 'Det er forklart.' : 'Alle er forklart.') : `${formatCount(n - open, 'nb')} er forklart,`,
  foundOpen: (open: number) => `${formatCount(open, 'nb')} ${open === 1 ? 'er åpent' : 'er åpne'}`
};

const en: typeof nb = {
  differencesTitle: 'Differences from the printed report',
  findings: 'Differences',
  findingsTitle: 'Differences in printed numbers',
  findingsLead:
    'Places where the report, as it was printed, does not agree with its own numbers. They were found by computing everything again.',
  findingsNote:
    'A difference is no accusation: two numbers that should be equal are not. The reason may lie in the print, in the rounding or in the data here.',
  findingsByReport: 'Differences by report',
  filters: 'Some of the differences',
  all: 'All',
  filterNames: {
    open: 'Open',
    sum: 'Sums',
    rounding: 'Rounding',
    percentage: 'Per cents',
    number: 'Numbers',
    text: 'Texts'
  },
  findingTitles: {
    sum: 'The sum does not follow from its parts',
    rounding: 'Rounded to another number',
    percentage: 'The per cent does not follow from the count',
    number: 'The number is another',
    text: 'The words are others'
  },
  isNot: 'is not equal to',
  printedIn: (unit: string | null) => (unit === null ? 'printed' : `printed, ${unit}`),
  computedIn: (unit: string | null) => (unit === null ? 'computed' : `computed, ${unit}`),
  unitPercent: 'per cent',
  unitCount: 'count',
  byData: (sum: string) => `By the data: ${sum}.`,
  isOpen: 'Open',
  isOpenMore: 'Not explained yet',
  isExplained: 'Explained',
  isExplainedMore: 'The table here shows what is computed',
  findingNumber: (n: number) => `Difference ${formatCount(n, 'en')}`,
  noFindings: 'No differences have been found.',
  compared: (all: number) =>
    all === 0
      ? 'No printed numbers have been compared with the computed ones.'
      : `${formatCount(all, 'en')} printed numbers have been compared with the computed ones.`,
  foundInReport: (n: number) =>
    n === 1
      ? '1 difference has been found in the printed report.'
      : `${formatCount(n, 'en')} differences have been found in the printed report.`,
  foundExplained: (n: number, open: number) =>
    open === 0
      ? n === 1
        ? 'It is explained.'
        : 'All are explained.'
      : `${formatCount(n - open, 'en')} ${n - open === 1 ? 'is' : 'are'} explained,`,
  foundOpen: (open: number) => `${formatCount(open, 'en')} ${open === 1 ? 'is open' : 'are open'}`
};

export const findingsTexts = {nb, en};
