import {nearest} from '../support/did-you-mean.ts';

/** Endings may differ from what is asked for: Pagefind compares stems. */
const ENDING = 3;
const SHORTEST = 4;

/**
 * The words of a query, each with whether it is in the texts of the best results, but for its ending. Where Pagefind finds
 * a word nowhere, it looks for the longest beginning of it that it finds: `kjønn` becomes «k», which nobody asked for.
 */
export function wordsFound(words: string, shown: readonly string[]): readonly {word: string; isFound: boolean}[] {
  const text = fold(shown.join(' '));
  return words
    .trim()
    .split(/\s+/)
    .map((word) => ({word, isFound: isFound(word, text)}));
}

/** The query with each word that was found nowhere put as the most similar one of a vocabulary; null if none is. */
export function respelled(words: ReturnType<typeof wordsFound>, vocabulary: readonly string[]): string | null {
  const meant = words.map(({word, isFound}) => (isFound ? word : (nearest(word, vocabulary) ?? word)));
  return meant.every((word, index) => fold(word) === fold(words[index]?.word ?? '')) ? null : meant.join(' ');
}

function isFound(word: string, text: string): boolean {
  const folded = fold(word);
  if (folded.length < SHORTEST || /\d/.test(folded)) return true;
  return text.includes(folded.slice(0, Math.max(SHORTEST, folded.length - ENDING)));
}

/** Without case and diacritics: `rusradgiver` finds «rusrådgiver». */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
