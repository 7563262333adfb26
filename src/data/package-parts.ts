import type {Localized} from '../support/localized.ts';
import type {Register} from './model.ts';

/** A licence of a package; at least one of its id and its address is known. */
export interface License {
  readonly name: string | null;
  readonly title: string | null;
  readonly path: string | null;
}

/** A register of a package as a file. */
export interface RegisterFile {
  readonly name: string;
  readonly title: Localized;
  readonly shape: Register;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  /** Lines below the header. */
  readonly rowCount: number;
}
