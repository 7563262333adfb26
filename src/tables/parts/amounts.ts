import type {Measure} from '../../data/model.ts';
import {unitWord} from '../../format/units.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {CommonSpecification} from '../specification.ts';
import type {Counting} from './counting.ts';
import type {Report} from './fault.ts';
import type {Source} from './source.ts';
import {unitOfMeasure} from './unit-name.ts';

/** The amount that a table adds up (FTE, kr, hours), null if it counts units. */
export function amountOf(source: Source): Measure | null {
  return source.kind === 'counts' && source.measure.statistic === 'value' ? source.measure : null;
}

/** A table of sums has no base but who is described. */
export function checkAmountBase(source: Source, {showBase}: CommonSpecification, report: Report): void {
  if (amountOf(source) === null || showBase === undefined || showBase === 'note') return;
  report('base-place', ['showBase'], `a sum is of no base, so there is none to show in "${showBase}"`, "use 'note'");
}

/** The unit of the amounts that a table adds up, in words; null if they have none, or if the table counts units. */
export function unitOfAmount(
  {source, dataset}: Pick<Counting, 'source' | 'dataset'>,
  language: Language
): string | null {
  const amount = amountOf(source);
  return amount === null ? null : unitOfMeasure(amount, dataset, language);
}

/** What a table of sums adds up, for its base line: `utgifter (kr)`. Null if it counts units. */
export function summedText(counting: Pick<Counting, 'source' | 'dataset'>, language: Language): string | null {
  const amount = amountOf(counting.source);
  if (amount === null) return null;
  const title = inLanguage(amount.title, language);
  const inText = /^\p{Lu}\p{Ll}/u.test(title) ? `${title.slice(0, 1).toLowerCase()}${title.slice(1)}` : title;
  const unit = unitOfAmount(counting, language);
  return unit === null ? inText : `${inText} (${unitWord(unit, language)})`;
}
