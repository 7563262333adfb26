import {describe, expect, test} from 'vitest';
import {count, dataset, edited, faults, packageOf, textOf, variable} from './package.ts';
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
      `"set: data/prove/datapackage.json:130:84 "saar" of set "sett" cannot be ticked: its code list problem has no "ja" (a multiple set has boolean variables, or "coding": "categories" if each holds one of the answers)"`
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

describe('a set coded by categories', () => {
  const set = {kind: 'multiple', coding: 'categories', items: ['saar', 'tann']};

  test('has the answers of its variables’ one code list as items', () => {
    expect(items(set)).toEqual([
      ['0', 'Ikke noe', null],
      ['1', 'Litt', null],
      ['2', 'Mye', null]
    ]);
    const found = dataset(rowsPackage({sets: {sett: {title: 'Sett', ...set}}}), 'brukere').sets.get('sett');
    expect([found?.coding, found?.mentions, found?.base]).toEqual(['categories', ['saar', 'tann'], 'asked']);
  });
  test('has variables of one list, and no list of its own', () => {
    expect(told({...set, items: ['saar', 'kommune']})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:130:106 "kommune" of set "sett" has the code list kommune, but "saar" has problem (the variables of a set coded by categories share one list)"`
    );
    expect(told({...set, codes: 'tiltak'})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:136:22 "codes" does not go with the coding categories of set "sett": its items are those of its variables' list (delete it)"`
    );
    expect(told({...set, kind: 'battery'})).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:130:73 "coding" does not go with the kind battery of set "sett" (delete it)"`
    );
  });
  test('is one of respondent rows', () => {
    const cells = packageOf({
      codes: ['form,x,X', 'form,y,Y'],
      resources: {
        former: {
          csv: 'form,n\nx,1\ny,2\n',
          fields: [variable('form'), count('n')],
          schema: {primaryKey: ['form']},
          belegg: {shape: 'cells', sets: {former: {title: 'Former', ...set, items: ['form']}}}
        }
      }
    });
    expect(faults(cells)).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:40:78 set "former" is coded by categories in a resource of shape cells (leave "coding" out: only respondent rows hold what each respondent named)"`
    );
  });
});

describe('a field of several codes', () => {
  const CODES = [
    'rus,heroin,Heroin',
    'rus,cannabis,Cannabis',
    'rus,alkohol,Alkohol',
    'rus,tom,Ikke svart,,not_answered'
  ];
  const listed = (cells: readonly string[], field: object = {}, belegg: object = {}) =>
    packageOf({
      codes: [...CODES, 'rus,vet_ikke,Vet ikke,,dont_know'],
      resources: {
        svar: {
          csv: ['id,rus', ...cells.map((cell, i) => `${i + 1},${cell}`), ''].join('\n'),
          fields: [
            {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
            {name: 'rus', type: 'list', delimiter: ';', title: 'Rusmiddel', belegg: {codes: 'rus'}, ...field}
          ],
          schema: {primaryKey: ['id']},
          belegg: {shape: 'rows', ...belegg}
        }
      }
    });

  test('is a set by itself', () => {
    const {sets, delimited, variables} = dataset(listed(['heroin;cannabis', '', 'alkohol', 'vet_ikke']), 'svar');
    expect(sets.get('rus')).toMatchObject({kind: 'multiple', coding: 'delimited', title: {nb: 'Rusmiddel'}});
    expect(sets.get('rus')?.items.map(({category}) => category.code)).toEqual(['heroin', 'cannabis', 'alkohol']);
    const column = delimited.get('rus');
    const cells = Array.from(column?.codes ?? [], (index) =>
      (column?.combinations[index] ?? []).map((code) => column?.categories[code]?.code)
    );
    expect(cells).toEqual([['heroin', 'cannabis'], ['tom'], ['alkohol'], ['vet_ikke']]);
    expect(variables.has('rus')).toBe(false);
  });
  test('has its missing values written by release-data, and no categories, which the standard does not know of lists', () => {
    const text = textOf(listed(['heroin']), 'datapackage.json');
    expect(text).toContain('"missing": {"": "not_answered", "vet_ikke": "dont_know"}');
    expect(text).not.toContain('"categories"');
    const stale = edited(listed(['heroin']), 'datapackage.json', (all) => all.replace('dont_know', 'unknown'));
    expect(faults(stale)).toContain('stale-labels');
  });
  test('has each code looked up, and each fault told at the code', () => {
    expect(faults(listed(['heroin;kannabis', 'heroin; cannabis', 'kannabis', '"alkohol;Heroin"'])))
      .toMatchInlineSnapshot(`
      "unknown-code: data/prove/svar.csv:2:10 rus = "kannabis" is not in the code list rus; 1 more in line 4 (did you mean "cannabis"? rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:3:10 rus = " cannabis" is not in the code list rus (did you mean "cannabis"? rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:5:12 rus = "Heroin" is not in the code list rus (did you mean "heroin"? rule data/prove/datapackage.json:32)"
    `);
    expect(faults(listed(['heroin;alkohol;heroin', 'heroin;', ';', 'heroin;vet_ikke']))).toMatchInlineSnapshot(`
      "repeated-code: data/prove/svar.csv:2:18 rus = "heroin" stands twice in the cell (delete one of the two; rule data/prove/datapackage.json:32)
      empty-code: data/prove/svar.csv:3:10 rus = "heroin;" has no code on one side of a ";" (delete the delimiter that is too much; rule data/prove/datapackage.json:32)
      empty-code: data/prove/svar.csv:4:3 rus = ";" has no code on one side of a ";" (delete the delimiter that is too much; rule data/prove/datapackage.json:32)
      missing-beside-codes: data/prove/svar.csv:5:10 rus = "vet_ikke" stands for no answer ("dont_know"), and there are answers beside it (a missing value stands alone in its cell; rule data/prove/datapackage.json:32)"
    `);
    expect(faults(listed(['heroin', ''], {constraints: {required: true}}))).toMatchInlineSnapshot(
      `"required: data/prove/svar.csv:3:3 rus is empty, and the field is required (fill it in, or take "required" out of the constraints; rule data/prove/datapackage.json:33)"`
    );
  });
  test('has a delimiter that no code has', () => {
    expect(faults(listed(['heroin'], {delimiter: '_'}))).toMatchInlineSnapshot(
      `"descriptor: data/prove/datapackage.json:29:26 delimiter of field "rus" is "_", expected one character that no code has"`
    );
    expect(faults(listed(['heroin'], {type: 'string'}))).toMatchInlineSnapshot(
      `"field-type: data/prove/datapackage.json:29:13 "delimiter" of field "rus" goes with the type list, but the type is string (delete it or change the type)"`
    );
    expect(faults(listed(['heroin'], {belegg: {}}))).toMatchInlineSnapshot(
      `"undeclared-field: data/prove/datapackage.json:26:20 field "rus" is a list without codes (add to its belegg "codes": the list of its codes in codes.csv)"`
    );
  });
  test('is named where a set or a base needs it', () => {
    const set = {title: 'Rus', kind: 'multiple', items: ['rus']};
    expect(faults(listed(['heroin'], {}, {sets: {alle: set}}))).toMatchInlineSnapshot(
      `"set: data/prove/datapackage.json:41:73 "rus" holds several codes in a cell, so that it is a set by itself (delete the set, and use "rus" in its place)"`
    );
    const base = (code: string) => ({bases: {heroin: {title: 'Heroin', where: {rus: [code]}}}});
    expect(faults(listed(['heroin'], {}, base('heroin')))).toBe('');
    expect(faults(listed(['heroin'], {}, base('herion')))).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:41:67 "herion" is not in the code list rus (did you mean "heroin"?)"`
    );
  });
  test('is one of respondent rows', () => {
    const cells = packageOf({
      codes: CODES,
      resources: {
        former: {
          csv: 'form,rus,n\nheroin,heroin;alkohol,1\n',
          fields: [
            variable('form', 'rus'),
            {name: 'rus', type: 'list', delimiter: ';', title: 'Rusmiddel', belegg: {codes: 'rus'}},
            count('n')
          ],
          schema: {primaryKey: ['form']},
          belegg: {shape: 'cells'}
        }
      }
    });
    expect(faults(cells)).toMatchInlineSnapshot(
      `"field-type: data/prove/datapackage.json:39:21 field "rus" holds several codes in a cell, which only resources of shape rows have (write a line for each code)"`
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
