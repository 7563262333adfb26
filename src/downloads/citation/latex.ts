const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  đ: '{\\dj}',
  Đ: '{\\DJ}',
  ŋ: '{\\ng}',
  Ŋ: '{\\NG}',
  ß: '{\\ss}',
  '\u00a0': '~',
  '–': '--',
  '—': '---',
  '«': '{\\guillemotleft}',
  '»': '{\\guillemotright}'
};

/** Accents by their combining character. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030c': 'v',
  '\u0327': 'c'
};

/**
 * A text for LaTeX and BibTeX: what is special there is escaped, Norwegian and accented letters are commands, which the
 * oldest programs sort and shorten rightly. Any other character stays as it is (UTF-8); none is ever left out.
 */
export function toLatex(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => SPECIAL[character] ?? accented(character)).join('');
}

function accented(character: string): string {
  const [letter = '', mark = '', ...more] = character.normalize('NFD');
  const accent = more.length === 0 ? ACCENTS[mark] : undefined;
  if (accent === undefined) return character;
  return /\W/.test(accent) ? `{\\${accent}${letter}}` : `{\\${accent}{${letter}}}`;
}
