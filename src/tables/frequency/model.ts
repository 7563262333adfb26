import type {Language} from '../../support/localized.ts';
import type {Statistic} from '../model.ts';
import type {Report} from '../parts/fault.ts';
import type {Plan} from '../parts/plan.ts';
import type {FrequencySpecification} from '../specification.ts';
import type {CountedVariable} from './count-variables.ts';

/** A frequency table, counted and planned. */
export interface Frequency {
  readonly specification: FrequencySpecification;
  readonly language: Language;
  readonly variables: readonly CountedVariable[];
  /** Rows of all variables. */
  readonly plan: Plan;
  readonly statistics: readonly Statistic[];
  readonly showBase: 'note' | 'column' | 'row' | 'margins' | 'total';
  readonly report: Report;
}
