import type {Category} from '../../data/model.ts';
import type {Side} from '../../stats/pairs.ts';
import type {Localized} from '../../support/localized.ts';

/** One category of an axis, with the group that it stands in. */
export interface Slot {
  readonly key: string;
  readonly category: Category;
  readonly group: {readonly key: string; readonly category: Category} | null;
  /** Codes by variable: what it is known by in other columns of the data. */
  readonly codes: ReadonlyMap<string, string>;
  /** False if `where` or `base` leaves it out. */
  readonly selected: boolean;
}

/** What is counted into slots `offset`, `offset` + 1, … of an axis. */
export interface Layer {
  readonly side: Side;
  readonly offset: number;
  /** Whether the slot after its last one takes the rows without a category. */
  readonly rest: boolean;
}

/** One direction of a table: the categories of a variable or set, and how rows of data fall into them. */
export interface Axis {
  readonly name: string;
  readonly title: Localized;
  readonly ordered: boolean;
  readonly slots: readonly Slot[];
  readonly layers: readonly Layer[];
  /** How all its units are counted: as the sum of its slots, apart since slots overlap (a slot after the last one), or
   * not at all. */
  readonly whole: 'sum' | 'apart' | 'never';
  /** Whether its slots are items of a set of kind `multiple`, of which a unit may tick several: each is a response. */
  readonly responses: boolean;
}

/** The one slot that everything falls into, for a table with rows only. */
export const WHOLE: readonly Layer[] = [{side: {codes: null, size: 1}, offset: 0, rest: false}];
