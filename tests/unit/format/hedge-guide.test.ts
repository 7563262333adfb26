import {describe, expect, test} from 'vitest';
import {defaultHedges} from '../../../src/format/hedge-defaults.ts';
import {hedgeGuide} from '../../../src/format/hedge-guide.ts';
import {declareHedges} from '../../../src/format/hedges.ts';

describe('hedgeGuide', () => {
  const guide = hedgeGuide(defaultHedges('nb'), 'nb');

  test('puts words that mean the same on one line', () => {
    expect(guide.phrases).toContainEqual({
      words: ['et klart flertall', 'et stort flertall'],
      meaning: 'minst 66,7\u00a0%'
    });
    expect(guide.quantities).toContainEqual({
      words: ['halvparten', 'annenhver'],
      meaning: 'minst 47\u00a0% og høyst 53\u00a0%'
    });
  });

  test('leaves no word out', () => {
    const {phrases, quantities, directions} = defaultHedges('nb');
    const count = (rows: readonly {readonly words: readonly string[]}[]): number =>
      rows.flatMap(({words}) => words).length;
    expect(count(guide.phrases)).toBe(phrases.size);
    expect(count(guide.quantities)).toBe(quantities.size);
    expect(count(guide.directions)).toBe(directions.size);
  });

  test('tells Norwegian words in English', () => {
    const english = hedgeGuide(defaultHedges('nb'), 'en');
    expect(english.phrases).toContainEqual({words: ['de fleste'], meaning: 'at least 60%'});
    expect(english.reach).toEqual({points: '3', ofShare: '10%', ofNumber: '5%'});
  });

  test('holds what a report declares of its own', () => {
    const {ranges} = declareHedges('nb', {'de fleste': {from: 0.7, to: 1}});
    expect(hedgeGuide(ranges, 'nb').phrases).toContainEqual({
      words: ['de fleste'],
      meaning: 'minst 70\u00a0% og høyst 100\u00a0%'
    });
  });
});
