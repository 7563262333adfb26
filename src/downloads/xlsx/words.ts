import type {Language} from '../../support/localized.ts';

/** What a workbook adds of its own. */
interface XlsxWords {
  /** Names of the sheets. */
  readonly table: string;
  readonly cells: string;
  readonly decimals: string;
  readonly long: string;
  readonly differs: (place: string, printed: string, computed: string) => string;
  readonly source: string;
  readonly data: string;
  readonly licence: string;
  readonly cite: string;
}

export const XLSX_WORDS: Readonly<Record<Language, XlsxWords>> = {
  nb: {
    table: 'Tabell',
    cells: 'Celler',
    decimals: 'Tallene i arket har alle desimaler, men vises avrundet som i tabellen.',
    long: 'Arket «Celler» har én celle per linje, med nøkler, verdi og base. Prosenter er der brøkdeler av 1.',
    differs: (place, printed, computed) => `Avvik: ${place}, trykt ${printed}, regnet ${computed}`,
    source: 'Kilde',
    data: 'Data',
    licence: 'Lisens',
    cite: 'Siter'
  },
  en: {
    table: 'Table',
    cells: 'Cells',
    decimals: 'The numbers in the sheet keep all their decimals but are shown rounded as in the table.',
    long: 'The sheet “Cells” has one cell per line, with keys, value and base. Percentages there are fractions of 1.',
    differs: (place, printed, computed) => `Difference: ${place}, printed ${printed}, computed ${computed}`,
    source: 'Source',
    data: 'Data',
    licence: 'Licence',
    cite: 'Cite'
  }
};
