import {nearest} from '../support/did-you-mean.ts';

/** Endings may differ from what is asked for: Pagefind compares stems. */
const ENDING = 3;
const SHORTEST = 4;

/**
 * The query with each word that was found nowhere put as the most similar one of a vocabulary; null if nothing changes.
 * Where a word is not found, Pagefind looks for the longest beginning of it that is: `shown`, the texts of the best
 * results, tell whether it was the word that was found.
 */
export function respelled(words: string, shown: readonly string[], vocabulary: readonly string[]): string | null {
  const text = fold(shown.join(' '));
  const asked = words.trim().split(/\s+/);
  const meant = asked.map((word) => (isFound(word, text) ? word : (nearest(word, vocabulary) ?? word)));
  return meant.every((word, index) => fold(word) === fold(asked[index] ?? '')) ? null : meant.join(' ');
}

/** Whether each word of a query is in the texts, but for its ending. */
export function allFound(words: string, shown: readonly string[]): boolean {
  const text = fold(shown.join(' '));
  return words
    .trim()
    .split(/\s+/)
    .every((word) => isFound(word, text));
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
