/** A line of a list of contents. */
export interface ContentsEntry {
  readonly number: string | null;
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly children: readonly ContentsEntry[];
}
