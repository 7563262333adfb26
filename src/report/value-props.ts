import type {Statistic} from '../tables/model.ts';
import type {MissingTreatment, Where} from '../tables/specification.ts';
import type {Form} from './value-text.ts';

interface Shown {
  readonly as?: Form;
  readonly decimals?: number;
  readonly name?: string;
}

/** A cell of an exhibit, a sum of cells, or the largest, smallest or range of a column. */
export interface QuotedValueProps extends Shown {
  readonly of: string;
  readonly row?: string | readonly string[];
  readonly column?: string | readonly string[];
  readonly statistic?: Statistic;
  readonly pick?: 'largest' | 'smallest' | 'range';
  readonly among?: readonly string[];
}

/** A count, share or mean computed from a dataset. */
export interface DataValueProps extends Shown {
  readonly data: string;
  readonly where?: Where;
  readonly base?: string;
  readonly missing?: MissingTreatment;
  readonly weight?: string;
  readonly count?: true | Where;
  readonly share?: Where;
  readonly mean?: string;
}

/** A difference or ratio of two named values. */
export interface DerivedValueProps extends Shown {
  readonly difference?: readonly [string, string];
  readonly ratio?: readonly [string, string];
}

/** A named value used again. */
export interface ReusedValueProps {
  readonly name: string;
  readonly as?: Form;
  readonly decimals?: number;
}

/** A number that does not come from the data, and why. */
export interface LiteralValueProps {
  readonly literal: string | number;
  readonly reason: string;
}

export type ValueProps = QuotedValueProps | DataValueProps | DerivedValueProps | ReusedValueProps | LiteralValueProps;
