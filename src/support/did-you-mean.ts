import {distance} from 'fastest-levenshtein';

/**
 * The candidate most like a misspelt word, or null if none is near: at most a third of the longer word's letters may
 * differ (at least one, at least two from five letters on). Ties go to the earlier candidate. Letter case and Unicode
 * form (NFC, NFD) count least.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const fold = (text: string): string => text.normalize('NFC').toLowerCase();
  const folded = fold(word);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const length = Math.max(folded.length, other.length);
    const allowed = Math.max(length >= 5 ? 2 : 1, Math.floor(length / 3));
    const d = other === folded ? 0.5 : distance(folded, other);
    if (d <= allowed && d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** `did you mean "x"?` for a {@link nearest} candidate, else what there is to choose from, capped at twelve. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== null) return `did you mean "${near}"?`;
  if (all.length === 0) return 'there is none to choose from';
  const shown = all.slice(0, 12).map((candidate) => `"${candidate}"`);
  return `expected one of ${shown.join(', ')}${all.length > 12 ? ` and ${all.length - 12} more` : ''}`;
}
