import {describe, expect, test} from 'vitest';
import {derivationPhrase} from '../../../../src/components/codebook/derivation-phrase.ts';
import {fillIn, listed, type ShownPiece} from '../../../../src/components/codebook/phrase.ts';
import {CODEBOOK_TEXTS} from '../../../../src/components/texts/codebook.ts';
import type {DerivationEntry} from '../../../../src/report/codebook/model.ts';
import {variableOf} from '../../report/codebook/package.ts';

const textOf = (pieces: readonly ShownPiece[]): string => pieces.map(({text}) => text).join('');

describe('fillIn', () => {
  test('puts pieces where their names stand, each in its own language', () => {
    expect(
      fillIn('No {a} over {b}.', {a: [{text: {nb: 'alder', en: null}}], b: [{text: 'x', href: '#x'}]}, 'en')
    ).toEqual([
      {text: 'No ', lang: undefined, href: undefined},
      {text: 'alder', lang: 'nb', href: undefined},
      {text: ' over ', lang: undefined, href: undefined},
      {text: 'x', lang: undefined, href: '#x'},
      {text: '.', lang: undefined, href: undefined}
    ]);
  });

  test('throws where nothing stands for a name', () => {
    expect(() => fillIn('{a}', {}, 'nb')).toThrow('nothing stands for {a}');
  });
});

test('listed puts the last word before the last', () => {
  const of = (...texts: readonly string[]): string =>
    listed(
      texts.map((text) => [{text}]),
      ' og '
    )
      .map(({text}) => text as string)
      .join('');
  expect([of(), of('a'), of('a', 'b'), of('a', 'b', 'c')]).toEqual(['', 'a', 'a og b', 'a, b og c']);
});

describe('a derivation in words', () => {
  const words = (derivation: DerivationEntry | null, language: 'nb' | 'en' = 'nb'): string => {
    if (derivation === null) throw new Error('not derived');
    const {text, pieces} = derivationPhrase(
      derivation,
      CODEBOOK_TEXTS[language],
      language,
      (dataset, name) => `${dataset ?? ''}#${name}`
    );
    return textOf(fillIn(text, pieces, language));
  };

  test('tells what it is made of', () => {
    expect(words(variableOf('respondenter', 'noe').derivation)).toBe('Ja når minst én av A og B er Ja.');
    expect(words(variableOf('respondenter', 'gruppe').derivation)).toBe(
      'Inndelt fra Alder: Under 30 = under 30; 30 og over = 30 og over.'
    );
    expect(words(variableOf('respondenter', 'fylke').derivation, 'en')).toBe('Recoded from A: Ja = Ja; Nei = Nei.');
    expect(words(variableOf('antall', 'del').derivation)).toBe('Gruppene av sted.');
  });

  test('tells where a joined column is taken from', () => {
    const from = [
      {name: 'kommune', title: {nb: 'Kommune', en: null}, dataset: null},
      {name: 'folketall', title: {nb: 'Folketall', en: null}, dataset: 'kommuner'}
    ];
    expect(words({way: 'join', from, is: [], to: []})).toBe('Hentet fra datasettet kommuner ved Kommune.');
  });
});
