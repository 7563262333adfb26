/** A string of R. What is not ASCII is escaped, so that a script means the same in every locale. */
export function rString(text: string): string {
  const escaped = Array.from(text, (letter) => {
    if (letter === '"' || letter === '\\') return `\\${letter}`;
    if (letter === '\n') return '\\n';
    const point = letter.codePointAt(0) ?? 0;
    if (point >= 0x20 && point < 0x7f) return letter;
    return point > 0xff_ff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}

/** `"a"`, or `c("a", "b")`. */
export function rStrings(texts: readonly string[]): string {
  const [first] = texts;
  if (texts.length === 1 && first !== undefined) return rString(first);
  return `c(${texts.map(rString).join(', ')})`;
}

/** A column of a data frame. */
export function rColumn(frame: string, name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name)
    ? `${frame}$${name}`
    : `${frame}[[${rString(name)}]]`;
}

/** A formula of one column, or of no column. */
export function rFormula(name: string | null): string {
  if (name === null) return '~1';
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name) ? `~${name}` : `~\`${name}\``;
}

/** A name of R for a resource. */
export function rName(resource: string): string {
  const name = resource.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return !/^[A-Za-z]/.test(name) || TAKEN.has(name) || RESERVED.has(name) ? `data_${name}` : name;
}

const RESERVED: ReadonlySet<string> = new Set([
  'if',
  'else',
  'repeat',
  'while',
  'function',
  'for',
  'next',
  'break',
  'in',
  'TRUE',
  'FALSE',
  'NULL',
  'Inf',
  'NaN',
  'NA'
]);

/** What the scripts name themselves. */
const TAKEN: ReadonlySet<string> = new Set([
  'alpha',
  'answered',
  'answers',
  'asked',
  'bases',
  'both',
  'c',
  'cell',
  'cells',
  'column',
  'columns',
  'compare',
  'counts',
  'design',
  'domain_of',
  'first',
  'folder',
  'groups',
  'half_away',
  'larger',
  'mark',
  'mean_ends',
  'number',
  'only',
  'read',
  'row',
  'rows',
  'second',
  'share_ends',
  'sum',
  'table_of',
  'tests',
  'ticked',
  'total',
  'value_of'
]);
