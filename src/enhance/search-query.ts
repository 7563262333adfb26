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
