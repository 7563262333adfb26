import {percentBounds} from '../../../src/disclosure/bounds.ts';
import type {Bound, Equation, PublishedNumbers, Quantity} from '../../../src/disclosure/model.ts';
import {mergeNumbers, sumOf} from '../../../src/disclosure/model.ts';
import {isSmall} from '../../../src/disclosure/threshold.ts';
import {roundScaled} from '../../../src/support/fraction.ts';

/** Numbers from 0 to below 1, the same for the same seed: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomTables {
  readonly name: string;
  readonly numbers: PublishedNumbers;
  readonly primary: ReadonlySet<string>;
  readonly least: number;
}

/** One direction of a table: its categories, and the subtotals over them. */
interface Direction {
  readonly codes: readonly string[];
  readonly subtotals: readonly {readonly code: string; readonly of: readonly string[]}[];
}

/** How an axis of a table shows its categories. */
interface Shape {
  readonly least: number;
  readonly longest: number;
}

/**
 * Tables over the same respondents, one of five kinds by the seed: a crosstab; one with subtotals in one or both directions;
 * two and three that share a variable and so a margin; three by two variables each of three variables; a crosstab of per
 * cents with its bases. Counts are skewed, with zeros.
 */
export function randomTables(seed: number, {least: shortest, longest}: Shape = {least: 2, longest: 4}): RandomTables {
  const random = randomNumbers(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const length = (): number => shortest + upTo(longest - shortest + 1);
  const least = 3 + upTo(3);
  const direction = (name: string, nested: boolean): Direction => {
    const codes = Array.from({length: length()}, (_, i) => `${name}${i}`);
    const middle = 1 + upTo(codes.length - 1);
    return {
      codes,
      subtotals: nested && codes.length > 2 ? groups(name, codes, middle) : []
    };
  };
  const mean = 1 + upTo(6);
  const zeros = random() / 2;
  const count = (): bigint => (random() < zeros ? 0n : BigInt(1 + Math.floor(-Math.log(1 - random()) * mean)));
  const kind = seed % 5;
  const nestedRows = kind === 1;
  const a = direction('a', nestedRows);
  const b = direction('b', nestedRows && random() < 0.5);
  const c = direction('c', false);
  const counts = new Map<string, bigint>();
  for (const x of a.codes) for (const y of b.codes) for (const z of c.codes) counts.set(`${x} ${y} ${z}`, count());
  const kinds: readonly (readonly [string, readonly (readonly [Direction, Direction])[]])[] = [
    ['crosstab', [[a, b]]],
    ['subtotals', [[a, b]]],
    [
      'shared margin',
      [
        [a, b],
        [a, c]
      ]
    ],
    [
      'three pairs',
      [
        [a, b],
        [a, c],
        [b, c]
      ]
    ],
    ['per cents', [[a, b]]]
  ];
  const [name, tables] = kinds[kind] ?? ['', []];
  const numbers = mergeNumbers(
    tables.map(([rows, columns]) => crosstab(rows, columns, counts, name === 'per cents' ? upTo(2) : null))
  );
  return {
    name: `${seed} ${name}`,
    numbers,
    primary: new Set(numbers.quantities.filter(({value}) => isSmall(value, {least, zeros: false})).map(({key}) => key)),
    least
  };
}

function groups(name: string, codes: readonly string[], middle: number): Direction['subtotals'] {
  return [
    {code: `${name}:low`, of: codes.slice(0, middle)},
    {code: `${name}:high`, of: codes.slice(middle)}
  ].filter(({of}) => of.length > 1);
}

/** Rows × columns with all margins and subtotals; with `decimals` its inner cells as row per cents only. */
function crosstab(
  rows: Direction,
  columns: Direction,
  counts: ReadonlyMap<string, bigint>,
  decimals: number | null
): PublishedNumbers {
  const sides = [rows, columns].map(({codes, subtotals}) => [
    ...codes.map((code) => ({code, of: [code]})),
    ...subtotals,
    {code: '', of: codes}
  ]);
  const [down = [], across = []] = sides;
  const total = (x: readonly string[], y: readonly string[]): bigint => {
    let sum = 0n;
    for (const [key, value] of counts) {
      const parts = key.split(' ');
      if (x.some((code) => parts.includes(code)) && y.some((code) => parts.includes(code))) sum += value;
    }
    return sum;
  };
  const keyOf = (x: string, y: string): string =>
    [x, y]
      .filter((code) => code !== '')
      .sort()
      .join(' × ') || 'all';
  const quantities: Quantity[] = [];
  const bounds: Bound[] = [];
  for (const x of down) {
    for (const y of across) {
      const value = total(x.of, y.of);
      const key = keyOf(x.code, y.code);
      const base = total(x.of, columns.codes);
      const isInner = y.code !== '';
      quantities.push({key, value, shown: decimals !== null && isInner ? 'bounded' : 'exact'});
      if (decimals === null || !isInner || base === 0n) continue;
      const shown = roundScaled({numerator: value * 100n, denominator: base}, decimals);
      bounds.push(...percentBounds({parts: [key], base: keyOf(x.code, ''), shown, decimals, rounding: 'plain'}));
    }
  }
  const sums = (side: Direction, other: readonly {readonly code: string}[], key: (x: string, y: string) => string) =>
    other.flatMap(({code}): readonly Equation[] => [
      ...side.subtotals.map((group) =>
        sumOf(
          key(group.code, code),
          group.of.map((part) => key(part, code))
        )
      ),
      sumOf(
        key('', code),
        side.codes.map((part) => key(part, code))
      )
    ]);
  const equations = [...sums(rows, across, keyOf), ...sums(columns, down, (y, x) => keyOf(x, y))];
  return {quantities, equations, bounds};
}
