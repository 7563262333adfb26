import type {Chapter} from '../model.ts';
import {elementKey, type CheckedClaim, type ComputedValue, type ReportModel} from '../report-model.ts';

/** A number that stands in the text of a chapter, in one or more forms, with what is claimed of it there. */
export interface ProseNumber {
  /** Id of its place among the computations of the chapter: by its name, else by its order. */
  readonly id: string;
  readonly value: ComputedValue;
  /** As it stands in the text, each form once: `66 prosent`, `125 (66 %)`. */
  readonly texts: readonly string[];
  readonly claims: readonly CheckedClaim[];
}

/** The numbers of a chapter's text and of its claims in reading order, each expression once; literals are none. */
export function proseNumbers({values, claims}: ReportModel, chapter: Chapter): readonly ProseNumber[] {
  const found = new Map<string, {value: ComputedValue; texts: string[]; claims: CheckedClaim[]}>();
  for (const element of chapter.elements) {
    const key = elementKey(chapter, element);
    const claim = claims.get(key);
    const value = values.get(key) ?? claim?.value;
    if (value === undefined || value.origin === null) continue;
    const number = found.get(value.expression) ?? {value, texts: [], claims: []};
    found.set(value.expression, number);
    if (!number.texts.includes(value.text)) number.texts.push(value.text);
    if (claim !== undefined && !number.claims.some(({phrase}) => phrase === claim.phrase)) number.claims.push(claim);
  }
  return [...found.values()].map((number, i) => ({id: `tall-${number.value.name ?? i + 1}`, ...number}));
}
