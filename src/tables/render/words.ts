import type {Language} from '../../support/localized.ts';

/** The few words that a drawn table adds of its own. */
interface TableWords {
  readonly note: string;
  /** Head of the column with row groups in a CSV. */
  readonly group: string;
  /** Name of the list of a listing's records. */
  readonly records: string;
  /** Heads of the columns with the ends of intervals in a CSV. */
  readonly ends: readonly [low: string, high: string];
  /** Head of the column with letters of comparisons in a CSV, and what is heard before them. */
  readonly largerThan: string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  nb: {note: 'note', group: 'Gruppe', records: 'Innhold', ends: ['nedre', 'øvre'], largerThan: 'større enn'},
  en: {note: 'note', group: 'Group', records: 'Contents', ends: ['lower', 'upper'], largerThan: 'larger than'}
};
