/** How small numbers of units are kept from being told: hidden, or all rounded. */
export interface DisclosureRule {
  /** When a number of units is too small to be told: fewer, none apart. The base that all are rounded to, if they are. */
  readonly least: number;
  /** Numbers of fewer units than these are hidden; `least` if absent. */
  readonly base?: number;
  /** Numbers of units are rounded to multiples of this, and none is hidden; absent if they are hidden. */
  readonly roundTo?: number;
}

/** The rule as a descriptor has it: one of `least` and `roundTo`. */
export type DeclaredDisclosure = Partial<DisclosureRule>;
