import type {Dataset, Measure, Qualifier} from '../data/model.ts';
import {QUALIFIERS} from '../data/model.ts';
import type {Side} from '../stats/pairs.ts';
import {countPairs, sumPairs} from '../stats/pairs.ts';
import type {Fraction} from '../support/fraction.ts';
import {decimal, whole} from '../support/fraction.ts';
import type {Axis, Layer} from './parts/axis.ts';
import {WHOLE} from './parts/axis.ts';
import type {Counting} from './parts/counting.ts';

/** What is counted in some slots of rows × columns. */
export interface Tally {
  /** Sum × 10^`decimals` of weights or of the measure; without either the number of units. */
  readonly amount: bigint;
  /** Lines of data behind it: of respondent rows the units themselves. */
  readonly lines: number;
  /** The worst that is known of any of its parts. */
  readonly qualifier: Qualifier;
}

/** The numbers of rows × columns, once counted. */
export interface Tabulation {
  readonly decimals: number;
  /** Decimals of a number of units. */
  readonly unitDecimals: number;
  readonly at: (rows: readonly number[], columns: readonly number[]) => Tally;
  /** Units without weights: respondents, or what the counts add up to. */
  readonly units: (tally: Tally) => Fraction;
  readonly dataset: Dataset;
  /** What is added up; null where units are counted. */
  readonly measure: Measure | null;
  /** Rows of the dataset that fall into some slots, in their order: those that {@link Tabulation.at} counts or adds. */
  readonly rowsAt: (rows: readonly number[], columns: readonly number[]) => readonly number[];
}

/** Where the rows of a {@link LayerPair} fall. `mask` is 0 where a row is left out. */
export interface LayerPair {
  readonly row: Layer;
  readonly column: Layer;
  readonly mask: Uint8Array | null;
}

/** Counts rows × columns in one pass over the codes; without `columns` everything falls into the one column 0. */
export function tabulate(counting: Counting, rows: Axis, columns: Axis | null, measure?: Measure): Tabulation {
  const {mask} = counting;
  const pairs = rows.layers.flatMap((row) =>
    (columns?.layers ?? WHOLE).map((column): LayerPair => ({row, column, mask}))
  );
  return tabulatePairs(counting, pairs, rows.slots.length, columns?.slots.length ?? 1, measure);
}

/** Counts any layers into a grid of `height` × `width` slots and one more each way. */
export function tabulatePairs(
  {dataset, source, aggregate}: Counting,
  pairs: readonly LayerPair[],
  height: number,
  width: number,
  measure: Measure | null = source.kind === 'units' ? source.weight : source.measure
): Tabulation {
  const stride = width + 1;
  const lines = new Float64Array((height + 1) * stride);
  const amounts: bigint[] | null = measure === null ? null : Array.from({length: lines.length}, () => 0n);
  const known = new Uint8Array(lines.length);
  for (const {row, column, mask} of pairs) {
    const spread = (values: ArrayLike<number | bigint>, put: (slot: number, value: number | bigint) => void): void => {
      const inner = column.side.size + 1;
      for (let i = 0; i < values.length; i++) {
        const r = Math.floor(i / inner);
        const c = i % inner;
        if (outside(row, r) || outside(column, c)) continue;
        put((row.offset + r) * stride + column.offset + c, values[i] as number | bigint);
      }
    };
    spread(countPairs(dataset.rowCount, row.side, column.side, mask), (slot, value) => {
      lines[slot] = (lines[slot] as number) + Number(value);
    });
    if (measure === null || amounts === null) continue;
    spread(sumPairs(dataset.rowCount, row.side, column.side, mask, measure.scaled), (slot, value) => {
      amounts[slot] = (amounts[slot] as bigint) + BigInt(value);
    });
    spread(qualifierBits(dataset.rowCount, row.side, column.side, mask, measure), (slot, value) => {
      known[slot] = (known[slot] as number) | Number(value);
    });
  }
  const at = (rows: readonly number[], columns: readonly number[]): Tally => {
    let amount = 0n;
    let count = 0;
    let bits = 0;
    for (const r of rows) {
      for (const c of columns) {
        const slot = r * stride + c;
        count += lines[slot] ?? 0;
        amount += amounts?.[slot] ?? 0n;
        bits |= known[slot] ?? 0;
      }
    }
    return {amount: amounts === null ? BigInt(count) : amount, lines: count, qualifier: worst(bits)};
  };
  const decimals = measure?.decimals ?? 0;
  const units = (tally: Tally): Fraction => (aggregate ? decimal(tally.amount, decimals) : whole(tally.lines));
  const rowsAt = (rows: readonly number[], columns: readonly number[]): readonly number[] => {
    const found = pairs.flatMap((pair) => rowsOfPair(dataset.rowCount, pair, new Set(rows), new Set(columns)));
    return pairs.length === 1 ? found : found.sort((a, b) => a - b);
  };
  return {decimals, unitDecimals: aggregate ? decimals : 0, at, units, dataset, measure, rowsAt};
}

function rowsOfPair(
  length: number,
  {row, column, mask}: LayerPair,
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>
): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < length; i++) {
    if (mask !== null && mask[i] === 0) continue;
    const r = Math.min(row.side.codes?.[i] ?? 0, row.side.size);
    const c = Math.min(column.side.codes?.[i] ?? 0, column.side.size);
    if (outside(row, r) || outside(column, c)) continue;
    if (rows.has(row.offset + r) && columns.has(column.offset + c)) found.push(i);
  }
  return found;
}

/** The slot after the last one of a layer holds rows of no category: it has a place only if the layer is the whole axis. */
function outside({side, rest}: Layer, position: number): boolean {
  return position === side.size && !rest;
}

const EXACT_ONLY = 1;

/** Per pair of categories a bit for each qualifier that occurs. */
function qualifierBits(length: number, a: Side, b: Side, mask: Uint8Array | null, {qualifiers}: Measure): Uint8Array {
  const bits = new Uint8Array((a.size + 1) * (b.size + 1));
  if (qualifiers.every((qualifier) => qualifier === 0)) return bits;
  for (let row = 0; row < length; row++) {
    if (mask !== null && mask[row] === 0) continue;
    const r = a.codes === null ? 0 : Math.min(a.codes[row] as number, a.size);
    const c = b.codes === null ? 0 : Math.min(b.codes[row] as number, b.size);
    const slot = r * (b.size + 1) + c;
    bits[slot] = (bits[slot] as number) | (1 << (qualifiers[row] as number));
  }
  return bits;
}

/** What is known of a sum of which such qualifiers occur among the parts. */
function worst(bits: number): Qualifier {
  if (bits <= EXACT_ONLY) return 'exact';
  const occurring = QUALIFIERS.filter((_, i) => (bits & (1 << i)) !== 0 && i > 0);
  for (const qualifier of ['lost', 'suppressed', 'na'] as const) if (occurring.includes(qualifier)) return qualifier;
  const [only] = occurring;
  return occurring.length === 1 && only !== undefined ? only : 'about';
}
