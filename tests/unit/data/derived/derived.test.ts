import {describe, expect, test} from 'vitest';
import {codesOf, count, dataset, faults, numbersOf, packageOf, variable} from '../package.ts';
import {rowsPackage, type Change} from '../rows-package.ts';

function codes(spec: object, change: Change = {}): readonly (string | null)[] {
  return codesOf(dataset(rowsPackage({derived: {ny: {title: 'Ny', ...spec}}}, change), 'brukere'), 'ny');
}

function numbers(spec: object): readonly string[] {
  return numbersOf(dataset(rowsPackage({derived: {ny: {title: 'Ny', ...spec}}}), 'brukere'), 'ny');
}

/** Faults of the declaration and, where that is sound, of the rows. */
function told(spec: object, change: Change = {}): string {
  return faults(rowsPackage({derived: {ny: {title: 'Ny', ...spec}}}, change));
}

describe('recode', () => {
  const to = {lite: ['0', '1'], mye: ['2']};

  test('carries missing answers over by their role', () => {
    expect(codes({codes: 'alvor', recode: 'saar', to})).toEqual(['lite', 'lite', 'mye', 'ukjent', 'lite']);
    expect(codes({codes: 'alvor', recode: 'tann', to})).toEqual(['mye', 'lite', 'vet_ikke', 'lite', 'lite']);
  });
  test('may name a missing answer itself', () => {
    expect(codes({codes: 'alvor', recode: 'tann', to: {...to, ukjent: ['vet_ikke', 'ikke_svart']}})).toEqual([
      'mye',
      'lite',
      'ukjent',
      'lite',
      'lite'
    ]);
  });
  test('knows what it came from', () => {
    const {variables} = dataset(
      rowsPackage({derived: {ny: {title: 'Ny', en: {title: 'New'}, codes: 'alvor', recode: 'saar', to}}}),
      'brukere'
    );
    expect(variables.get('ny')).toMatchObject({
      title: {nb: 'Ny', en: 'New'},
      list: 'alvor',
      derived: 'recode of saar',
      question: null
    });
  });
  test('leaves no code out', () => {
    expect(told({codes: 'alvor', recode: 'saar', to: {lite: ['0'], mye: ['2']}})).toMatchInlineSnapshot(
      `"uncovered-code: data/prove/datapackage.json:130:79 derived variable "ny" does not say what becomes of "1" of the code list problem (add it to one of the codes in "to")"`
    );
    expect(told({codes: 'ja_nei', recode: 'saar', to: {nei: ['0', '1'], ja: ['2']}})).toMatchInlineSnapshot(
      `"uncovered-code: data/prove/datapackage.json:130:80 derived variable "ny" does not say what becomes of "vet_ikke" of the code list problem (add it to one of the codes in "to", or a code with the role dont_know to the list ja_nei)"`
    );
  });
  test('names codes and variables that are there, each once', () => {
    expect(told({codes: 'alvor', recode: 'saar', to: {lite: ['0', '1', '3'], mye: ['2', '0']}})).toMatchInlineSnapshot(`
      "unknown-code: data/prove/datapackage.json:131:95 "3" is not in the code list problem (did you mean "0", "1" or "2"?)
      recode: data/prove/datapackage.json:131:114 "0" becomes both "lite" and "mye" in derived variable "ny" (delete one of the two)"
    `);
    expect(told({codes: 'alvor', recode: 'saar', to: {litt: ['0', '1'], mye: ['2']}})).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:131:76 derived variable "ny" gives "litt", which is not in the code list alvor (did you mean "lite"?)"`
    );
    expect(told({codes: 'alvor', recode: 'sar', to})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:130:71 "sar" is no variable of this resource (did you mean "saar"?)"`
    );
    expect(told({codes: 'alvorlig', recode: 'saar', to})).toMatchInlineSnapshot(
      `"unknown-list: data/prove/datapackage.json:131:42 there is no code list "alvorlig" in data/prove/codes.csv (expected one of "ja_nei", "problem", "alvor", "gruppe", "alder", "kommune", "storrelse", "tiltak")"`
    );
    expect(told({codes: 'alvor', recode: 'alder', to})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:131:61 "alder" is no variable of this resource (expected one of "saar", "tann", "heroin", "alkohol", "samtale", "bolig", "samtale_nok", "bolig_nok", "kommune")"`
    );
  });
});

describe('bands', () => {
  const to = {ung: {below: 26}, voksen: {atLeast: 26}};

  test('are compared exactly', () => {
    expect(codes({codes: 'alder', bands: 'alder', to})).toEqual(['ung', 'ung', 'voksen', 'ukjent', 'voksen']);
    expect(codes({codes: 'alder', bands: 'alder', to: {ung: {below: 25.5}, voksen: {atLeast: 25.5}}})).toEqual([
      'ung',
      'voksen',
      'voksen',
      'ukjent',
      'voksen'
    ]);
  });
  test('leave no value out', () => {
    expect(
      told({codes: 'alder', bands: 'alder', to: {ung: {atLeast: 20, below: 26}, voksen: {atLeast: 26, below: 40}}})
    ).toMatchInlineSnapshot(`
      "uncovered-value: data/prove/brukere.csv:2:25 alder = 19 is in no band of derived variable "ny" (correct the value, or widen a band; rule data/prove/datapackage.json:131)
      uncovered-value: data/prove/brukere.csv:6:27 alder = 40 is in no band of derived variable "ny" (correct the value, or widen a band; rule data/prove/datapackage.json:131)"
    `);
  });
  test('need a code for values that are not known', () => {
    expect(
      told(
        {codes: 'alder', bands: 'alder', to},
        {codes: (all) => all.filter((line) => line !== 'alder,ukjent,Ukjent,,unknown')}
      )
    ).toMatchInlineSnapshot(
      `"derived: data/prove/brukere.csv:5:22 alder is not known, and the code list alder of derived variable "ny" has no code for that (give the list alder a code with the role not_answered; rule data/prove/datapackage.json:131)"`
    );
  });
  test('do not overlap and are no empty ones', () => {
    expect(told({codes: 'alder', bands: 'alder', to: {ung: {below: 27}, voksen: {atLeast: 26}}})).toMatchInlineSnapshot(
      `"bands: data/prove/datapackage.json:135:52 the bands "ung" and "voksen" of derived variable "ny" overlap ("below" is not part of a band: let "ung" end below 26)"`
    );
    expect(told({codes: 'alder', bands: 'alder', to: {ung: {atLeast: 26, below: 26}, voksen: ['x']}}))
      .toMatchInlineSnapshot(`
        "bands: data/prove/datapackage.json:135:27 "ung" of derived variable "ny" is no band (write it like {"atLeast": 19, "below": 26}; one of the two may be left out)
        bands: data/prove/datapackage.json:135:67 "voksen" of derived variable "ny" is no band (write it like {"atLeast": 19, "below": 26}; one of the two may be left out)"
      `);
    expect(told({codes: 'alder', bands: 'saar', to})).toMatchInlineSnapshot(
      `"unknown-measure: data/prove/datapackage.json:134:22 "saar" is no measure of this resource (expected one of "alder")"`
    );
  });
});

describe('any and all', () => {
  test('answer as soon as the answers decide', () => {
    expect(codes({codes: 'ja_nei', any: ['saar', 'tann'], is: ['1', '2']})).toEqual(['ja', 'ja', 'ja', 'ja', 'nei']);
    expect(codes({codes: 'ja_nei', any: ['saar', 'tann'], is: ['2']})).toEqual([
      'ja',
      'nei',
      'ja',
      'ikke_svart',
      'nei'
    ]);
    expect(codes({codes: 'ja_nei', all: ['saar', 'tann'], is: ['0']})).toEqual(['nei', 'nei', 'nei', 'nei', 'ja']);
    expect(codes({codes: 'ja_nei', all: ['heroin', 'alkohol'], is: ['nei']})).toEqual([
      'nei',
      'ja',
      'nei',
      'ikke_svart',
      'ja'
    ]);
  });
  test('may ask for a missing answer', () => {
    expect(codes({codes: 'ja_nei', any: ['saar', 'tann'], is: ['vet_ikke', 'ikke_svart']})).toEqual([
      'nei',
      'nei',
      'ja',
      'ja',
      'nei'
    ]);
  });
  test('ask for codes that all variables have', () => {
    expect(told({codes: 'ja_nei', any: ['saar', 'heroin'], is: ['ja']})).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:130:96 "ja" is not in the code list problem of "saar" (expected one of "0", "1", "2", "vet_ikke", "ikke_svart")"`
    );
    expect(told({codes: 'ja_nei', any: ['saar', 'tan'], is: ['1']})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:130:78 "tan" is no variable of this resource (did you mean "tann"?)"`
    );
  });
  test('need a list with yes and no, and a code for what is undecided', () => {
    expect(told({codes: 'alder', any: ['saar'], is: ['1']})).toMatchInlineSnapshot(
      `"derived: data/prove/datapackage.json:130:21 derived variable "ny" answers yes or no, but the code list alder has no "ja" ("any" needs a list with the codes ja and nei)"`
    );
    expect(
      told({codes: 'jn', any: ['saar'], is: ['1']}, {codes: (all) => [...all, 'jn,ja,Ja', 'jn,nei,Nei']})
    ).toMatchInlineSnapshot(
      `"derived: data/prove/brukere.csv:5:1 derived variable "ny" is undecided, since an answer is missing, and the code list jn has no code for that (give the list jn a code with the role not_answered; rule data/prove/datapackage.json:130)"`
    );
  });
});

describe('count and difference', () => {
  test('are numbers, not known where an answer is missing', () => {
    expect(numbers({count: ['saar', 'tann'], is: ['1', '2']})).toEqual(['1', '1', 'na', 'na', '0']);
    expect(numbers({difference: ['alder', 'alder']})).toEqual(['0.0', '0.0', '0.0', 'na', '0.0']);
  });
  test('name measures and codes that are there', () => {
    expect(told({difference: ['alder', 'alderen']})).toMatchInlineSnapshot(
      `"unknown-measure: data/prove/datapackage.json:130:67 "alderen" is no measure of this resource (did you mean "alder"?)"`
    );
    expect(told({count: ['saar', 'tann'], is: ['9']})).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:130:77 "9" is not in the code list problem of "saar" (did you mean "0", "1" or "2"?)"`
    );
  });
});

describe('group', () => {
  test('gives the groups of codes.csv', () => {
    expect(codes({codes: 'gruppe', group: 'saar'})).toEqual([null, 'lite', 'mye', null, null]);
  });
  test('has groups of its list', () => {
    expect(told({codes: 'alder', group: 'saar'})).toMatchInlineSnapshot(`
      "unknown-code: data/prove/datapackage.json:130:70 codes.csv puts codes of the list problem into the group "lite", which is not in the code list alder (expected one of "ung", "voksen", "ukjent")
      unknown-code: data/prove/datapackage.json:130:70 codes.csv puts codes of the list problem into the group "mye", which is not in the code list alder (expected one of "ung", "voksen", "ukjent")"
    `);
    expect(told({codes: 'gruppe', group: 'kommune'})).toMatchInlineSnapshot(
      `"group: data/prove/datapackage.json:130:71 derived variable "ny" groups "kommune", but no code of the list kommune has a group (fill in the column "group" of codes.csv)"`
    );
  });
  test('may be summed over where its categories may', () => {
    const files = packageOf({
      codes: ['a,x,X,g', 'a,y,Y,g', 'a,z,Z', 'g,g,G'],
      resources: {
        n: {
          csv: 'a,n\nx,1\ny,2\nz,3\n',
          fields: [variable('a'), count('n', {disjoint: ['a']})],
          schema: {primaryKey: ['a']},
          belegg: {shape: 'cells', derived: {ny: {title: 'Ny', codes: 'g', group: 'a'}}}
        }
      }
    });
    expect(dataset(files, 'n').measures.get('n')?.disjoint).toEqual(['a', 'ny']);
  });
});

describe('join', () => {
  const join = {join: 'kommuner', on: 'kommune'};

  test('takes a variable or a measure of another resource', () => {
    expect(codes({...join, take: 'storrelse'})).toEqual(['stor', 'stor', 'stor', 'ukjent', 'liten']);
    expect(numbers({...join, take: 'folketall'})).toEqual(['600000', '270000', '600000', 'na', '6000']);
  });
  test('finds every code there', () => {
    const change = {
      brukere:
        'id,saar,tann,heroin,alkohol,samtale,bolig,samtale_nok,bolig_nok,alder,kommune\n1,0,0,ja,ja,ja,ja,ja,ja,20,hamar\n',
      codes: (all: readonly string[]) => [...all, 'kommune,hamar,Hamar']
    };
    expect(told({...join, take: 'storrelse'}, change)).toMatchInlineSnapshot(
      `"join: data/prove/brukere.csv:2:28 kommune = "hamar" is in no line of resource "kommuner", which derived variable "ny" looks it up in (add the line there; rule data/prove/datapackage.json:131)"`
    );
  });
  test('names what is there', () => {
    expect(told({...join, join: 'kommunen', take: 'storrelse'})).toMatchInlineSnapshot(
      `"unknown-resource: data/prove/datapackage.json:130:51 there is no dataset "kommunen" in the package (did you mean "kommuner"?)"`
    );
    expect(told({...join, take: 'storelse'})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:130:88 "storelse" is no variable or measure of resource "kommuner" (did you mean "storrelse"?)"`
    );
    expect(told({...join, on: 'komune', take: 'storrelse'})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:130:69 "komune" is no variable of this resource (did you mean "kommune"?)"`
    );
    expect(told({...join, codes: 'alder', take: 'storrelse'})).toMatchInlineSnapshot(
      `"join: data/prove/datapackage.json:130:89 codes of derived variable "ny" is "alder", but "storrelse" of resource "kommuner" is of the code list storrelse (delete "codes": what is taken keeps its own)"`
    );
  });
});

describe('a derived variable', () => {
  test('says in one way how it is computed, with what belongs to that', () => {
    expect(told({codes: 'alvor'})).toMatchInlineSnapshot(
      `"derived: data/prove/datapackage.json:130:21 derived variable "ny" does not say how it is computed (expected one of recode, bands, any, all, count, join, difference, group)"`
    );
    expect(told({codes: 'alvor', group: 'saar', recode: 'saar', to: {lite: ['0']}})).toMatchInlineSnapshot(
      `"derived: data/prove/datapackage.json:130:21 derived variable "ny" is computed in several ways (recode, group) (expected one of recode, bands, any, all, count, join, difference, group)"`
    );
    expect(told({codes: 'gruppe', group: 'saar', is: ['1']})).toMatchInlineSnapshot(
      `"derived: data/prove/datapackage.json:130:79 "is" does not go with "group" in derived variable "ny" (delete it)"`
    );
    expect(told({codes: 'ja_nei', any: ['saar']})).toMatchInlineSnapshot(
      `"derived: data/prove/datapackage.json:130:21 derived variable "ny" has "any", but no "is" (add it; data/README.md has an example of each way)"`
    );
  });
  test('has a name of its own', () => {
    expect(faults(rowsPackage({derived: {saar: {title: 'X', codes: 'gruppe', group: 'tann'}}}))).toMatchInlineSnapshot(
      `"repeated-name: data/prove/datapackage.json:130:21 derived variable "saar" has the name of a field (rename it)"`
    );
  });
  test('may stand on others, in any order', () => {
    const derived = {
      c: {title: 'C', codes: 'ja_nei', any: ['b'], is: ['mye']},
      b: {title: 'B', codes: 'gruppe', group: 'saar'},
      d: {title: 'D', codes: 'ja_nei', any: ['stor'], is: ['stor']},
      stor: {title: 'S', join: 'kommuner', on: 'kommune', take: 'storrelse'}
    };
    const brukere = dataset(rowsPackage({derived}), 'brukere');
    expect(codesOf(brukere, 'c')).toEqual(['ikke_svart', 'nei', 'ja', 'ikke_svart', 'ikke_svart']);
    expect(codesOf(brukere, 'd')).toEqual(['ja', 'ja', 'ja', 'ikke_svart', 'nei']);
  });
  test('does not go round in a circle', () => {
    const derived = {
      a: {title: 'A', codes: 'ja_nei', any: ['b'], is: ['ja']},
      b: {title: 'B', codes: 'ja_nei', any: ['c', 'heroin'], is: ['ja']},
      c: {title: 'C', codes: 'ja_nei', any: ['a'], is: ['ja']}
    };
    expect(faults(rowsPackage({derived}))).toMatchInlineSnapshot(
      `"derived-circle: data/prove/datapackage.json:131:11 derived variable "a" depends on itself: a → b → c → a (compute one of them from a column of the CSV)"`
    );
    expect(
      faults(rowsPackage({derived: {a: {title: 'A', codes: 'ja_nei', any: ['a'], is: ['ja']}}}))
    ).toMatchInlineSnapshot(
      `"derived-circle: data/prove/datapackage.json:130:21 derived variable "a" depends on itself: a → a (compute one of them from a column of the CSV)"`
    );
  });
});
