import {describe, expect, test} from 'vitest';
import {closest, didYouMean, nearest, suggest} from '../../../src/support/did-you-mean.ts';

describe('closest', () => {
  test.each([
    ['one letter changed', 'katt', ['kat', 'hund'], ['kat']],
    ['two neighbours swapped in a short word', 'alel', ['alle', 'ingen'], ['alle']],
    ['equally near ones in their order', 'jb', ['ja', 'jo', 'nei'], ['ja', 'jo']],
    ['another case before another letter', 'Alder', ['alder', 'Aldes'], ['alder']],
    ['NFD for NFC', 'a\u030Ar', ['år'], ['år']],
    ['nothing that is far', 'xyz', ['kat'], []]
  ])('finds %s', (_, word, candidates, found) => {
    expect(closest(word, candidates)).toEqual(found);
  });

  test('names each candidate once', () => {
    expect(closest('kat', ['katt', 'katt'])).toEqual(['katt']);
  });
});

describe('suggest', () => {
  test.each([
    ['katt', ['kat'], 'did you mean "kat"?'],
    ['jb', ['ja', 'jo'], 'did you mean "ja" or "jo"?'],
    ['xyz', ['ja', 'nei'], 'expected one of "ja", "nei"'],
    ['xyz', [], 'there is none to choose from']
  ])('says of %s among %j: %s', (word, candidates, hint) => {
    expect(suggest(word, candidates)).toBe(hint);
  });

  test('names at most three that are equally near, and twelve in all', () => {
    expect(didYouMean(['a', 'b', 'c', 'd'])).toBe('did you mean "a", "b" or "c"?');
    expect(
      suggest(
        'xyz',
        Array.from({length: 14}, (_, index) => `kode_${index}`)
      )
    ).toMatch(/"kode_11" and 2 more$/);
  });
});

test('nearest takes the earlier of two', () => {
  expect(nearest('jb', ['ja', 'jo'])).toBe('ja');
  expect(nearest('xyz', ['ja'])).toBeNull();
});
