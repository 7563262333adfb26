import {hasNumber, QUALIFIERS, type Dataset, type Measure, type Variable} from '../../data/model.ts';
import {decimal, toNumber} from '../../support/fraction.ts';
import {inOrder} from './by-rows.ts';
import {mayTell, SMALLEST_GROUP} from './disclosure.ts';
import {holdOthers} from './hold.ts';
import type {Amount, Distribution, DistributionRow, Withheld} from './model.ts';

/** The per cents that the source gives for each category, as they are: they are never added, nor counted back. */
export function byGiven(dataset: Dataset, variable: Variable, measure: Measure): Distribution | Withheld {
  const named = {name: measure.name, title: measure.title};
  const why = (over: Variable): Withheld => ({
    why: measure.within.includes(over.name) ? 'within' : 'given',
    measure: named,
    over: {name: over.name, title: over.title}
  });
  if (measure.within.includes(variable.name)) return why(variable);
  const held = holdOthers(dataset, variable, () => false);
  if ('over' in held) return why(held.over);
  if (held.lines.some((lines) => lines.length > 1)) return why(variable);

  const all = variable.categories.flatMap((category, index): readonly DistributionRow[] => {
    const [line] = held.lines[index] ?? [];
    return line === undefined ? [] : [{category, count: null, share: shareAt(measure, line)}];
  });
  const base = baseOf(dataset, measure, held.lines.flat(), held.totals.length > 0);
  if (dataset.access === 'restricted') {
    const counts = all.map(({share}) =>
      base === null ? 1 : Math.floor(toNumber(share?.value ?? decimal(0, 0)) * base)
    );
    if (!mayTell('restricted', counts)) return {why: 'small-groups', least: SMALLEST_GROUP};
  }
  const rows = all.filter(({category: {role}}) => role !== 'margin');
  return {
    by: 'given',
    measure: named,
    rows: inOrder(rows),
    margin: all.find(({category: {role}}) => role === 'margin') ?? null,
    base,
    declared: null,
    unit: dataset.unit,
    isWhole: base !== null && dataset.units === base,
    overlaps: [...dataset.sets.values()].some(({dimension}) => dimension === variable.name),
    outside: null,
    held: held.totals,
    decimals: measure.decimals
  };
}

function shareAt({scaled, decimals, qualifiers}: Measure, line: number): Amount {
  const qualifier = QUALIFIERS[qualifiers[line] ?? 0] ?? 'exact';
  return {value: hasNumber(qualifier) ? decimal(scaled[line] ?? 0, decimals + 2) : null, qualifier};
}

/** The one number of units behind all lines: of the measure's base, else of the dataset where nothing is held. */
function baseOf(dataset: Dataset, measure: Measure, lines: readonly number[], isHeld: boolean): number | null {
  const sizes = measure.base === null ? undefined : dataset.measures.get(measure.base);
  if (sizes === undefined) return isHeld ? null : dataset.units;
  const exact = lines.every((line) => QUALIFIERS[sizes.qualifiers[line] ?? 0] === 'exact');
  const found = [...new Set(lines.map((line) => sizes.scaled[line] ?? 0))];
  return exact && found.length === 1 ? (found[0] ?? 0) / 10 ** sizes.decimals : null;
}
