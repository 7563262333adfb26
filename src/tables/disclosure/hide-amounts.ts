import type {PublishedNumbers} from '../../disclosure/model.ts';
import {suppress} from '../../disclosure/suppress.ts';
import type {Answers} from './answers.ts';
import type {CountsToPublish, ShownAmount} from './published.ts';
import {amountKey, amountsToPublish} from './published.ts';
import type {ShownInTable} from './shown-counts.ts';
import type {ToldSummary} from './told.ts';

/** What is hidden of the amounts of a dataset. */
export interface HiddenAmounts {
  /** Of each table the cells that are hidden, by their keys. */
  readonly cells: readonly ReadonlySet<string>[];
  readonly numbers: readonly PublishedNumbers[];
  readonly hidden: ReadonlySet<string>;
  readonly unprotected: readonly string[];
}

/**
 * Hides the sums behind means and weighted numbers where the number of units is hidden, and as many more as it takes that none
 * can be computed: they add up as the units do. Summaries of too few units are hidden with what they are made of.
 */
export function hideAmounts(
  answers: Answers,
  published: CountsToPublish,
  hiddenCounts: ReadonlySet<string>,
  tables: readonly ShownInTable[]
): HiddenAmounts {
  const {groupOf} = published;
  const refused = refusedSummaries(answers, published, tables);
  const isRefused = (cell: string, table: ShownInTable): boolean => refused.get(table)?.has(cell) === true;
  const all = tables.flatMap((table) => table.amounts.map((amount) => ({...amount, table})));
  const hidden = new Set<string>();
  const unprotected: string[] = [];
  const numbers = [...Map.groupBy(all, ({name}) => name).values()].map((own) => {
    const found = amountsToPublish(answers, published, own);
    const primary = own.filter(
      ({condition, cell, table, name}) =>
        hiddenCounts.has(groupOf(condition).key) || (isRefused(cell, table) && isSpread(name))
    );
    const keys = primary.map(({name, condition}) => amountKey(name, groupOf(condition)));
    const result = suppress(found, new Set([...keys, ...smallSums(answers, published, found, own)]));
    for (const key of result.hidden.keys()) hidden.add(key);
    unprotected.push(...result.unprotected);
    return found;
  });
  const cells = tables.map((table) => {
    const ofAmounts = table.amounts.filter(({name, condition}) => hidden.has(amountKey(name, groupOf(condition))));
    return new Set([...ofAmounts.map(({cell}) => cell), ...(refused.get(table) ?? [])]);
  });
  return {cells, numbers, hidden, unprotected};
}

/** A sum of zeros and ones is a number of units: keys of those of few units, or of all but few. */
function smallSums(
  {dataset: {rowCount, disclosure = {least: 1}}}: Answers,
  {numbers, groupOf}: CountsToPublish,
  {quantities}: PublishedNumbers,
  shown: readonly ShownAmount[]
): readonly string[] {
  const [first] = shown;
  const rows = Array.from({length: rowCount}, (_, row) => row);
  if (first === undefined || !rows.every((row) => first.valueAt(row) <= 1n)) return [];
  const isFew = (count: bigint): boolean => count > 0n && count < BigInt(disclosure.least);
  const values = new Map([...numbers.quantities, ...quantities].map(({key, value}) => [key, value]));
  const allButFew = shown.filter(({name, condition}) => {
    const group = groupOf(condition);
    return isFew((values.get(group.key) ?? 0n) - (values.get(amountKey(name, group)) ?? 0n));
  });
  return [
    ...quantities.flatMap(({key, value}) => (isFew(value) ? [key] : [])),
    ...allButFew.map(({name, condition}) => amountKey(name, groupOf(condition)))
  ];
}

/** Sums may be shown where deviations may not. */
function isSpread(name: string): boolean {
  return name.endsWith(' squared');
}

/**
 * Cells with summaries of too few units: a quantile needs `least` of them on each side, and summaries of the same numbers
 * together leave `least` degrees of freedom, so that they are no equations for single numbers. As in the guidelines for output
 * checking of the ESSnet on statistical disclosure control (Brandt et al. 2010), which ask for units on both sides of
 * percentiles and for degrees of freedom.
 */
function refusedSummaries(
  {dataset: {disclosure = {least: 1}}}: Answers,
  {groupOf}: CountsToPublish,
  tables: readonly ShownInTable[]
): ReadonlyMap<ShownInTable, ReadonlySet<string>> {
  const behind = ({condition}: Pick<ToldSummary, 'condition'>, measure: string): string =>
    `${measure} of ${groupOf(condition).key}`;
  const told = new Map<string, Set<string>>();
  const put = (key: string, name: string): void => {
    told.set(key, (told.get(key) ?? new Set()).add(name));
  };
  for (const {summaries, amounts} of tables) {
    for (const one of summaries) put(behind(one, one.measure), one.name);
    for (const {name, condition} of amounts) put(behind({condition}, name), 'sum');
  }
  return new Map(
    tables.map((table) => {
      const few = table.summaries.filter((one) => {
        const statistics = told.get(behind(one, one.measure))?.size ?? 0;
        const isFew = one.units - statistics < disclosure.least || Math.floor(one.units * one.share) < disclosure.least;
        return one.units > 0 && isFew;
      });
      return [table, new Set(few.map(({cell}) => cell))];
    })
  );
}
