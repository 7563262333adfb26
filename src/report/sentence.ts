import type {Language} from '../support/localized.ts';
import type {RawValue} from './raw-value.ts';
import type {ComputedValue, ElementKey} from './report-model.ts';
import {writeForm} from './values.ts';

/** A piece of a sentence: words, or a number with what it is. */
export interface SentencePart {
  readonly text: string;
  /** Null for words. */
  readonly value: ComputedValue | null;
}

/** A named value, written in a language. */
export interface WrittenValue {
  readonly text: string;
  /** Where it is defined. */
  readonly value: ComputedValue;
}

/** The values of a report where they are defined, as they were computed. */
export interface NamedValues {
  readonly values: ReadonlyMap<ElementKey, ComputedValue>;
  readonly named: ReadonlyMap<string, RawValue>;
}

/** A named value in its usual form; null if there is none, or if it failed. */
export function writtenValue({values, named}: NamedValues, name: string, language: Language): WrittenValue | null {
  const key = name.normalize('NFC');
  const raw = named.get(key);
  const value = [...values.values()].find((one) => one.name === key && !one.reused);
  if (raw === undefined || value === undefined) return null;
  const written = writeForm(raw, undefined, null, language);
  return 'text' in written ? {text: written.text, value} : null;
}

/** The names in a text with slots, `… {name} …`, in order. */
export function slotNames(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.normalize('NFC'));
}

/** A text with its slots filled. A name without a value stands as it is written: that it is wrong is told elsewhere. */
export function sentenceParts(text: string, valueOf: (name: string) => WrittenValue | null): readonly SentencePart[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece): SentencePart => {
      const [name] = slotNames(piece);
      const value = name === undefined ? null : valueOf(name);
      return value ?? {text: piece, value: null};
    });
}
