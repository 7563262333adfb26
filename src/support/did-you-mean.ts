import {distance} from 'fastest-levenshtein';

/**
 * The candidates most like a misspelt word, in their own order; empty if none is near: at most a third of the longer
 * word's letters may differ (at least one, at least two from five letters on). Two neighbours swapped are one mistake.
 * Letter case and Unicode form (NFC, NFD) count least.
 */
export function closest(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = fold(word);
  let best: string[] = [];
  let bestDistance = Infinity;
  for (const candidate of new Set(candidates)) {
    const other = fold(candidate);
    const length = Math.max(folded.length, other.length);
    const allowed = Math.max(length >= 5 ? 2 : 1, Math.floor(length / 3));
    const d = other === folded ? 0.5 : isSwap(folded, other) ? 1 : distance(folded, other);
    if (d > allowed || d > bestDistance) continue;
    if (d < bestDistance) best = [];
    bestDistance = d;
    best.push(candidate);
  }
  return best;
}

/** The candidate most like a misspelt word, or null if none is {@link closest | near}. Ties go to the earlier one. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  return closest(word, candidates)[0] ?? null;
}

/** `did you mean "x"?` for the {@link closest} candidates (`"x" or "y"` if they are equally near), else what there is to
 * choose from, capped at twelve. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const near = closest(word, all);
  if (near.length > 0) return didYouMean(near);
  if (all.length === 0) return 'there is none to choose from';
  const shown = all.slice(0, 12).map((candidate) => `"${candidate}"`);
  return `expected one of ${shown.join(', ')}${all.length > 12 ? ` and ${all.length - 12} more` : ''}`;
}

/** `did you mean "x"?`, of several candidates the first three. */
export function didYouMean(candidates: readonly string[]): string {
  const quoted = candidates.slice(0, 3).map((candidate) => `"${candidate}"`);
  const last = quoted.pop() ?? '';
  return `did you mean ${quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`}?`;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Whether one word is the other with two neighbouring letters swapped. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at < a.length - 1;
}
