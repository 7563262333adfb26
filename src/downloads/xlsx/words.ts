import type {Language} from '../../support/localized.ts';

/** What a workbook adds of its own. */
interface XlsxWords {
  /** Names of the sheets. */
  readonly table: string;
  readonly cells: string;
  readonly decimals: string;
  readonly long: string;
  readonly source: string;
  readonly data: string;
  readonly licence: string;
  readonly cite: string;
}

export const XLSX_WORDS: Readonly<Record<Language, XlsxWords>> = {
  nb: {
    table: 'Tabell',
    cells: 'Celler',
    decimals: 'Tallene i arket har alle desimaler og vises med tabellens.',
    long: 'Arket «Celler» har én celle per linje, med nøkler, verdi og base. Prosenter er der brøkdeler av 1.',
    source: 'Kilde',
    data: 'Data',
    licence: 'Lisens',
    cite: 'Siter'
  },
  en: {
    table: 'Table',
    cells: 'Cells',
    decimals: 'The numbers in the sheet have all their decimals and are shown with those of the table.',
    long: 'The sheet “Cells” has one cell a line, with keys, value and base. Per cents there are fractions of 1.',
    source: 'Source',
    data: 'Data',
    licence: 'Licence',
    cite: 'Cite'
  }
};
