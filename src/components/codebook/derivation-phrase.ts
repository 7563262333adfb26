import type {DerivationEntry} from '../../report/codebook/model.ts';
import {formatNumber} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import type {CodebookTexts} from '../texts/codebook.ts';
import {listed, type Piece} from './phrase.ts';

/** How a column is derived, in words: `Omkodet fra Tannhelse: ja = 3 eller 4; nei = 0 eller 1.` */
export function derivationPhrase(
  {way, from, is, to}: DerivationEntry,
  texts: CodebookTexts,
  language: Language,
  linkTo: (dataset: string | null, name: string) => string
): {readonly text: string; readonly pieces: Readonly<Record<string, readonly Piece[]>>} {
  const sources = from.map(({name, title, dataset}): readonly Piece[] => [{text: title, href: linkTo(dataset, name)}]);
  const other = from.find(({dataset}) => dataset !== null)?.dataset ?? null;
  const joiner = way === 'difference' ? ' − ' : texts.and;
  const parts = to.map(({label, from: own}): readonly Piece[] => [
    {text: label},
    {text: ' = '},
    ...(isLabels(own)
      ? listed(
          own.map((text) => [{text}]),
          texts.or
        )
      : [{text: texts.band(bound(own.atLeast, language), bound(own.below, language))}])
  ]);
  return {
    text: `${texts.derived[way]}${parts.length === 0 ? '' : ': {parts}'}.`,
    pieces: {
      from: listed(way === 'join' ? sources.slice(0, 1) : sources, joiner),
      dataset: other === null ? [] : [{text: other, href: linkTo(other, '')}],
      is: listed(
        is.map((text) => [{text}]),
        texts.or
      ),
      parts: listed(parts, '; ')
    }
  };
}

function isLabels<T>(own: readonly T[] | object): own is readonly T[] {
  return Array.isArray(own);
}

function bound(value: number | undefined, language: Language): string | null {
  return value === undefined ? null : formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
}
