import {percentPoints, percentWord} from '../format/percent.ts';
import {suggest} from '../support/did-you-mean.ts';
import type {Language} from '../support/localized.ts';
import {error, type Problem} from '../support/problem.ts';
import type {DeclaredKeyFigure, ReportSettings} from './model.ts';
import type {ComputedValue} from './report-model.ts';
import {sentenceParts, slotNames, writtenValue, type NamedValues, type SentencePart} from './sentence.ts';

/** A number with the words that it begins: `44 %` `av kommunene svarte på skjemaet` on the front of a report, `189`
 * `kommuner av 428` in its scope. */
export interface KeyFigure {
  readonly number: string;
  readonly unit: 'percent' | 'points' | null;
  readonly value: ComputedValue;
  readonly text: string;
  /** The text with its own numbers. */
  readonly parts: readonly SentencePart[];
}

/** Key figures, or the numbers of a scope, in a language. Those whose value failed are left out. */
export function keyFigures(
  declared: readonly DeclaredKeyFigure[],
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

/** What key figures and the scope name that no chapter defines, and values that stand twice in one of them. */
export function keyFigureProblems(
  settings: Pick<ReportSettings, 'keyFigures' | 'scope'>,
  known: ReadonlySet<string>
): readonly Problem[] {
  return (['keyFigures', 'scope'] as const).flatMap((list) => [
    ...unknownNames(settings[list], known),
    ...valuesTwice(settings[list], list)
  ]);
}

function unknownNames(declared: readonly DeclaredKeyFigure[], known: ReadonlySet<string>): readonly Problem[] {
  const names = declared.flatMap(({value, text, place, textPlace}) => [
    {name: value, at: place},
    ...slotNames(text).map((name) => ({name, at: textPlace}))
  ]);
  return names
    .filter(({name}) => !known.has(name))
    .map(({name, at}) => error(at, 'unknown-name', `there is no named value "${name}"`, suggest(name, known)));
}

/** A translation finds its figure by the value's name. */
function valuesTwice(declared: readonly DeclaredKeyFigure[], list: string): readonly Problem[] {
  return declared
    .filter(({value}, index) => declared.findIndex((other) => other.value === value) < index)
    .map(({value, place}) =>
      error(place, 'duplicate-item', `"${value}" stands in ${list} already`, 'take one of the two away')
    );
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
