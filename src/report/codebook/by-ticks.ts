import type {Category, Dataset, VariableSet} from '../../data/model.ts';
import {fraction, whole} from '../../support/fraction.ts';
import {answering, askedRows, flags, silentCode, ticking} from '../../tables/parts/ticks.ts';
import {mayTell, respondentsPer, SMALLEST_GROUP} from './disclosure.ts';
import type {Distribution, DistributionRow, Withheld} from './model.ts';

/** How many respondents ticked each item of a set, and how many answered nothing, of all who were asked. */
export function byTicks(dataset: Dataset, set: VariableSet): Distribution | Withheld {
  const {access, rowCount, unit, wave} = dataset;
  const asked = askedRows(dataset, set);
  const answered = flags(answering(dataset, set), rowCount);
  const silent = asked.map((bit, row) => (bit === 0 && answered[row] === 1 ? 0 : 1));
  const ticked = set.items.map(({category}) => ({
    category,
    bits: flags(ticking(dataset, set, [category.code]), rowCount)
  }));
  const rows = [...ticked, ...(silent.includes(0) ? [{category: notAnswered(dataset, set), bits: silent}] : [])];
  const groups = [asked, ...rows.map(({bits}) => bits)].flatMap((bits) =>
    respondentsPer(dataset, 1, (row) => bits[row] ?? 1)
  );
  if (!mayTell(access, groups)) return {why: 'small-groups', least: SMALLEST_GROUP};
  const base = countOf(asked);
  return {
    by: wave === null ? 'units' : 'rows',
    measure: null,
    rows: rows.map(({category, bits}): DistributionRow => {
      const count = countOf(bits);
      return {
        category,
        count: {value: whole(count), qualifier: 'exact'},
        share: {value: fraction(count, base), qualifier: 'exact'}
      };
    }),
    margin: null,
    base,
    declared: null,
    unit,
    isWhole: base === rowCount,
    overlaps: true,
    outside: base === rowCount ? null : {value: whole(rowCount - base), qualifier: 'exact'},
    held: [],
    decimals: 1
  };
}

function countOf(bits: Uint8Array): number {
  return bits.reduce((sum, bit) => sum + (bit === 0 ? 1 : 0), 0);
}

function notAnswered({variables, delimited}: Dataset, set: VariableSet): Category {
  const code = silentCode({variables, delimited}, set);
  const [column = ''] = set.mentions;
  const categories = delimited.get(column)?.categories ?? variables.get(column)?.categories ?? [];
  const label = {nb: 'Ikke svart', en: 'Not answered'};
  const unnamed: Category = {code, label, short: label, group: null, role: 'not_answered'};
  return categories.find((category) => category.code === code) ?? unnamed;
}
