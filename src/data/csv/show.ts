const LONGEST = 40;

/** Whatever a reader cannot see or tell from a space: controls, format characters, unassigned ones, odd spaces. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** `U+00A0`: a character by its number, for those that cannot be seen. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A value as messages show it: in quotes, invisible characters as `<U+00A0>`, cut after 40 characters. */
export function show(value: string): string {
  const start = Array.from(value.slice(0, 2 * LONGEST + 2));
  const cut = start.length > LONGEST;
  const shown = (cut ? start.slice(0, LONGEST).join('') : value).replace(INVISIBLE, (c) => `<${codePoint(c)}>`);
  return cut ? `"${shown}…" (${count(value.length)} characters)` : `"${shown}"`;
}

/** `1,048,576`: a count as messages show it. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Values in a sentence: `"a", "b", "c" and 9 more`, at most `most` of them. */
export function showList(values: readonly string[], most = 6): string {
  const shown = values.slice(0, most).map(show).join(', ');
  return values.length > most ? `${shown} and ${count(values.length - most)} more` : shown;
}
