import type {Measure, Qualifier} from '../../data/model.ts';
import {hasNumber, QUALIFIERS} from '../../data/model.ts';
import {decimal, fraction, whole} from '../../support/fraction.ts';
import type {Counting} from './counting.ts';
import type {SizeOrigin} from '../origin.ts';
import type {Figure} from './figure.ts';
import {computed} from './figure.ts';

/** What some per cents are of. */
export interface Size {
  /** × 10^`decimals`: units, or their weights. */
  readonly amount: bigint;
  readonly decimals: number;
  /** Number of units; null where that is lost. */
  readonly units: number | null;
  readonly qualifier: Qualifier;
  readonly from: SizeOrigin;
}

type Codes = ReadonlyMap<string, string>;

/**
 * The declared size of the base behind what has some codes: of the named base, else of the measure's own base. `near` are
 * the codes that the base goes by (of a row, for row per cents); where these leave several sizes, `far` decide too.
 * 'unknown' if a base is declared that says nothing here, null if none is declared.
 */
export function declaredSize(counting: Counting, near: Codes, far: Codes): Size | 'unknown' | null {
  const {base, dataset, source} = counting;
  if (base !== null && typeof base.units === 'number') {
    return sizeOf(BigInt(base.units), 0, 'exact', {kind: 'declared', dataset, base, measure: null, rows: () => []});
  }
  const own = source.kind === 'units' ? null : source.measure.base;
  const measure = base?.measure ?? (own === null ? undefined : dataset.measures.get(own));
  if (measure === undefined) return null;
  return agreedSize(counting, measure, near) ?? agreedSize(counting, measure, new Map([...near, ...far])) ?? 'unknown';
}

/** The one size that all counted lines with some codes give; null if they give none or several. */
function agreedSize(counting: Counting, measure: Measure, codes: Codes): Size | null {
  const {dataset, base} = counting;
  const rows = rowsWith(counting, codes);
  const [first] = rows;
  if (first === undefined) return null;
  const said = rows.map((row) => saidBy(measure, row));
  const [{amount, qualifier}] = said as [ReturnType<typeof saidBy>];
  if (said.some((other) => other.amount !== amount || other.qualifier !== qualifier)) return null;
  return sizeOf(amount, measure.decimals, qualifier, {kind: 'declared', dataset, base, measure, rows: () => rows});
}

function saidBy(measure: Measure, row: number): {readonly amount: bigint; readonly qualifier: Qualifier} {
  const qualifier = QUALIFIERS[measure.qualifiers[row] as number] ?? 'exact';
  return {amount: hasNumber(qualifier) ? BigInt(measure.scaled[row] as number) : 0n, qualifier};
}

/** Counted lines with some codes. */
function rowsWith({dataset, mask}: Counting, codes: Codes): readonly number[] {
  const wanted = [...codes].flatMap(([name, code]) => {
    const variable = dataset.variables.get(name);
    return variable === undefined ? [] : [{codes: variable.codes, index: indexOf(variable.categories, code)}];
  });
  const found: number[] = [];
  for (let row = 0; row < dataset.rowCount; row++) {
    if (mask?.[row] === 0 || wanted.some((want) => want.codes[row] !== want.index)) continue;
    found.push(row);
  }
  return found;
}

function indexOf(categories: readonly {readonly code: string}[], code: string): number {
  return categories.findIndex((category) => category.code === code);
}

/** A size that is a number of units. */
export function sizeOf(amount: bigint, decimals: number, qualifier: Qualifier, from: SizeOrigin): Size {
  const units = hasNumber(qualifier) ? Number(amount) / 10 ** decimals : null;
  return {amount, decimals, units, qualifier, from};
}

/** The size itself as a number of units. */
export function sizeFigure(size: Size): Figure {
  const {units, amount, decimals, qualifier} = size;
  const origin = {kind: 'size', of: size} as const;
  if (units === null) return computed(null, null, qualifier, origin);
  return computed(Number.isInteger(units) ? whole(units) : decimal(amount, decimals), null, qualifier, origin);
}

/** The whole that given per cents are of: 100 by definition, even of a base that is not known. */
export function wholeOf(base: Size | null): Figure {
  const origin = {kind: 'whole', of: base} as const;
  if (base === null || base.units === null) return computed(fraction(1, 1), null, 'exact', origin);
  return computed(fraction(base.amount, base.amount), base.units, 'exact', origin);
}
