import type {Dataset, Measure} from '../../data/model.ts';
import type {Language} from '../../support/localized.ts';

/** What a measure's numbers are of, for the head of its column: a unit of the package in the plural (`årsverk`), else its code. */
export function unitOfMeasure(
  {unit}: Pick<Measure, 'unit'>,
  {packageUnits}: Pick<Dataset, 'packageUnits'>,
  language: Language
): string | null {
  const declared = unit === null ? undefined : packageUnits.get(unit);
  if (declared === undefined) return unit;
  return ((language === 'en' ? declared.en : null) ?? declared.nb)[1];
}
