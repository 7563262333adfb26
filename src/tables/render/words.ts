import type {Language} from '../../support/localized.ts';

/** The few words that a drawn table adds of its own. */
interface TableWords {
  readonly note: string;
  /** Head of the column with row groups in a CSV. */
  readonly group: string;
  /** Name of the list of a listing's records. */
  readonly records: string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  nb: {note: 'note', group: 'Gruppe', records: 'Innhold'},
  en: {note: 'note', group: 'Group', records: 'Contents'}
};
