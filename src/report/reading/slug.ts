/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {æ: 'ae', ø: 'o', å: 'a', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', œ: 'oe'};

/** A text as part of an id: small letters a–z, digits, single hyphens. `Hvor går støtten?` → `hvor-gar-stotten`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\u0000-\u007f]/g, (letter) => LETTERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
