import type {Measure} from '../../data/model.ts';
import {hasNumber, QUALIFIERS} from '../../data/model.ts';
import type {Cell} from '../model.ts';
import type {Counted, Origin} from '../origin.ts';
import type {Size} from '../parts/base-size.ts';
import {YES} from './answers.ts';
import type {Condition, Held} from './condition.ts';
import {conditionOf, narrowed} from './condition.ts';
import type {ShownAmount, ShownCount} from './published.ts';

/** A summary of respondents' numbers besides their sum. */
export interface ToldSummary {
  readonly condition: Condition;
  readonly measure: string;
  /** Names it among the summaries of these numbers. */
  readonly name: string;
  readonly units: number;
  /** The share of the units that must be enough by themselves: of those below or above a quantile, the fewer. */
  readonly share: number;
}

/** What a reader learns from a cell. */
export interface Told {
  readonly counts: readonly Omit<ShownCount, 'keep'>[];
  readonly amounts: readonly ShownAmount[];
  readonly summaries: readonly ToldSummary[];
}

const NOTHING: Told = {counts: [], amounts: [], summaries: []};

/**
 * What a cell tells: of a per cent or a mean all that it is made of, since downloads and pages of sums say it. Null of what it
 * is not known of. `quantiles` says of a measure the least share of units on a side of those of its quantiles that are asked for.
 */
export function toldBy(
  {statistic, column, interval}: Cell,
  origin: Origin | undefined,
  held: Held,
  quantiles: ReadonlyMap<string, number>
): Told | null {
  switch (origin?.kind) {
    case 'count':
      if (origin.counts === 'units') return statistic === 'n' ? countOnly(counted(origin.of, held)) : null;
      return counted(origin.of, held);
    case 'size':
      return countOnly(sizeTold(origin.of, held));
    case 'share':
      return ofWhole([origin.part], origin.whole, held);
    case 'net':
      return ofWhole([origin.top, origin.bottom], origin.whole, held);
    case 'scale':
      return ofWhole(
        origin.answers.map(({of}) => of),
        origin.whole,
        held
      );
    case 'mean': {
      const {measure} = origin.sum.tabulation;
      const own = measure === null ? undefined : held.answers.dataset.measures.get(measure.name);
      if (own === undefined) return null;
      const spread = interval === undefined ? NOTHING : spreadOf(own, counted(origin.sum, held), origin.sum);
      return joined([counted(origin.sum, held), counted(origin.of, held, own), spread]);
    }
    case 'summary': {
      const own = counted(origin.of, held);
      const [count] = own?.counts ?? [];
      if (own === null || count === undefined) return null;
      if (statistic === 'sd') return spreadOf(origin.measure, own, origin.of);
      if (statistic !== 'median' && statistic !== 'quantile') return null;
      const share = statistic === 'median' ? 0.5 : (quantiles.get(origin.measure.name) ?? 0);
      const {condition} = count;
      const {name: measure} = origin.measure;
      const summary = {condition, measure, name: `${statistic} ${column}`, units: origin.of.tally.lines, share};
      return {counts: own.counts, amounts: [], summaries: [summary]};
    }
    // Made of two other cells of the row, hidden with each of these.
    case 'ratio':
    case 'difference':
      return NOTHING;
    default:
      return null;
  }
}

/** The size of a base. */
export function sizeTold({from}: Size, held: Held): Told | null {
  if (from.kind === 'counted') return counted(from, held);
  if (from.kind !== 'everyone') return null;
  return {...NOTHING, counts: [{condition: [], count: BigInt(from.dataset.rowCount), whole: null}]};
}

/** Units, and what they add up to if that is a measure or a weight. `numbers` is the measure that they gave a number of. */
function counted(of: Counted, held: Held, numbers: Measure | null = null): Told | null {
  const found = conditionOf(of, held);
  if (found === null || of.responses === true) return null;
  const {measure} = of.tabulation;
  const {dataset, numbers: given} = held.answers;
  const own = measure === null ? undefined : dataset.measures.get(measure.name);
  const isWeight = own === measure && dataset.weights.includes(own.name);
  const asked = numbers ?? (isWeight ? undefined : own);
  const flag = asked === undefined ? undefined : given.get(asked.name);
  const condition = flag === undefined ? found : narrowed(found, flag, YES);
  const counts = [{condition, count: BigInt(of.tally.lines), whole: asked === undefined ? null : condition}];
  if (measure === null) return {...NOTHING, counts};
  // The least negative number counts as 0: that many units more or less are known where the count is.
  const name = own === measure ? measure.name : `${measure.name} by ${held.weight}`;
  return {...NOTHING, counts, amounts: [{condition, name, measure: measure.name, valueAt: above(measure)}]};
}

/** A standard deviation tells sum and squares together. */
function spreadOf(measure: Measure, own: Told | null, of: Counted): Told | null {
  const [count] = own?.counts ?? [];
  if (own === null || count === undefined) return null;
  const {condition} = count;
  const valueAt = above(measure);
  const squares: ShownAmount = {
    condition,
    name: `${measure.name} squared`,
    measure: measure.name,
    valueAt: (row) => valueAt(row) ** 2n
  };
  const summary = {condition, measure: measure.name, name: 'sd', units: of.tally.lines, share: 1};
  return {counts: own.counts, amounts: [...own.amounts, squares], summaries: [summary]};
}

/** What a measure is above its least number, or above 0 if that is less; of who gave no number 0. */
function above({scaled, qualifiers}: Measure): (row: number) => bigint {
  const has = (row: number): boolean => hasNumber(QUALIFIERS[qualifiers[row] as number] ?? 'exact');
  const least = scaled.reduce((low, value, row) => (has(row) && value < low ? value : low), 0);
  return (row) => (has(row) ? BigInt((scaled[row] ?? 0) - least) : 0n);
}

function ofWhole(parts: readonly Counted[], whole: Size, held: Held): Told | null {
  const size = sizeTold(whole, held);
  const [base] = size?.counts ?? [];
  const own = parts.map((part) => counted(part, held));
  if (base === undefined) return null;
  const ofBase = own.map((one) =>
    one === null ? null : {...one, counts: one.counts.map((count) => ({...count, whole: base.condition}))}
  );
  return joined([...ofBase, size]);
}

function countOnly(told: Told | null): Told | null {
  return told === null ? null : {...told, amounts: []};
}

function joined(all: readonly (Told | null)[]): Told | null {
  const found = all.filter((one) => one !== null);
  if (found.length < all.length) return null;
  return {
    counts: found.flatMap(({counts}) => counts),
    amounts: found.flatMap(({amounts}) => amounts),
    summaries: found.flatMap(({summaries}) => summaries)
  };
}
