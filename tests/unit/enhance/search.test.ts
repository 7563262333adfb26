import {describe, expect, test} from 'vitest';
import {addressOf, queryOf, tellingWords} from '../../../src/enhance/search-query.ts';
import {piecesOf, withoutTitle, wordsIn} from '../../../src/enhance/search-result.ts';
import {respelled, wordsFound} from '../../../src/enhance/search-spelling.ts';

describe('the query in an address', () => {
  test('comes back as it was', () => {
    for (const query of [
      {words: 'tabell 3.3', kind: 'table'},
      {words: 'a&b=c#d % «å»', kind: ''},
      {words: '', kind: 'text'}
    ]) {
      expect(queryOf(addressOf(query))).toEqual(query);
    }
  });

  test('is none without words and kind', () => {
    expect(addressOf({words: '  ', kind: ''})).toBe('');
    expect(queryOf('')).toEqual({words: '', kind: ''});
  });
});

describe('tellingWords', () => {
  test('leaves out what stands everywhere, by language', () => {
    expect(tellingWords('29 prosent i NAV', 'nb')).toBe('29 prosent NAV');
    expect(tellingWords('How many to be', 'en')).toBe('be');
    expect(tellingWords('to av tre', 'nb')).toBe('to tre');
  });

  test('keeps all if nothing else is left', () => {
    expect(tellingWords('i og på', 'nb')).toBe('i og på');
    expect(tellingWords('  ', 'nb')).toBe('  ');
  });
});

describe('wordsIn', () => {
  test('counts different words that are found', () => {
    expect(wordsIn('<mark>NAV</mark> og <mark>nav,</mark> i <mark>29</mark> prosent')).toBe(2);
    expect(wordsIn('ingen')).toBe(0);
  });
});

describe('piecesOf', () => {
  test('tells what is found, without the signs after it', () => {
    expect(piecesOf('… en <mark>svarprosent.</mark> Og mer')).toEqual([
      {text: '… en ', isFound: false},
      {text: 'svarprosent', isFound: true},
      {text: '.', isFound: false},
      {text: ' Og mer', isFound: false}
    ]);
  });

  test('gives angles back as text', () => {
    expect(piecesOf('&lt;b&gt; <mark>&lt;i&gt;</mark>')).toEqual([
      {text: '<b> ', isFound: false},
      {text: '<i>', isFound: true}
    ]);
  });
});

describe('withoutTitle', () => {
  test('takes the title from the beginning, over pieces', () => {
    const pieces = piecesOf('Intervjuer med <mark>rusrådgivere.</mark> Noen <mark>rusrådgivere</mark>');
    const left = withoutTitle(pieces, 'Intervjuer med rusrådgivere');
    expect(left.map(({text}) => text).join('')).toBe(' Noen rusrådgivere');
    expect(left.at(-1)).toEqual({text: 'rusrådgivere', isFound: true});
  });

  test('leaves what begins otherwise', () => {
    const pieces = piecesOf('… Oppsummering. Alle');
    expect(withoutTitle(pieces, 'Oppsummering')).toEqual(pieces);
  });
});

describe('spelling', () => {
  const vocabulary = ['brukerplan', 'handlingsplan', 'kommuner', 'svarprosent'];

  const isFound = (words: string, ...shown: string[]): readonly boolean[] =>
    wordsFound(words, shown).map((word) => word.isFound);

  test('a word is found where the texts hold it, but for ending, case and diacritics', () => {
    expect(isFound('rusradgiver', 'Intervjuer med Rusrådgivere')).toEqual([true]);
    expect(isFound('handligsplan', 'Kapitlet handler om')).toEqual([false]);
    expect(isFound(' svarprosent handligsplan', 'svarprosenten')).toEqual([true, false]);
    expect(isFound('kjønn', 'Dyrstad, K.')).toEqual([false]);
  });

  test('short words and numbers are taken as they are', () => {
    expect(isFound('NAV 3.3 tbl-alder2')).toEqual([true, true, true]);
  });

  test('only what is not found is respelled', () => {
    expect(respelled(wordsFound('kommuner handligsplan', ['kommuner som handler']), vocabulary)).toBe(
      'kommuner handlingsplan'
    );
    expect(respelled(wordsFound('svraprosent', []), vocabulary)).toBe('svarprosent');
  });

  test('a word like no other stays', () => {
    expect(respelled(wordsFound('xylofon', []), vocabulary)).toBeNull();
    expect(respelled(wordsFound('Svarprosent', []), vocabulary)).toBeNull();
  });
});
