import type {TracedCell} from '../parts/figure.ts';
import type {Language} from '../../support/localized.ts';
import type {Column, Statistic, TableKind} from '../model.ts';
import type {BatterySpecification, CrosstabSpecification} from '../specification.ts';
import type {Counting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import type {Part, Plan} from '../parts/plan.ts';
import type {Tabulation} from '../tabulate.ts';

/** Rows that stand together in a matrix: those of one variable or set. */
export interface Block {
  readonly rows: Plan;
  readonly tabulation: Tabulation;
}

/** Rows × columns, counted and planned: what a Crosstab and a Battery have in common. */
export interface Matrix {
  readonly kind: TableKind;
  readonly specification: CrosstabSpecification | BatterySpecification;
  readonly language: Language;
  readonly counting: Counting;
  readonly blocks: readonly Block[];
  readonly columns: Plan;
  readonly statistics: readonly Statistic[];
  /** Size of the base where neither the specification nor the measure names one and nothing can be added. */
  readonly everyone: number | null;
  readonly showBase: 'note' | 'column' | 'row' | 'margins' | 'total';
  readonly decimals: number;
  readonly report: Report;
  /** Columns after the answers that are worked out from the whole row. */
  readonly extras: Extras | null;
  /** Whether it counts answers by their ranks, each rank of those who answered at it. */
  readonly isRanking: boolean;
}

export interface Extras {
  readonly columns: readonly Column[];
  readonly cells: (block: Block, row: Part) => readonly TracedCell[];
}
