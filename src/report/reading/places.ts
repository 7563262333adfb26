import type {Place} from '../../support/problem.ts';

/** Turns an offset in a file's text into a place. */
export type Locate = (offset: number) => Place;

/** A {@link Locate} for one text: lines end with `\n`, `\r\n` or `\r`, as in Markdown. */
export function locator(file: string, source: string): Locate {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {file, line: low + 1, column: offset - (starts[low] ?? 0) + 1};
  };
}
