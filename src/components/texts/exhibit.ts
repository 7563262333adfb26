import {formatCount} from '../../format/number.ts';

/** The frame of a table or figure, and its exceptions. */
const nb = {
  source: 'Kilde',
  whence: 'Hvor kommer tallene fra?',
  figureLost: (why: string) => `Figuren er tapt: ${why}`,
  describeFigure: 'Figuren i ord',
  showAsTable: 'Vis som tabell',
  tableBehind: 'Tallene i figuren',
  shownIn: (label: string) => `Tallene står i ${label}`,
  columnsHint: (n: number) => `Tabellen har ${formatCount(n, 'nb')} kolonner og kan dras sidelengs.`,
  ownPage: 'Egen side',
  differs: (printed: string) => `Avvik: trykt som ${printed}`,
  differsNote: (n: number) =>
    n === 1 ? 'Ett tall er trykt annerledes i kilden.' : `${formatCount(n, 'nb')} tall er trykt annerledes i kilden.`,
  seeDifferences: 'Se avvik',
  exceptionsTitle: 'Unntak fra reglene',
  exceptionsLead: 'Regler som en tabell bryter med hensikt, og hvorfor.',
  rules: {
    'base-unknown': 'Basen er ukjent',
    'base-hidden': 'Basen er ikke vist',
    'values-lost': 'Verdier er tapt',
    'not-printed': 'Kilden trykker ikke alle tallene'
  } as Readonly<Record<string, string>>
};

const en: typeof nb = {
  source: 'Source',
  whence: 'Where do the numbers come from?',
  figureLost: (why: string) => `The figure is lost: ${why}`,
  describeFigure: 'The figure in words',
  showAsTable: 'Show as table',
  tableBehind: 'The numbers of the figure',
  shownIn: (label: string) => `The numbers are in ${label}`,
  columnsHint: (n: number) => `The table has ${formatCount(n, 'en')} columns and scrolls sideways.`,
  ownPage: 'Own page',
  differs: (printed: string) => `Difference: printed as ${printed}`,
  differsNote: (n: number) =>
    n === 1
      ? 'One number is printed differently in the source.'
      : `${formatCount(n, 'en')} numbers are printed differently in the source.`,
  seeDifferences: 'See the differences',
  exceptionsTitle: 'Exceptions to the rules',
  exceptionsLead: 'Rules that a table breaks on purpose, and why.',
  rules: {
    'base-unknown': 'The base is unknown',
    'base-hidden': 'The base is not shown',
    'values-lost': 'Values are lost',
    'not-printed': 'The source does not print all numbers'
  }
};

export const exhibitTexts = {nb, en};
