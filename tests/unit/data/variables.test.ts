import {describe, expect, test} from 'vitest';
import {NO_CODE} from '../../../src/data/model.ts';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {codesOf, count, dataset, faults, packageOf, variable} from './package.ts';

const kommuner = ['kommune,tromso,Tromsø', 'kommune,oslo,Oslo', 'kommune,ukjent,Ukjent,,unknown'];

function cells(lines: string, rest: object = {}): PackageFiles {
  return packageOf({
    codes: kommuner,
    resources: {
      kommuner: {
        csv: `kommune,n\n${lines}`,
        fields: [variable('kommune', 'kommune', rest), count()],
        schema: {primaryKey: ['kommune']},
        belegg: {shape: 'cells'}
      }
    }
  });
}

function rows(lines: string, field: object, codes: readonly string[] = []): PackageFiles {
  return packageOf({
    codes,
    resources: {
      svar: {
        csv: `id,svar\n${lines}`,
        fields: [
          {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
          {name: 'svar', title: 'Svar', ...field}
        ],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows'}
      }
    }
  });
}

const SCALE = [
  'skala,0,Ingen',
  'skala,1,Noen',
  'skala,vet_ikke,Vet ikke,,dont_know',
  'skala,ikke_svart,Ikke svart,,not_answered',
  'skala,alle,Alle,,margin'
];

describe('a column of codes', () => {
  test('has the categories in the order of codes.csv', () => {
    const kommune = dataset(cells('oslo,1\ntromso,2\nukjent,3\n'), 'kommuner').variables.get('kommune');
    expect(kommune?.categories.map(({code}) => code)).toEqual(['tromso', 'oslo', 'ukjent']);
    expect(kommune?.codes).toEqual(Uint8Array.of(1, 0, 2));
    expect(kommune?.categories[0]).toEqual({
      code: 'tromso',
      label: {nb: 'Tromsø', en: null},
      short: {nb: 'Tromsø', en: null},
      group: null,
      role: null
    });
  });

  test('is told of codes that are not in the list', () => {
    expect(faults(cells('tromsø,1\nOslo,2\nbergen,3\nukjent,4\n'))).toMatchInlineSnapshot(`
      "unknown-code: data/prove/kommuner.csv:2:1 kommune = "tromsø" is not in the code list kommune (did you mean "tromso"? rule data/prove/datapackage.json:34)
      unknown-code: data/prove/kommuner.csv:3:1 kommune = "Oslo" is not in the code list kommune (did you mean "oslo"? rule data/prove/datapackage.json:34)
      unknown-code: data/prove/kommuner.csv:4:1 kommune = "bergen" is not in the code list kommune (expected one of "tromso", "oslo", "ukjent"; rule data/prove/datapackage.json:34)"
    `);
  });

  test('is told the code where a label was written', () => {
    expect(faults(rows('1,Ingen\n', {type: 'string', belegg: {codes: 'skala'}}, SCALE))).toMatchInlineSnapshot(
      `"unknown-code: data/prove/svar.csv:2:3 svar = "Ingen" is not in the code list skala (did you mean "0" (Ingen)? rule data/prove/datapackage.json:32)"`
    );
  });

  test('tells one mistake once, with the other lines, and no more than five values', () => {
    const lines = Array.from({length: 40}, (_, i) => `${i},${i % 8 === 7 ? '1' : `x${i % 8}`}\n`).join('');
    expect(faults(rows(lines, {type: 'string', belegg: {codes: 'skala'}}, SCALE))).toMatchInlineSnapshot(`
      "unknown-code: data/prove/svar.csv:2:3 svar = "x0" is not in the code list skala; 4 more in lines 10, 18, 26, 34 (did you mean "0"? rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:3:3 svar = "x1" is not in the code list skala; 4 more in lines 11, 19, 27, 35 (did you mean "1"? rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:4:3 svar = "x2" is not in the code list skala; 4 more in lines 12, 20, 28, 36 (expected one of "0", "1", "vet_ikke"; rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:5:3 svar = "x3" is not in the code list skala; 4 more in lines 13, 21, 29, 37 (expected one of "0", "1", "vet_ikke"; rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:6:3 svar = "x4" is not in the code list skala; 4 more in lines 14, 22, 30, 38 (expected one of "0", "1", "vet_ikke"; rule data/prove/datapackage.json:32)
      unknown-code: data/prove/svar.csv:7:3 svar: 2 more values with this fault (unknown-code) in lines 7, 8 (rule data/prove/datapackage.json:32)"
    `);
  });

  test('has no empty cell', () => {
    expect(faults(cells('oslo,1\n,2\n'))).toMatchInlineSnapshot(
      `"empty-cell: data/prove/kommuner.csv:3:1 kommune is empty (fill it in; only a field whose constraints say "required": false may be empty; rule data/prove/datapackage.json:34)"`
    );
  });

  test('may have one where the field says so', () => {
    const files = packageOf({
      codes: kommuner,
      resources: {
        liste: {
          csv: 'kommune,naboen\noslo,\ntromso,oslo\n',
          fields: [variable('kommune'), variable('naboen', 'kommune', {constraints: {required: false}})],
          schema: {primaryKey: ['kommune']},
          belegg: {shape: 'listing'}
        }
      }
    });
    expect(dataset(files, 'liste').variables.get('naboen')?.codes).toEqual(Uint32Array.of(NO_CODE, 1));
  });

  test('is as wide as its list needs', () => {
    const codes = Array.from({length: 300}, (_, i) => `mange,k${i},K ${i}`);
    const files = rows('1,k299\n', {type: 'string', belegg: {codes: 'mange'}}, codes);
    expect(dataset(files, 'svar').variables.get('svar')?.codes).toEqual(Uint16Array.of(299));
  });

  test('obeys constraints', () => {
    expect(faults(cells('oslo,1\nukjent,2\n', {constraints: {enum: ['oslo', 'tromso']}}))).toMatchInlineSnapshot(
      `"enum: data/prove/kommuner.csv:3:1 kommune = "ukjent" is none of the allowed values (expected one of "oslo", "tromso"; rule data/prove/datapackage.json:35)"`
    );
  });
});

describe('respondent rows', () => {
  test('write "not answered" as an empty cell and other missing answers as their codes', () => {
    const files = rows('1,1\n2,\n3,vet_ikke\n', {type: 'integer', belegg: {codes: 'skala'}}, SCALE);
    expect(codesOf(dataset(files, 'svar'), 'svar')).toEqual(['1', 'ikke_svart', 'vet_ikke']);
  });

  test('have one way to write each answer, and no totals', () => {
    expect(faults(rows('1,ikke_svart\n2,alle\n', {type: 'integer', belegg: {codes: 'skala'}}, SCALE)))
      .toMatchInlineSnapshot(`
        "code-in-rows: data/prove/svar.csv:2:3 svar = "ikke_svart" means "not_answered", which respondent rows do not write so (leave the cell empty; rule data/prove/datapackage.json:32)
        code-in-rows: data/prove/svar.csv:3:3 svar = "alle" is a given total, which respondent rows do not hold (delete the line; rule data/prove/datapackage.json:32)"
      `);
  });

  test('have no empty cell where the list has no code for it', () => {
    expect(
      faults(rows('1,\n2,0\n', {type: 'string', belegg: {codes: 'skala'}}, SCALE.slice(0, 2)))
    ).toMatchInlineSnapshot(
      `"empty-cell: data/prove/svar.csv:2:3 svar is empty (fill it in; if it means "not answered", give the list skala a code with the role not_answered; rule data/prove/datapackage.json:31)"`
    );
  });

  test('have no missing answer in a required field', () => {
    const field = {type: 'string', belegg: {codes: 'skala'}, constraints: {required: true}};
    expect(faults(rows('1,\n2,vet_ikke\n3,1\n', field, SCALE))).toMatchInlineSnapshot(`
      "required: data/prove/svar.csv:2:3 svar is empty, and the field is required (fill it in, or take "required" out of the constraints; rule data/prove/datapackage.json:33)
      required: data/prove/svar.csv:3:3 svar = "vet_ikke" stands for a missing value, and the field is required (fill it in, or take "required" out of the constraints; rule data/prove/datapackage.json:33)"
    `);
  });

  test('are restricted unless somebody says otherwise', () => {
    expect(dataset(rows('1,0\n', {type: 'integer', belegg: {codes: 'skala'}}, SCALE), 'svar').access).toBe(
      'restricted'
    );
  });
});

describe('a boolean', () => {
  const jaNei = {trueValues: ['ja'], falseValues: ['nei'], type: 'boolean'};

  test('has the list ja_nei of the package', () => {
    const codes = ['ja_nei,ja,Jepp', 'ja_nei,nei,Nei', 'ja_nei,ubesvart,Ubesvart,,not_answered'];
    const svar = dataset(rows('1,ja\n2,\n3,nei\n', jaNei, codes), 'svar');
    expect(codesOf(svar, 'svar')).toEqual(['ja', 'ubesvart', 'nei']);
    expect(svar.variables.get('svar')?.categories[0]?.label.nb).toBe('Jepp');
  });

  test('has a list of its own in a package without one', () => {
    const svar = dataset(
      rows('1,true\n2,\n3,0\n', {type: 'boolean', missingValues: [{value: '', label: 'Ikke utfylt'}]}),
      'svar'
    );
    expect(codesOf(svar, 'svar')).toEqual(['ja', 'ikke_svart', 'nei']);
    expect(svar.variables.get('svar')?.categories.map(({label}) => label)).toEqual([
      {nb: 'Ja', en: 'Yes'},
      {nb: 'Nei', en: 'No'},
      {nb: 'Ikke utfylt', en: null}
    ]);
  });

  test('takes no other word', () => {
    expect(faults(rows('1,ja\n2,Ja\n3,x\n4,\n', jaNei))).toMatchInlineSnapshot(`
      "unknown-code: data/prove/svar.csv:3:3 svar = "Ja" is not in the code list ja_nei (did you mean "ja"? rule data/prove/datapackage.json:26)
      unknown-code: data/prove/svar.csv:4:3 svar = "x" is not in the code list ja_nei (expected one of "ja", "nei"; rule data/prove/datapackage.json:26)
      empty-cell: data/prove/svar.csv:5:3 svar is empty (fill it in; if it means "not answered", give the list ja_nei a code with the role not_answered; rule data/prove/datapackage.json:26)"
    `);
  });
});
