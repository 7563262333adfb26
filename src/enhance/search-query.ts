/** What is asked for: words, and a kind or an empty text for all. */
export interface Query {
  readonly words: string;
  readonly kind: string;
}

/** The query in an address: `?q=…&kind=…`. */
export function queryOf(search: string): Query {
  const parameters = new URLSearchParams(search);
  return {words: parameters.get('q') ?? '', kind: parameters.get('kind') ?? ''};
}

/** The part of an address that holds a query, `?` included; empty for none. */
export function addressOf({words, kind}: Query): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  if (kind !== '') parameters.set('kind', kind);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Words that stand everywhere, by language: without them a question finds what it is about. */
const FILLERS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  nb: new Set('av de den det en er et for hva hvor i med mange og om på som til å'.split(' ')),
  en: new Set('a an and are for how in is many of on the to what which with'.split(' '))
};

/** What is searched for in a language when words are written: all that tell something, or all if none does. */
export function tellingWords(words: string, language: string): string {
  const fillers = FILLERS[language];
  const telling = words.split(/\s+/).filter((word) => fillers?.has(word.toLowerCase()) !== true);
  return telling.some((word) => word !== '') ? telling.join(' ') : words;
}
