import {hasNumber, QUALIFIERS, type Category, type Dataset, type Measure, type Variable} from '../../data/model.ts';
import {add, decimal, divide, toNumber, whole, type Fraction} from '../../support/fraction.ts';
import {inOrder} from './by-rows.ts';
import {mayTell, SMALLEST_GROUP} from './disclosure.ts';
import {holdOthers} from './hold.ts';
import type {Amount, Distribution, DistributionRow, Withheld} from './model.ts';

/** How many units there are of each category of an aggregate, by a count that may be added over its other variables. */
export function byCounts(dataset: Dataset, variable: Variable, measure: Measure): Distribution | Withheld {
  const named = {name: measure.name, title: measure.title};
  const adds = (name: string): boolean => measure.disjoint.includes(name);
  const held = holdOthers(dataset, variable, adds);
  if ('over' in held) return {why: 'overlap', measure: named, over: {name: held.over.name, title: held.over.title}};

  const all = variable.categories.flatMap((category, index): readonly Counted[] => {
    const lines = held.lines[index] ?? [];
    return lines.length === 0 ? [] : [{category, count: sumOf(measure, lines)}];
  });
  const counted = all.filter(({category: {role}}) => role !== 'margin');
  const outside = held.outside.length === 0 ? null : sumOf(measure, held.outside);
  const told = [...all.map(({count}) => count), ...(outside === null ? [] : [outside])].map(({value}) =>
    value === null ? 0 : toNumber(value)
  );
  if (!mayTell(dataset.access, told)) return {why: 'small-groups', least: SMALLEST_GROUP};

  const total = adds(variable.name) ? totalOf(counted) : null;
  const row = ({category, count}: Counted): DistributionRow => ({category, count, share: shareOf(count, total)});
  const margin = all.find(({category: {role}}) => role === 'margin');
  const base = total === null ? null : toNumber(total);
  return {
    by: 'counts',
    measure: named,
    rows: inOrder(counted.map(row)),
    margin: margin === undefined ? null : row(margin),
    base,
    declared: dataset.units === base ? null : dataset.units,
    unit: measure.unit === dataset.unit.code ? dataset.unit : null,
    isWhole: base !== null && dataset.units === base,
    overlaps: !adds(variable.name),
    outside,
    held: held.totals,
    decimals: 1
  };
}

interface Counted {
  readonly category: Category;
  readonly count: Amount;
}

/** The sum of a measure's lines; of a number that is lost or qualified no more is known of the sum. */
function sumOf({scaled, qualifiers, decimals}: Measure, lines: readonly number[]): Amount {
  const known = lines.map((line) => QUALIFIERS[qualifiers[line] ?? 0] ?? 'exact');
  const none = known.find((qualifier) => !hasNumber(qualifier));
  if (none !== undefined) return {value: null, qualifier: none};
  const qualified = [...new Set(known.filter((qualifier) => qualifier !== 'exact'))];
  const value = lines.reduce((sum, line) => add(sum, decimal(scaled[line] ?? 0, decimals)), decimal(0, decimals));
  return {value, qualifier: qualified.length > 1 ? 'about' : (qualified[0] ?? 'exact')};
}

/** The sum of all categories; null unless each is known exactly. */
function totalOf(counted: readonly Counted[]): Fraction | null {
  return counted.reduce<Fraction | null>(
    (sum, {count: {value, qualifier}}) =>
      sum === null || value === null || qualifier !== 'exact' ? null : add(sum, value),
    whole(0)
  );
}

function shareOf({value}: Amount, total: Fraction | null): Amount | null {
  if (value === null || total === null) return null;
  const share = divide(value, total);
  return share === null ? null : {value: share, qualifier: 'exact'};
}
