import type {TracedCell} from '../parts/figure.ts';
import {formatFraction} from '../../format/number.ts';
import {apportion} from '../../stats/apportion.ts';
import {decimal} from '../../support/fraction.ts';
import {decimalsIn} from '../parts/decimals.ts';
import type {Part} from '../parts/plan.ts';
import type {CountedVariable} from './count-variables.ts';
import type {Frequency} from './model.ts';

/** Rewrites the text of a per cent, if `rounding="to100"`, so that those of one base add up to 100. */
export function roundedShares(
  {specification, plan, language}: Frequency,
  {tabulation, axis, counting}: CountedVariable
): (cell: TracedCell, part: Part) => TracedCell {
  const plain = specification.rounding !== 'to100' || counting.source.kind === 'percents';
  if (plain) return (cell) => cell;
  const decimals = specification.decimals ?? 0;
  return (cell, part) => {
    const {statistic} = cell;
    const ofUnits = statistic === 'percent' ? plan.counted : statistic === 'validPercent' ? plan.valid : null;
    const base = statistic === 'responsePercent' ? plan.responses : axis.whole === 'sum' ? ofUnits : null;
    if (base === null || part.slots === null || cell.state !== 'computed') return cell;
    const amounts = base.map((slot) => tabulation.at([slot], [0]).amount);
    const whole = amounts.reduce((a, b) => a + b, 0n);
    const shares = apportion(amounts, whole, decimals + 2);
    if (shares === null || !part.slots.every((slot) => base.includes(slot))) return cell;
    const sum = part.slots.reduce((total, slot) => total + (shares[base.indexOf(slot)] ?? 0n), 0n);
    const shown = decimalsIn([part], decimals, specification);
    return {...cell, text: formatFraction(decimal(sum, decimals), shown, language)};
  };
}
