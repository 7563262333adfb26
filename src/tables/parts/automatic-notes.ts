import type {Measure} from '../../data/model.ts';
import {formatFraction} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {CommonSpecification} from '../specification.ts';
import type {Tabulation} from '../tabulate.ts';
import {amountOf} from './amounts.ts';
import type {Counting} from './counting.ts';
import type {WeightedNumber} from './phrases.ts';
import {phrases} from './phrases.ts';
import type {Plan} from './plan.ts';

/** Notes that a table makes by itself: what is counted but not shown, rounding to 100, weights. */
export function automaticNotes(
  counting: Counting,
  specification: CommonSpecification,
  hidden: readonly string[],
  shown: readonly Statistic[],
  language: Language
): readonly string[] {
  const {notes} = phrases(language);
  const {source} = counting;
  return [
    ...(hidden.length === 0 ? [] : [notes.hidden(hidden.join(', '))]),
    ...(specification.rounding === 'to100' && source.kind !== 'percents' ? [notes.to100] : []),
    ...(source.kind === 'units' && source.weight !== null
      ? [notes.weighted(inLanguage(source.weight.title, language).toLowerCase(), weightedIn(shown))]
      : [])
  ];
}

/** What weights change of what is shown; per cents where it is nothing else. */
function weightedIn(shown: readonly Statistic[]): readonly WeightedNumber[] {
  const found: readonly (WeightedNumber | null)[] = [
    shown.some((statistic) => PERCENTAGES.has(statistic)) ? 'percent' : null,
    shown.includes('mean') ? 'mean' : null,
    shown.includes('sum') ? 'sum' : null
  ];
  const named = found.filter((one) => one !== null);
  return named.length === 0 ? ['percent'] : named;
}

/** The weight that units are counted by, if any. */
export function weightIn({source}: Counting): Measure | null {
  return source.kind === 'units' ? source.weight : null;
}

/** `Ikke svart (4)` for each category of a plan that is in the base but not shown; `across` counts it, if that can be. */
export function hiddenLabels(
  {axis, missing}: Plan,
  {counting, tabulation, language}: {counting: Counting; tabulation: Tabulation; language: Language},
  across: (slot: number) => readonly [readonly number[], readonly number[]] | null
): readonly string[] {
  return (missing.get('hidden') ?? []).map((slot) => {
    const category = axis.slots[slot]?.category;
    const label = category === undefined ? '' : inLanguage(category.label, language);
    const isTold = counting.dataset.disclosure === undefined;
    const isCounted = isTold && counting.source.kind !== 'percents' && amountOf(counting.source) === null;
    const slots = isCounted ? across(slot) : null;
    if (slots === null) return label;
    return `${label} (${formatFraction(tabulation.units(tabulation.at(...slots)), 0, language)})`;
  });
}
