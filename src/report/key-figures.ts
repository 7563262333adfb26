import {percentPoints, percentWord} from '../format/percent.ts';
import {suggest} from '../support/did-you-mean.ts';
import type {Language} from '../support/localized.ts';
import {error, type Problem} from '../support/problem.ts';
import type {ReportSettings} from './model.ts';
import type {ComputedValue} from './report-model.ts';
import {sentenceParts, slotNames, writtenValue, type NamedValues, type SentencePart} from './sentence.ts';

/** A number on the front of a report with the sentence that it begins: `44 %` `av kommunene svarte på skjemaet`. */
export interface KeyFigure {
  readonly number: string;
  readonly unit: 'percent' | 'points' | null;
  readonly value: ComputedValue;
  readonly text: string;
  /** The text with its own numbers. */
  readonly parts: readonly SentencePart[];
}

/** The key figures of a report in a language. Those whose value failed are left out. */
export function keyFigures(
  {keyFigures: declared}: Pick<ReportSettings, 'keyFigures'>,
  values: NamedValues,
  language: Language
): readonly KeyFigure[] {
  return declared.flatMap(({value: name, text}) => {
    const written = writtenValue(values, name, language);
    if (written === null) return [];
    const parts = sentenceParts(text, (slot) => writtenValue(values, slot, language));
    return [{...withoutUnit(written.text, language), value: written.value, text, parts}];
  });
}

/** What key figures name that no chapter defines, and values that stand twice. */
export function keyFigureProblems(
  {keyFigures: declared}: Pick<ReportSettings, 'keyFigures'>,
  known: ReadonlySet<string>
): readonly Problem[] {
  const names = declared.flatMap(({value, text, place, textPlace}) => [
    {name: value, at: place},
    ...slotNames(text).map((name) => ({name, at: textPlace}))
  ]);
  const unknown = names
    .filter(({name}) => !known.has(name))
    .map(({name, at}) => error(at, 'unknown-name', `there is no named value "${name}"`, suggest(name, known)));
  // A translation finds its key figure by the value's name.
  const again = declared
    .filter(({value}, index) => declared.findIndex((other) => other.value === value) < index)
    .map(({value, place}) =>
      error(place, 'duplicate-item', `"${value}" is a key figure already`, 'take one of the two away')
    );
  return [...unknown, ...again];
}

/** A written number without the word for its unit, which stands beside it in another size. */
function withoutUnit(text: string, language: Language): Pick<KeyFigure, 'number' | 'unit'> {
  const units = [
    {unit: 'percent', word: percentWord('', language)},
    {unit: 'points', word: percentPoints('', language)},
    {unit: 'points', word: percentPoints('1', language).slice(1)}
  ] as const;
  const found = units.find(({word}) => text.endsWith(word));
  return found === undefined
    ? {number: text, unit: null}
    : {number: text.slice(0, -found.word.length), unit: found.unit};
}
