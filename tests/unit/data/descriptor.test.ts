import {describe, expect, test} from 'vitest';
import {count, edited, faults, packageOf, sound, variable} from './package.ts';

const files = packageOf({
  codes: ['alder,ung,Ung', 'alder,gammel,Gammel'],
  resources: {
    alder: {
      csv: 'alder,n\nung,1\ngammel,2\n',
      fields: [variable('alder'), count('n', {disjoint: ['alder'], unit: 'bruker'}, {constraints: {minimum: 0}})],
      schema: {primaryKey: ['alder']},
      belegg: {shape: 'cells', period: '2007-03-12/2007-05-20'}
    }
  }
});

/** Faults after one edit of the descriptor's text. */
function after(from: string | RegExp, to: string): string {
  return faults(
    edited(files, 'datapackage.json', (text) => {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`nothing to replace: ${from}`);
      return changed;
    })
  );
}

type Cases = readonly (readonly [what: string, from: string | RegExp, to: string])[];

/** Each case with what is told of it. */
function told(cases: Cases): string {
  return cases.map(([what, from, to]) => `${what}\n    ${after(from, to)}`).join('\n');
}

test('a package without a fault is accepted', () => {
  expect(faults(files)).toBe('');
});

describe('the standard', () => {
  const broken: Cases = [
    ['a name with a space', '"name": "prove"', '"name": "Min prøve"'],
    ['licences of nothing', '"licenses": [{"name": "CC-BY-4.0"}]', '"licenses": []'],
    ['a licence with neither name nor path', '{"name": "CC-BY-4.0"}', '{"title": "Åpen"}'],
    ['a hash of the wrong form', /(?<="bytes": \d+,\s+"hash": )"sha256:[0-9a-f]+"/, '"md5 12"'],
    ['bytes as a text', /"bytes": \d+/, '"bytes": "22"'],
    ['an unknown type', '"type": "integer"', '"type": "heltall"'],
    ['a constraint of the wrong type', '"minimum": 0', '"minimum": true'],
    ['a primary key of numbers', '"primaryKey": ["alder"]', '"primaryKey": [1]'],
    ['a primary key that names a field twice', '"primaryKey": ["alder"]', '"primaryKey": ["alder", "alder"]'],
    ['a category without a value', '{"value": "ung", "label": "Ung"}', '{"label": "Ung"}'],
    ['no fields', /"fields": \[[\s\S]*?\],\s*"primaryKey"/, '"fields": [], "primaryKey"']
  ];
  test('is broken', () => {
    expect(told(broken)).toMatchInlineSnapshot(`
      "a name with a space
          descriptor: data/prove/datapackage.json:3:11 name of the package is "Min prøve", expected small letters, digits, "-", "." and "_"
      licences of nothing
          descriptor: data/prove/datapackage.json:6:15 licenses of the package is empty, expected at least one entry
      a licence with neither name nor path
          descriptor: data/prove/datapackage.json:6:16 entry 1 of licenses of the package lacks something, expected a "name" (an Open Definition licence id) or a "path"
      a hash of the wrong form
          descriptor: data/prove/datapackage.json:22:15 hash of resource "alder" is "md5 12", expected "sha256:" and 64 digits, as release-data writes it
      bytes as a text
          descriptor: data/prove/datapackage.json:21:16 bytes of resource "alder" is "22", expected a whole number without quotes
      an unknown type
          descriptor: data/prove/datapackage.json:34:21 type of field "n" is "heltall" (expected one of "string", "integer", "number", "boolean", "date", "list")
      a constraint of the wrong type
          descriptor: data/prove/datapackage.json:37:40 minimum of constraints of field "n" is true, expected a number without quotes or a text in quotes
      a primary key of numbers
          descriptor: data/prove/datapackage.json:40:24 entry 1 of primaryKey of schema of resource "alder" is 1, expected a text in quotes
      a primary key that names a field twice
          descriptor: data/prove/datapackage.json:40:24 "alder" stands twice in primaryKey of schema of resource "alder" (delete one of the two)
      a category without a value
          descriptor: data/prove/datapackage.json:29:28 entry 1 of categories of field "alder" has no "value" (add it; data/README.md says what it means)
      no fields
          descriptor: data/prove/datapackage.json:24:19 fields of schema of resource "alder" is empty, expected at least one entry"
    `);
  });

  test('lets other properties stand', () => {
    // Nothing is said but that they are new.
    const unreleased = /^not-released: [^\n]+ does not say what it said when version 1\.0\.0 was released[^\n]+$/;
    expect(
      after('"version"', '"keywords": ["rus"], "homepage": "https://example.org", "_laget_av": 1, "version"')
    ).toMatch(unreleased);
    expect(after('"primaryKey"', '"fieldsMatch": ["exact"], "merknad": "x", "primaryKey"')).toMatch(unreleased);
  });

  const misspelt: Cases = [
    ['in the package', '"licenses"', '"licences"'],
    ['in a resource', '"mediatype"', '"mediatypes"'],
    ['in a schema', '"primaryKey"', '"primarykey"'],
    ['in a field', '"constraints"', '"constraint"'],
    ['in constraints', '"minimum"', '"minimun"'],
    ['in a category', '"label": "Ung"', '"lable": "Ung"']
  ];
  test('is nearly met by a misspelt property', () => {
    expect(told(misspelt)).toMatchInlineSnapshot(`
      "in the package
          descriptor: data/prove/datapackage.json:6:3 "licences" is no property of the package (did you mean "licenses"?)
      in a resource
          descriptor: data/prove/datapackage.json:18:7 "mediatypes" is no property of resource "alder" (did you mean "mediatype"?)
      in a schema
          descriptor: data/prove/datapackage.json:40:9 "primarykey" is no property of schema of resource "alder" (did you mean "primaryKey"?)
      in a field
          descriptor: data/prove/datapackage.json:37:13 "constraint" is no property of field "n" (did you mean "constraints"?)
      in constraints
          descriptor: data/prove/datapackage.json:37:29 "minimun" is no property of constraints of field "n" (did you mean "minimum"?)
      in a category
          descriptor: data/prove/datapackage.json:29:45 "lable" is no property of entry 1 of categories of field "alder" (did you mean "label"?)"
    `);
  });
});

describe('our objects', () => {
  const wrong: Cases = [
    ['version', '"version": "1.0.0"', '"version": "1.0"'],
    ['shape', '"shape": "cells"', '"shape": "cell"'],
    ['a key of a resource', '"universe"', '"univers"'],
    ['a key of a field', '"codes": "alder"', '"code": "alder"'],
    ['statistic', '"statistic": "count"', '"statistic": "antall"'],
    ['disjoint', '"disjoint": ["alder"]', '"disjoint": "alder"'],
    ['unit forms', '["bruker", "brukere"]', '["bruker"]'],
    ['a unit', '"bruker": {"nb"', '"Bruker": {"nb"'],
    ['a period', '2007-03-12/', '12.03.2007/'],
    ['the profile', 'profiles/2.0', 'profiles/1.0'],
    ['the encoding', '"encoding": "utf-8"', '"encoding": "latin-1"'],
    ['a path out of the folder', '"path": "alder.csv"', '"path": "../alder.csv"'],
    ['a name of a field', '"name": "n",', '"name": "antall brukere",']
  ];
  test('have rules', () => {
    expect(told(wrong)).toMatchInlineSnapshot(`
      "version
          descriptor: data/prove/datapackage.json:5:14 version of the package is "1.0", expected major.minor.patch, like 1.0.0
      shape
          descriptor: data/prove/datapackage.json:42:73 shape of belegg of resource "alder" is "cell" (did you mean "cells"?)
      a key of a resource
          descriptor: data/prove/datapackage.json:42:36 "univers" is no property of belegg of resource "alder" (did you mean "universe"?)
      a key of a field
          descriptor: data/prove/datapackage.json:30:24 "code" is no property of belegg of field "alder" (did you mean "codes"?)
      statistic
          descriptor: data/prove/datapackage.json:36:37 statistic of belegg of field "n" is "antall" (expected one of "count", "percent", "mean", "median", "sd", "min", "max", "value")
      disjoint
          descriptor: data/prove/datapackage.json:36:79 disjoint of belegg of field "n" is "alder", expected a list in [ ]
      unit forms
          descriptor: data/prove/datapackage.json:9:32 nb of unit "bruker" has the wrong number of entries, expected two forms, singular and plural
      a unit
          descriptor: data/prove/datapackage.json:9:15 "Bruker" is no name for an entry of units of belegg of the package, expected small letters, digits, "_", "+" and "-" (rename it)
      a period
          descriptor: data/prove/datapackage.json:42:92 period of belegg of resource "alder" is "12.03.2007/2007-05-20", expected a year, month or day like 2007-03-12, or two of them with "/" between
      the profile
          descriptor: data/prove/datapackage.json:2:14 $schema of the package is "https://datapackage.org/profiles/1.0/dat…" (53 characters), expected "https://datapackage.org/profiles/2.0/datapackage.json" (write it so)
      the encoding
          descriptor: data/prove/datapackage.json:19:19 encoding of resource "alder" is "latin-1", expected "utf-8" (write it so)
      a path out of the folder
          descriptor: data/prove/datapackage.json:16:15 path of resource "alder" is "../alder.csv", expected one CSV file in the package's folder, named in small letters, digits, "_" and "-"
      a name of a field
          descriptor: data/prove/datapackage.json:33:21 name of field "antall brukere" is "antall brukere", expected letters, digits, "_", "+" and "-", since a name stands in keys like name=code"
    `);
  });

  test('stand only inside belegg', () => {
    expect(after('"schema"', '"shape": "cells", "schema"')).toMatchInlineSnapshot(
      `"outside-belegg: data/prove/datapackage.json:23:7 "shape" stands beside the standard's properties of resource "alder" (move it into the object "belegg" of resource "alder")"`
    );
    expect(after('"type": "integer"', '"statistic": "count", "type": "integer"')).toMatchInlineSnapshot(
      `"outside-belegg: data/prove/datapackage.json:34:13 "statistic" stands beside the standard's properties of field "n" (move it into the object "belegg" of field "n")"`
    );
  });

  test('several faults are told at once, each once', () => {
    expect(
      faults(
        edited(files, 'datapackage.json', (text) =>
          text
            .replace('"title": "Prøve"', '"tittel": "Prøve"')
            .replace('"cells"', '"celler"')
            .replace('"unit": "bruker"', '"unit": 1')
        )
      )
    ).toMatchInlineSnapshot(`
      "descriptor: data/prove/datapackage.json:4:3 "tittel" is no property of the package (did you mean "title"?)
      descriptor: data/prove/datapackage.json:36:98 unit of belegg of field "n" is 1, expected a text in quotes
      descriptor: data/prove/datapackage.json:42:73 shape of belegg of resource "alder" is "celler" (did you mean "cells"?)"
    `);
  });
});

describe('the folder and the name', () => {
  test('must agree', () => {
    expect(after('"name": "prove"', '"name": "proven"')).toMatchInlineSnapshot(
      `"package-name: data/prove/datapackage.json:3:11 name of the package is "proven", but its folder is data/prove (write "prove", or rename the folder)"`
    );
  });
  test('must hold a datapackage.json', () => {
    expect(faults({...files, read: () => null})).toMatchInlineSnapshot(
      `"no-such-file: data/prove/datapackage.json:1:1 the folder has no datapackage.json (every folder in data/ is a package: add the file, or move the folder elsewhere)"`
    );
  });
  test('hold no CSV that is not declared', () => {
    expect(faults({...files, paths: [...files.paths, 'kopi av alder.csv']})).toMatchInlineSnapshot(
      `"undeclared-csv: data/prove/kopi av alder.csv:1:1 the file is no resource of datapackage.json (declare it there, or delete it)"`
    );
  });
  test('hold every CSV that is declared', () => {
    expect(after('"path": "alder.csv"', '"path": "alderr.csv"')).toMatchInlineSnapshot(
      `"no-such-file: data/prove/datapackage.json:16:15 there is no file data/prove/alderr.csv (did you mean "alder.csv"?)"`
    );
  });
  test('may hold other files', () => {
    expect(faults({...files, paths: [...files.paths, 'README.md', 'entry.json']})).toBe('');
  });
});

test('titles, units and provenance are read', () => {
  const {units, version, datasets} = sound(files);
  expect({units, version, dataset: datasets.get('alder')}).toMatchObject({
    version: '1.0.0',
    units: new Map([['bruker', {code: 'bruker', nb: ['bruker', 'brukere'], en: ['user', 'users']}]]),
    dataset: {
      id: 'prove/alder',
      access: 'public',
      period: '2007-03-12/2007-05-20',
      provenance: {
        package: 'prove',
        version: '1.0.0',
        path: 'data/prove/alder.csv',
        bytes: 23,
        licenses: ['CC-BY-4.0'],
        sources: [{title: 'En kilde', path: null}]
      }
    }
  });
});

describe('what readers must know of the data', () => {
  const units = {bruker: {nb: ['bruker', 'brukere'], en: ['user', 'users']}};
  const kept = {
    codes: ['alder,ung,Ung', 'alder,gammel,Gammel'],
    resources: {
      alder: {
        csv: 'alder,n\nung,1\ngammel,2\n',
        fields: [variable('alder'), count('n', {disjoint: ['alder']})],
        schema: {primaryKey: ['alder']},
        belegg: {shape: 'cells'}
      }
    }
  };
  const withBelegg = (belegg: object) => packageOf({...kept, descriptor: {belegg: {units, ...belegg}}});

  test('is read, and goes with each dataset', () => {
    const {notice, datasets} = sound(withBelegg({notice: 'Oppdiktet.', en: {notice: 'Invented.'}}));
    expect(notice).toEqual({nb: 'Oppdiktet.', en: 'Invented.'});
    expect(datasets.get('alder')?.provenance.notice).toEqual(notice);
    expect(sound(files).notice).toBeNull();
  });

  test('is told in both languages', () => {
    expect(faults(withBelegg({notice: 'Oppdiktet.'}))).toMatchInlineSnapshot(
      `"descriptor: data/prove/datapackage.json:8:13 belegg of the package has no "en" (add it; data/README.md says what it means)"`
    );
    expect(faults(withBelegg({notice: 'Oppdiktet.', en: {title: 'Proof'}}))).toMatchInlineSnapshot(
      `"descriptor: data/prove/datapackage.json:11:11 en of belegg of the package has no "notice" (add it; data/README.md says what it means)"`
    );
  });
});
