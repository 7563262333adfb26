import type {Column} from '../model.ts';
import type {Fault} from '../specification.ts';
import type {Content} from './content.ts';

/** A column of Estimates: its head, what it shows, and where it is declared. */
export interface EstimatedColumn {
  readonly column: Column;
  readonly content: Content;
  readonly top: number | null;
  /** Whether its value is a fraction of 1 that is shown × 100. */
  readonly shownAsPercent: boolean;
  /** Whether the specification says how many decimals it has. */
  readonly hasOwnDecimals: boolean;
  readonly prop: Fault['prop'];
}
