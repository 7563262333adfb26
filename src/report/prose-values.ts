import type {Dataset} from '../data/model.ts';
import {declareHedges} from '../format/hedges.ts';
import type {Problem} from '../support/problem.ts';
import {checkClaim, type ClaimProps} from './claims.ts';
import {faultProblem, type BuiltExhibits} from './exhibits.ts';
import type {Chapter, ChapterElement, ReportSettings} from './model.ts';
import type {Props} from './read-props.ts';
import {elementKey, type CheckedClaim, type ComputedValue, type ElementKey} from './report-model.ts';
import {computeValues, type ComputedValues, type ValueElement} from './values.ts';

/** The values of all chapters; what is wrong with one is told at its prop. */
export function valuesOf(
  chapters: readonly Chapter[],
  props: Props,
  datasets: ReadonlyMap<string, Dataset>,
  {tables, quotable}: BuiltExhibits,
  {language}: ReportSettings,
  problems: Problem[]
): ComputedValues {
  const byElement = new Map<ValueElement, ChapterElement>();
  for (const chapter of chapters) {
    for (const element of chapter.elements.filter(({component}) => component === 'Value')) {
      const key = elementKey(chapter, element);
      byElement.set({key, place: element.place, props: props.get(key) ?? null}, element);
    }
  }
  const computed = computeValues([...byElement.keys()], {language, datasets, tables, quotable});
  for (const {element, fault} of computed.faults) {
    const own = byElement.get(element);
    if (own !== undefined) problems.push(faultProblem(own, fault));
  }
  return computed;
}

/** The claims of all chapters that hold, by key; one that does not is a problem. */
export function claimsOf(
  chapters: readonly Chapter[],
  props: Props,
  {values, named}: ComputedValues,
  {quotable}: BuiltExhibits,
  {language, phrases}: ReportSettings,
  problems: Problem[]
): ReadonlyMap<ElementKey, CheckedClaim> {
  const claims = new Map<ElementKey, CheckedClaim>();
  const hedges = declareHedges(language, Object.fromEntries(phrases)).ranges;
  const definitions = new Map<string, ComputedValue>();
  for (const value of values.values()) if (value.name !== null && !value.reused) definitions.set(value.name, value);
  for (const chapter of chapters) {
    for (const element of chapter.elements.filter(({component}) => component === 'Claim')) {
      const key = elementKey(chapter, element);
      const own = props.get(key) as ClaimProps | null | undefined;
      if (own === null || own === undefined) continue;
      const fault = checkClaim(element.text, own, {named, quotable, hedges});
      const value = definitions.get(own.value);
      if (fault !== null) problems.push(faultProblem(element, fault));
      else if (value !== undefined)
        claims.set(key, {
          key,
          phrase: element.text.replace(/\s+/g, ' ').trim(),
          value,
          is: own.is ?? null,
          than: definitions.get(own.than ?? '') ?? null,
          place: element.place
        });
    }
  }
  return claims;
}
