/** How rows stand: `author` as the report has them. */
export type Order = 'author' | 'ascending' | 'descending';

/** What a row is sorted by; null for a cell without a value. */
export type SortKey = number | string | null;

const NEXT: Readonly<Record<'number' | 'text', Readonly<Record<Order, Order>>>> = {
  // Of numbers the highest is looked for first, of texts the one with A.
  number: {author: 'descending', descending: 'ascending', ascending: 'author'},
  text: {author: 'ascending', ascending: 'descending', descending: 'author'}
};

/** The order that the next click gives. The third returns to the author's. */
export function nextOrder(kind: 'number' | 'text', order: Order): Order {
  return NEXT[kind][order];
}

/**
 * Positions of rows in a new order. Equal ones keep the author's order, and those without a value stand last whichever way.
 *
 * @param compareTexts as the language of the texts has it
 */
export function sortedPositions(
  keys: readonly SortKey[],
  order: Order,
  compareTexts: (a: string, b: string) => number
): readonly number[] {
  const positions = keys.map((_, position) => position);
  if (order === 'author') return positions;
  const sign = order === 'ascending' ? 1 : -1;
  return positions.sort((a, b) => {
    const [x = null, y = null] = [keys[a], keys[b]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * compareTexts(String(x), String(y));
  });
}
