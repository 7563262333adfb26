import type {Language} from '../../support/localized.ts';

/** The few words that a drawn table adds of its own. */
interface TableWords {
  readonly note: string;
  /** Head of the column with row groups in a CSV. */
  readonly group: string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  nb: {note: 'note', group: 'Gruppe'},
  en: {note: 'note', group: 'Group'}
};
