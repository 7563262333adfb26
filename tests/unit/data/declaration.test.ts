import {describe, expect, test} from 'vitest';
import {count, dataset, faults, packageOf, sound, variable, type TestResource} from './package.ts';

const codes = ['a,x,X', 'a,y,Y', 'runde,1,Første', 'runde,2,Andre'];
const cells: TestResource = {
  csv: 'a,n\nx,1\n',
  fields: [variable('a'), count()],
  schema: {primaryKey: ['a']},
  belegg: {shape: 'cells'}
};
const text = {name: 't', type: 'string', title: 'T', belegg: {role: 'text'}};
const id = {name: 'id', type: 'string', title: 'Id', belegg: {role: 'id'}};
const wave = {name: 'runde', type: 'integer', title: 'Runde', belegg: {role: 'wave', codes: 'runde'}};

function told(resource: Partial<TestResource>): string {
  return faults(packageOf({codes, resources: {r: {...cells, ...resource}}}));
}

describe('a field', () => {
  test('says what it holds', () => {
    expect(told({fields: [{name: 'a', type: 'string', title: 'A'}, count()]})).toMatchInlineSnapshot(
      `"undeclared-field: data/prove/datapackage.json:25:20 field "a" is a string with neither codes nor a role, so nobody can tell what it may hold (add to its belegg "codes" (its list in codes.csv), or "role": "text" or "id")"`
    );
    expect(told({fields: [variable('a'), {name: 'n', type: 'integer', title: 'N'}]})).toMatchInlineSnapshot(
      `"undeclared-field: data/prove/datapackage.json:32:20 field "n" is a number with neither a statistic nor codes nor a role (add to its belegg "statistic" ("count", "percent", "value", …), "codes", or "role": "weight" or "id")"`
    );
    expect(
      told({csv: 'a,n,d\nx,1,2024-01-01\n', fields: [variable('a'), count(), {name: 'd', type: 'date', title: 'D'}]})
    ).toMatchInlineSnapshot(
      `"undeclared-field: data/prove/datapackage.json:33:20 field "d" is a date without a role (add "role": "text" to its belegg)"`
    );
  });
  test('has a type that goes with that', () => {
    expect(told({fields: [{name: 'a', type: 'number', title: 'A', belegg: {codes: 'a'}}, count()]}))
      .toMatchInlineSnapshot(`
        "field-type: data/prove/datapackage.json:27:21 field "a" has the type number, but a variable is string or integer or boolean (change the type, or what belegg says of the field)
        field-type: data/prove/datapackage.json:29:13 "categories" of field "a" goes with the type string or integer, but the type is number (delete it or change the type)"
      `);
    expect(
      told({csv: 'a,n,t\nx,1,2\n', fields: [variable('a'), count(), {...text, type: 'number'}]})
    ).toMatchInlineSnapshot(
      `"field-type: data/prove/datapackage.json:33:33 field "t" has the type number, but a field with the role "text" is string or date (change the type, or what belegg says of the field)"`
    );
  });
  test('has a title', () => {
    expect(told({fields: [{name: 'a', type: 'string', belegg: {codes: 'a'}}, count()]})).toMatchInlineSnapshot(
      `"descriptor: data/prove/datapackage.json:26:21 field "a" has no "title" (add it: readers see it)"`
    );
  });
  test('has a name of its own', () => {
    expect(told({csv: 'a,a\nx,1\n', fields: [variable('a'), count('a')]})).toContain(
      'a field is named "a" already (rename one of the two)'
    );
  });
});

describe('a dataset', () => {
  test('has a title, a unit, a universe', () => {
    expect(told({title: undefined, belegg: {shape: 'cells', unit: undefined, universe: undefined}}))
      .toMatchInlineSnapshot(`
        "descriptor: data/prove/datapackage.json:14:15 resource "r" of shape cells has no "title" (add it)
        descriptor: data/prove/datapackage.json:35:17 belegg of resource "r" of shape cells has no "unit" (add it; data/README.md says what it means)
        descriptor: data/prove/datapackage.json:35:17 belegg of resource "r" of shape cells has no "universe" (add it; data/README.md says what it means)"
      `);
    expect(told({belegg: {shape: 'cells', unit: 'brukere'}})).toMatchInlineSnapshot(
      `"unknown-unit: data/prove/datapackage.json:36:26 unit of resource "r" of shape cells is "brukere", which the package does not declare (did you mean "bruker"?)"`
    );
  });
  test('has a period that exists', () => {
    expect(told({belegg: {shape: 'cells', period: '2007-02-30'}})).toMatchInlineSnapshot(
      `"period: data/prove/datapackage.json:36:92 period of resource "r" of shape cells is "2007-02-30": "2007-02-30" does not exist: February 2007 has 28 days"`
    );
    expect(told({belegg: {shape: 'cells', period: '2008/2007'}})).toMatchInlineSnapshot(
      `"period: data/prove/datapackage.json:36:92 period of resource "r" of shape cells is "2008/2007": it ends before it begins"`
    );
    expect(told({belegg: {shape: 'cells', period: '2007-05/2007'}})).toBe('');
  });
  test('has a primary key of what its shape asks for', () => {
    expect(told({schema: {}})).toMatchInlineSnapshot(
      `"primary-key: data/prove/datapackage.json:23:17 resource "r" of shape cells has no "primaryKey", expected fields with codes (add it)"`
    );
    expect(told({schema: {primaryKey: ['n']}})).toMatchInlineSnapshot(
      `"primary-key: data/prove/datapackage.json:34:23 primaryKey of resource "r" of shape cells is n, expected fields with codes"`
    );
    expect(told({schema: {primaryKey: 'a'}})).toBe('');
  });
  test('has as many measures as its shape has', () => {
    expect(told({csv: 'a,n,m\nx,1,1\n', fields: [variable('a'), count(), count('m')]})).toMatchInlineSnapshot(
      `"shape: data/prove/datapackage.json:24:19 resource "r" of shape cells has one measure besides bases, found "n", "m" (several measures a line are the shape "indicators")"`
    );
    expect(told({csv: 'a\nx\n', fields: [variable('a')], belegg: {shape: 'indicators'}})).toMatchInlineSnapshot(
      `"shape: data/prove/datapackage.json:24:19 resource "r" of shape indicators has no measure (rows without numbers are the shape "listing")"`
    );
    expect(told({csv: 'a\nx\n', fields: [variable('a')], belegg: {shape: 'listing'}})).toBe('');
  });
});

describe('respondent rows', () => {
  const rows = (resource: Partial<TestResource>): TestResource => ({
    ...cells,
    csv: 'id,a\n01,x\n',
    fields: [id, variable('a')],
    schema: {primaryKey: ['id']},
    belegg: {shape: 'rows'},
    ...resource
  });

  test('are counted by their ids, wave by wave', () => {
    const panel = dataset(
      packageOf({
        codes,
        resources: {
          r: rows({
            csv: 'id,runde,a\n01,1,x\n01,2,y\n02,1,x\n',
            fields: [id, wave, variable('a')],
            schema: {primaryKey: ['id', 'runde']}
          })
        }
      }),
      'r'
    );
    expect(panel).toMatchObject({
      units: 2,
      rowCount: 3,
      wave: 'runde',
      idColumn: 'id',
      access: 'restricted',
      lines: Uint32Array.of(2, 3, 4)
    });
    expect(panel.texts.get('id')?.values).toEqual(['01', '01', '02']);
  });
  test('know the lines that they stand in', () => {
    const csv = 'id,t\n01,"to\nlinjer"\n02,x\n03,y\n';
    const files = packageOf({codes, resources: {r: rows({csv, fields: [id, text]})}});
    expect(dataset(files, 'r').lines).toEqual(Uint32Array.of(2, 4, 5));
    expect(dataset(packageOf({codes, resources: {r: rows({csv: 'id,a\n'})}}), 'r').lines).toEqual(new Uint32Array());
  });
  test('have the id and the wave as their key', () => {
    expect(told(rows({schema: {primaryKey: ['a']}}))).toMatchInlineSnapshot(
      `"primary-key: data/prove/datapackage.json:34:23 primaryKey of resource "r" of shape rows lacks "id", which has the role id (add it)"`
    );
    expect(told(rows({csv: 'id,runde,a\n01,1,x\n', fields: [id, wave, variable('a')]}))).toMatchInlineSnapshot(
      `"primary-key: data/prove/datapackage.json:41:23 primaryKey of resource "r" of shape rows lacks "runde", which has the role wave (add it)"`
    );
    expect(told({csv: 'a,n,runde\nx,1,1\n', fields: [variable('a'), count(), wave]})).toMatchInlineSnapshot(
      `"field-key: data/prove/datapackage.json:38:32 field "runde" has the role wave, which only resources of shape rows have"`
    );
  });
  test('may be weighted', () => {
    const vekt = {name: 'vekt', type: 'number', title: 'Vekt', constraints: {minimum: 0}, belegg: {role: 'weight'}};
    const weighted = dataset(
      packageOf({codes, resources: {r: rows({csv: 'id,vekt\n01,0.75\n', fields: [id, vekt]})}}),
      'r'
    );
    expect(weighted.weights).toEqual(['vekt']);
    expect(weighted.measures.get('vekt')).toMatchObject({statistic: 'value', origin: 'collected', decimals: 2});
  });
  test('hold no free text in public', () => {
    expect(
      told(rows({csv: 'id,t\n01,x\n', fields: [id, text], belegg: {shape: 'rows', access: 'public'}}))
    ).toMatchInlineSnapshot(
      `"free-text: data/prove/datapackage.json:30:91 resource "r" is public and holds what respondents wrote ("t") (make its access "restricted", or take the field out)"`
    );
    expect(told(rows({csv: 'id,t\n01,x\n', fields: [id, text]}))).toBe('');
  });
});

describe('private data', () => {
  const hash = `sha256:${'0'.repeat(64)}`;
  const secret = (rest: object = {}): TestResource => ({
    ...cells,
    csv: null,
    bytes: 12,
    hash,
    belegg: {shape: 'cells', access: 'private'},
    ...rest
  });

  test('may be absent if their hash is committed', () => {
    const found = sound(packageOf({codes, resources: {hemmelig: secret(), r: cells}}));
    expect([...found.datasets.keys()]).toEqual(['r']);
    expect(found.absent).toMatchObject([
      {id: 'prove/hemmelig', place: {file: 'data/prove/datapackage.json', line: 14}}
    ]);
  });
  test('that are absent are known by what is declared, without a single row', () => {
    const [absent] = sound(packageOf({codes, resources: {hemmelig: secret({title: 'Hemmelig'}), r: cells}})).absent;
    expect(absent?.declared).toMatchObject({title: {nb: 'Hemmelig'}, access: 'private', rowCount: 0});
    expect(absent?.declared.provenance).toMatchObject({hash, bytes: 12});
    expect([...(absent?.declared.variables.keys() ?? [])]).toEqual(['a']);
    expect(absent?.declared.variables.get('a')?.categories.map(({code}) => code)).toEqual(['x', 'y']);
  });
  test('take with them what is computed from them', () => {
    const needs = {...cells, belegg: {shape: 'cells', bases: {de: {title: 'De', units: 'hemmelig.n'}}}};
    expect(sound(packageOf({codes, resources: {r: needs, hemmelig: secret()}})).absent.map((each) => each.id)).toEqual([
      'prove/hemmelig',
      'prove/r'
    ]);
  });
  test('may not be absent otherwise', () => {
    expect(told(secret({hash: undefined}))).toMatchInlineSnapshot(
      `"no-such-file: data/prove/datapackage.json:16:15 there is no file data/prove/r.csv (a private file may be absent only if its "bytes" and "hash" are committed: release it where it is)"`
    );
    expect(told(secret({belegg: {shape: 'cells'}}))).toMatchInlineSnapshot(
      `"no-such-file: data/prove/datapackage.json:16:15 there is no file data/prove/r.csv (add the file, or correct the path)"`
    );
  });
});

test('a mistake in a field is told once, not again by all that use it', () => {
  const belegg = {
    shape: 'cells',
    sets: {s: {title: 'S', kind: 'multiple', items: ['a']}},
    derived: {d: {title: 'D', codes: 'a', recode: 'a', to: {x: ['x', 'y']}}}
  };
  expect(told({fields: [variable('a', 'aa'), count('n', {disjoint: ['a']})], belegg})).toMatchInlineSnapshot(
    `"unknown-list: data/prove/datapackage.json:25:77 there is no code list "aa" in data/prove/codes.csv (did you mean "a"?)"`
  );
});

test('mistakes of all kinds are told together', () => {
  const wrong: TestResource = {...cells, csv: 'a,n\nz,1.5\n', fields: [variable('a'), count('n', {disjoint: ['b']})]};
  expect(faults(packageOf({codes: [...codes, 'a,Z,Z'], resources: {r: wrong}}))).toMatchInlineSnapshot(
    `"code-form: data/prove/codes.csv:6:3 code = "Z" is no code (a code has small letters, digits, "_", "+" and "-" only)"`
  );
  expect(faults(packageOf({codes, resources: {r: wrong}}))).toMatchInlineSnapshot(`
    "unknown-variable: data/prove/datapackage.json:36:80 disjoint of measure "n" names "b", which is no variable of the resource (did you mean "a"?)
    unknown-code: data/prove/r.csv:2:1 a = "z" is not in the code list a (did you mean "x" or "y"? rule data/prove/datapackage.json:30)
    not-an-integer: data/prove/r.csv:2:3 n = "1.5" has decimals, expected a whole number (write a whole number, or declare the column as number; rule data/prove/datapackage.json:34)"
  `);
});
