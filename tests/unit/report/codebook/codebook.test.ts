import {describe, expect, test} from 'vitest';
import type {Distribution} from '../../../../src/report/codebook/model.ts';
import {entryOf, lines, ofDataset, variableOf} from './package.ts';

function only(distributions: readonly Distribution[]): Distribution {
  expect(distributions).toHaveLength(1);
  return distributions[0] as Distribution;
}

describe('a distribution of respondents', () => {
  test('counts answers of all waves, with missing answers last and in the base', () => {
    const distribution = only(variableOf('respondenter', 'a').distributions);
    expect(lines(distribution)).toEqual(['ja 4 (33,3)', 'nei 6 (50,0)', 'ikke_svart 2 (16,7)']);
    expect(distribution).toMatchObject({by: 'rows', base: 12, declared: null, outside: null});
  });

  test('is there for what is derived', () => {
    expect(lines(only(variableOf('respondenter', 'gruppe').distributions))).toEqual([
      'ung 4 (33,3)',
      'gammel 8 (66,7)'
    ]);
  });

  test('of restricted data is withheld where a category has fewer than five different persons', () => {
    // Two answer yes in both waves: four rows of two persons.
    expect(variableOf('skjermet', 'a')).toMatchObject({distributions: [], withheld: [{why: 'small-groups', least: 5}]});
    expect(lines(only(variableOf('skjermet', 'runde').distributions))).toEqual(['1 6 (50,0)', '2 6 (50,0)']);
  });
});

describe('a distribution of counts', () => {
  test('adds up what may be added', () => {
    const distribution = only(variableOf('antall', 'svar').distributions);
    expect(lines(distribution)).toEqual(['ja 13 (54,2)', 'nei 9 (37,5)', 'ikke_svart 2 (8,3)']);
    expect(distribution).toMatchObject({by: 'counts', base: 24, declared: null, overlaps: false});
  });

  test('of groups leaves out what is in none, and tells of it', () => {
    const distribution = only(variableOf('antall', 'del').distributions);
    expect(lines(distribution)).toEqual(['landsdel 21 (100,0)']);
    expect(distribution).toMatchObject({base: 21, declared: 24, outside: {value: {numerator: 3n}}});
  });

  test('has no per cents where the categories overlap', () => {
    const distribution = only(variableOf('overlapp', 'sted').distributions);
    expect(lines(distribution)).toEqual(['nord 10', 'sor 10']);
    expect(distribution).toMatchObject({overlaps: true, base: null, declared: 15});
  });

  test('is not made over a variable whose categories overlap', () => {
    expect(variableOf('overlapp', 'svar')).toMatchObject({
      distributions: [],
      withheld: [{why: 'overlap', measure: {name: 'n'}, over: {name: 'sted'}}]
    });
  });
});

describe('a distribution of given per cents', () => {
  test('is what the source gives for its total, as it is', () => {
    const distribution = only(variableOf('prosenter', 'svar').distributions);
    expect(lines(distribution)).toEqual(['ja (40,0)', 'nei (..) lost']);
    expect(distribution).toMatchObject({by: 'given', base: null, held: [{of: {name: 'sted'}, label: {nb: 'Alle'}}]});
  });

  test('is not made of the variable that they are within', () => {
    expect(variableOf('prosenter', 'sted').withheld).toMatchObject([{why: 'within', over: {name: 'sted'}}]);
  });
});

describe('what must not be told', () => {
  test('of absent data is everything but the descriptor', () => {
    const dataset = ofDataset('hemmelig');
    expect(dataset).toMatchObject({isAbsent: true, access: 'private', rowCount: null, units: 7, file: {bytes: 99}});
    expect(variableOf('hemmelig', 'svar')).toMatchObject({
      categories: [{code: 'ja'}, {code: 'nei'}, {code: 'ikke_svart'}],
      distributions: [],
      withheld: [{why: 'absent'}]
    });
    expect(entryOf('hemmelig', 'n')).toMatchObject({disjoint: [{name: 'svar'}], values: null});
  });

  test('of restricted data are extremes, texts and ids', () => {
    expect(entryOf('respondenter', 'alder')).toMatchObject({
      values: {count: 12, range: [{numerator: 19n}, {numerator: 52n}]}
    });
    expect(entryOf('skjermet', 'alder')).toMatchObject({values: {count: 12, range: null}});
    // Two values are lost in both waves: four rows of two persons.
    expect(entryOf('respondenter', 'poeng')).toMatchObject({values: {count: 8, notApplicable: 4}});
    expect(entryOf('skjermet', 'poeng')).toMatchObject({values: null});
    expect(entryOf('respondenter', 'id')).toMatchObject({kind: 'text', isId: true, filled: 12});
    expect(entryOf('skjermet', 'id')).toMatchObject({filled: null});
  });
});

describe('a codebook', () => {
  test('has columns in the order of the descriptor, then what is derived, then sets', () => {
    const names = ofDataset('respondenter').entries.map(({name}) => name);
    expect(names).toEqual(['id', 'runde', 'a', 'b', 'alder', 'poeng', 'noe', 'gruppe', 'fylke', 'valg']);
  });

  test('says what columns are, and how they are derived', () => {
    expect(variableOf('respondenter', 'a')).toMatchObject({question: {nb: 'Er A slik?'}, derivation: null});
    expect(variableOf('respondenter', 'noe').derivation).toMatchObject({
      way: 'any',
      from: [
        {name: 'a', dataset: null},
        {name: 'b', dataset: null}
      ],
      is: [{nb: 'Ja'}]
    });
    expect(variableOf('respondenter', 'gruppe').derivation?.to).toEqual([
      {label: {nb: 'Under 30', en: null}, from: {below: 30}},
      {label: {nb: '30 og over', en: null}, from: {atLeast: 30}}
    ]);
    expect(entryOf('prosenter', 'prosent')).toMatchObject({
      within: [{name: 'sted'}],
      origin: 'printed',
      values: {count: 3, lost: 1}
    });
    expect(entryOf('respondenter', 'valg')).toMatchObject({kind: 'set', items: [{code: 'a'}, {code: 'b'}]});
    expect(ofDataset('respondenter')).toMatchObject({
      wave: {name: 'runde'},
      units: 6,
      rowCount: 12,
      bases: [{name: 'ja_a', where: [{of: {title: {nb: 'A'}}, codes: [{nb: 'Ja'}]}]}]
    });
  });
});
