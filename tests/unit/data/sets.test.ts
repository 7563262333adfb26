import {describe, expect, test} from 'vitest';
import {count, dataset, faults, packageOf, variable} from './package.ts';
import {rowsPackage} from './rows-package.ts';

function told(set: object): string {
  return faults(rowsPackage({sets: {sett: {title: 'Sett', ...set}}}));
}

function items(set: object): readonly (readonly [string, string, string | null])[] {
  const found = dataset(rowsPackage({sets: {sett: {title: 'Sett', ...set}}}), 'brukere').sets.get('sett');
  return (found?.items ?? []).map(({category, variable}) => [category.code, category.label.nb, variable]);
}

describe('a multiple set', () => {
  test('has its variables as items, named by what tells them apart', () => {
    expect(items({kind: 'multiple', items: ['samtale_nok', 'bolig_nok'], base: 'answered'})).toEqual([
      ['samtale_nok', 'SAMTALE_NOK', 'samtale_nok'],
      ['bolig_nok', 'BOLIG_NOK', 'bolig_nok']
    ]);
    expect(items({kind: 'multiple', items: ['heroin', 'alkohol']})).toEqual([
      ['heroin', 'HEROIN', 'heroin'],
      ['alkohol', 'ALKOHOL', 'alkohol']
    ]);
  });
  test('may have the labels and the order of a list', () => {
    expect(items({kind: 'multiple', items: ['bolig', 'samtale'], codes: 'tiltak'})).toEqual([
      ['samtale', 'Samtale', 'samtale'],
      ['bolig', 'Bolig', 'bolig']
    ]);
    expect(told({kind: 'multiple', items: ['bolig', 'heroin'], codes: 'tiltak'})).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:130:83 item "heroin" of set "sett" is not in the code list tiltak (expected one of "samtale")"`
    );
    expect(told({kind: 'multiple', items: ['bolig'], codes: 'tiltaket'})).toMatchInlineSnapshot(
      `"unknown-list: data/prove/datapackage.json:130:93 there is no code list "tiltaket" in data/prove/codes.csv (did you mean "tiltak"?)"`
    );
  });
  test('counts those who were asked unless it says otherwise', () => {
    const {sets} = dataset(
      rowsPackage({
        sets: {
          a: {title: 'A', kind: 'multiple', items: ['heroin']},
          b: {title: 'B', kind: 'multiple', items: ['alkohol'], base: 'answered'}
        }
      }),
      'brukere'
    );
    expect([sets.get('a')?.base, sets.get('b')?.base]).toEqual(['asked', 'answered']);
  });
  test('has variables that can be ticked', () => {
    expect(told({kind: 'multiple', items: ['heroin', 'saar']})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:130:84 "saar" of set "sett" cannot be ticked: its code list problem has no "ja" (a multiple set has boolean variables)"`
    );
    expect(told({kind: 'multiple', items: ['heroin', 'alkohl', 'alder']})).toMatchInlineSnapshot(`
      "unknown-variable: data/prove/datapackage.json:130:84 "alkohl" is no variable of this resource (did you mean "alkohol"?)
      unknown-variable: data/prove/datapackage.json:130:94 "alder" is no variable of this resource (expected one of "saar", "tann", "heroin", "alkohol", "samtale", "bolig", "samtale_nok", "bolig_nok", "kommune")"
    `);
    expect(told({kind: 'multiple'})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:130:26 set "sett" of kind multiple has no "items" (add them; data/README.md has an example)"`
    );
  });
});

describe('a battery', () => {
  test('has variables of one list', () => {
    expect(items({kind: 'battery', items: ['saar', 'tann']})).toEqual([
      ['saar', 'SAAR', 'saar'],
      ['tann', 'TANN', 'tann']
    ]);
    expect(told({kind: 'battery', items: ['saar', 'heroin']})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:130:81 "heroin" of set "sett" has the code list ja_nei, but "saar" has problem (the variables of a battery share one list)"`
    );
    expect(told({kind: 'battery', items: ['saar'], base: 'asked'})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:130:90 "base" does not go with the kind battery of set "sett" (delete it)"`
    );
  });
});

describe('a grid', () => {
  const aspects = {mottar: {samtale: 'samtale', bolig: 'bolig'}, nok: {samtale: 'samtale_nok', bolig: 'bolig_nok'}};

  test('has items and aspects', () => {
    const set = dataset(
      rowsPackage({sets: {tiltak: {title: 'Tiltak', kind: 'grid', codes: 'tiltak', aspects}}}),
      'brukere'
    ).sets.get('tiltak');
    expect(set?.items.map(({category, variable}) => [category.code, category.label.nb, variable])).toEqual([
      ['samtale', 'Samtale', null],
      ['bolig', 'Bolig', null]
    ]);
    expect(set?.aspects.get('nok')?.get('bolig')).toBe('bolig_nok');
  });
  test('asks of the same items in every aspect', () => {
    expect(
      told({kind: 'grid', aspects: {...aspects, nok: {samtale: 'samtale_nok', boliger: 'bolig_nok'}}})
    ).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:136:60 aspect "nok" of set "sett" has the item "boliger", which aspect "mottar" has not (did you mean "bolig"?)"`
    );
    expect(told({kind: 'grid', aspects: {...aspects, nok: {samtale: 'samtale_nok'}}})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:134:84 aspect "nok" of set "sett" lacks the item "bolig" (every aspect asks of the same items)"`
    );
    expect(told({kind: 'grid', aspects: {mottar: {samtale: 'samtale', bolig: 'saar'}}})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:131:107 "saar" of set "sett" has the code list problem, but "samtale" has ja_nei (the variables of an aspect share one list)"`
    );
    expect(told({kind: 'grid', items: ['samtale']})).toMatchInlineSnapshot(`
      "set: data/prove/datapackage.json:130:26 set "sett" of kind grid has no "aspects" (add them; data/README.md has an example)
      set: data/prove/datapackage.json:130:69 "items" does not go with the kind grid of set "sett" (delete it)"
    `);
  });
});

describe('a set of aggregates', () => {
  const cells = (n: object, set: object): ReturnType<typeof packageOf> =>
    packageOf({
      codes: ['form,x,X', 'form,y,Y'],
      resources: {
        former: {
          csv: 'form,n\nx,1\ny,2\n',
          fields: [variable('form'), count('n', n)],
          schema: {primaryKey: ['form']},
          belegg: {shape: 'cells', sets: {former: {title: 'Former', ...set}}}
        }
      }
    });

  test('is a variable whose categories overlap', () => {
    const set = dataset(cells({}, {kind: 'multiple', items: ['form']}), 'former').sets.get('former');
    expect(set).toMatchObject({dimension: 'form', base: 'asked'});
    expect(set?.items.map(({category, variable}) => [category.code, variable])).toEqual([
      ['x', null],
      ['y', null]
    ]);
  });
  test('is one variable that no measure is summed over', () => {
    expect(faults(cells({disjoint: ['form']}, {kind: 'multiple', items: ['form']}))).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:45:78 set "former" says that the categories of "form" overlap, but measure "n" is disjoint over it (delete one of the two)"`
    );
    expect(faults(cells({}, {kind: 'battery', items: ['form']}))).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:40:56 set "former" is a battery in a resource of shape cells (there a set is "multiple" and has one item: the variable whose categories overlap)"`
    );
  });
});

test('a set has a name of its own', () => {
  expect(
    faults(rowsPackage({sets: {heroin: {title: 'X', kind: 'multiple', items: ['heroin']}}}))
  ).toMatchInlineSnapshot(
    `"repeated-name: data/prove/datapackage.json:130:18 set "heroin" has the name of a field or derived variable (rename it)"`
  );
});
