import type {Language} from '../support/localized.ts';

/** A line of a list of contents. */
export interface ContentsEntry {
  readonly number: string | null;
  readonly text: string;
  /** Language of the text if it is not the page's. */
  readonly lang: Language | undefined;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly children: readonly ContentsEntry[];
}
