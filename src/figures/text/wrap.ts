import {textWidth, type Weight} from './measure.ts';

/** Where a line may end: after a space, a hyphen, a dash or a slash between letters. */
const PIECE = /[^\s\-/–]*[\-/–]+|\S+?(?=[\s\-/–]|$)|\s+/gu;

/**
 * A text in lines no wider than `width`, broken between words and after `-`, `–` and `/`. A word wider than that is broken
 * where the line is full: nothing is left out and nothing is put in, so that the lines joined are the text.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => textWidth(candidate.trimEnd(), size, weight) <= width;
  for (const piece of text.match(PIECE) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (line !== '' && !fits(line)) {
      const end = fullAt(line, fits);
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** How many letters of a word fit; one at the least. */
function fullAt(word: string, fits: (text: string) => boolean): number {
  let end = 1;
  while (end < word.length && fits(word.slice(0, end + 1))) end += 1;
  return end;
}

/** The narrowest width in which no word of the texts is broken. */
export function narrowest(texts: Iterable<string>, size: number, weight: Weight = 400): number {
  const pieces = [...texts].flatMap((text) => text.match(PIECE) ?? []);
  return Math.max(0, ...pieces.map((piece) => textWidth(piece.trim(), size, weight)));
}
