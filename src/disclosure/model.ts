/**
 * A number that readers may learn: a count of units, or an amount in its smallest unit. Tables that show the same number
 * (a shared margin, the same cell of a linked table) share one quantity by its key.
 */
export interface Quantity {
  /** Names it for ever, whatever the order of the tables: ties are broken by it. */
  readonly key: string;
  /** As it is, 0 or more. */
  readonly value: bigint;
  /** What readers see of it unless it is hidden: the number itself, only what {@link Bound | bounds} tell (a per cent), or
   * nothing (answers that no table shows, but that are part of a total). */
  readonly shown: 'exact' | 'bounded' | 'never';
  /** Information lost if it is hidden; its value if absent, so that small numbers go before totals. */
  readonly cost?: bigint;
  /** Never hidden: it is told elsewhere (the number of people asked, an earlier version). */
  readonly keep?: true;
}

/** `coefficient` × the quantity named `key`. */
export interface Term {
  readonly key: string;
  readonly coefficient: bigint;
}

/** What everybody knows to hold, hidden or not: the quantity `total` is the sum of `parts`. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly Term[];
}

/**
 * What a shown number tells without being a quantity itself, such as a rounded per cent: `low` ≤ sum of `terms` ≤ `high`,
 * null where it is open. It is shown as long as none of the quantities `of` is hidden.
 */
export interface Bound {
  readonly of: readonly string[];
  readonly terms: readonly Term[];
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** All numbers that are published together, with everything that ties them to each other. */
export interface PublishedNumbers {
  readonly quantities: readonly Quantity[];
  readonly equations: readonly Equation[];
  readonly bounds: readonly Bound[];
}

/** The equation of a total and its parts. */
export function sumOf(total: string, parts: readonly string[]): Equation {
  return {total, parts: parts.map((key) => ({key, coefficient: 1n}))};
}

/** The terms of an equation on one side: their sum is 0. */
export function termsOf({total, parts}: Equation): readonly Term[] {
  return [{key: total, coefficient: -1n}, ...parts];
}

/** Everything of several published numbers as one. A quantity that occurs more than once is taken once: shown as exactly as
 * anywhere, kept if it is kept anywhere, at the highest cost. */
export function mergeNumbers(all: readonly PublishedNumbers[]): PublishedNumbers {
  const byKey = Map.groupBy(
    all.flatMap(({quantities}) => quantities),
    ({key}) => key
  );
  return {
    quantities: [...byKey.values()].flatMap((same) => mergeQuantities(same)),
    equations: all.flatMap(({equations}) => equations),
    bounds: all.flatMap(({bounds}) => bounds)
  };
}

/** One quantity of all; those of another value stay, for {@link modelFaults} to tell. */
function mergeQuantities(same: readonly Quantity[]): readonly Quantity[] {
  return [...Map.groupBy(same, ({value}) => value).values()].flatMap((equal) => {
    const [first] = equal;
    if (first === undefined) return [];
    const shown = (['exact', 'bounded'] as const).find((way) => equal.some((one) => one.shown === way)) ?? 'never';
    const cost = equal.map(costOf).reduce((a, b) => (a > b ? a : b));
    return [{key: first.key, value: first.value, shown, cost, ...(equal.some(({keep}) => keep) ? {keep: true} : {})}];
  });
}

/** The least that readers think possible of a hidden number: where zeros are not hidden, everybody knows that it is none. */
export function leastOf({value}: Quantity, hideZeros: boolean): bigint {
  return hideZeros || value === 0n ? 0n : 1n;
}

/** Information lost if a quantity is hidden. */
export function costOf({cost, value}: Quantity): bigint {
  return cost ?? value;
}

/** What is wrong with published numbers, a sentence each: a key twice or unknown, a negative value, an equation or a bound
 * that does not hold. None of it can come from data, only from the code that wrote the numbers down. */
export function modelFaults({quantities, equations, bounds}: PublishedNumbers): readonly string[] {
  const values = new Map(quantities.map(({key, value}) => [key, value]));
  const unknown = (terms: readonly {readonly key: string}[], where: string): readonly string[] =>
    terms.filter(({key}) => !values.has(key)).map(({key}) => `there is no quantity "${key}" (${where})`);
  const sum = (terms: readonly Term[]): bigint =>
    terms.reduce((total, {key, coefficient}) => total + coefficient * (values.get(key) ?? 0n), 0n);
  const twice = [...Map.groupBy(quantities, ({key}) => key).values()].flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [`the quantity "${first.key}" occurs more than once`]
  );
  return [
    ...twice,
    ...quantities.filter(({value}) => value < 0n).map(({key}) => `the quantity "${key}" is negative`),
    ...equations.flatMap((equation) => {
      const missing = unknown(termsOf(equation), `the sum "${equation.total}"`);
      if (missing.length > 0 || sum(termsOf(equation)) === 0n) return missing;
      return [`"${equation.total}" is ${values.get(equation.total)}, but its parts add up to ${sum(equation.parts)}`];
    }),
    ...bounds.flatMap(({of, terms, low, high}) => {
      const where = `the bound of "${of.join('", "')}"`;
      const missing = unknown([...terms, ...of.map((key) => ({key}))], where);
      const value = sum(terms);
      if (missing.length > 0 || ((low === null || low <= value) && (high === null || value <= high))) return missing;
      return [`${where} is from ${low} to ${high}, but its terms add up to ${value}`];
    })
  ];
}
