import {describe, expect, test} from 'vitest';
import {count, edited, faults, packageOf, variable} from './package.ts';

const codes = ['a,x,X', 'a,y,Y', 'b,x,X', 'b,y,Y'];

function table(csv: string, schema: object, constraints: object = {}): string {
  return faults(
    packageOf({
      codes,
      resources: {
        tall: {
          csv,
          fields: [variable('a'), variable('b', 'b', {constraints}), count()],
          schema,
          belegg: {shape: 'cells'}
        }
      }
    })
  );
}

describe('keys', () => {
  test('a primary key stands in one line only', () => {
    expect(table('a,b,n\nx,x,1\nx,y,2\ny,x,3\n', {primaryKey: ['a', 'b']})).toBe('');
    expect(table('a,b,n\nx,x,1\nx,y,2\nx,x,3\nx,x,3\n', {primaryKey: ['a', 'b']})).toMatchInlineSnapshot(`
      "repeated-key: data/prove/tall.csv:4:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)
      repeated-key: data/prove/tall.csv:5:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)"
    `);
  });

  test('are told of, five lines of many', () => {
    const csv = `a,b,n\n${'x,x,1\n'.repeat(30)}`;
    expect(table(csv, {primaryKey: ['a', 'b']})).toMatchInlineSnapshot(`
      "repeated-key: data/prove/tall.csv:3:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)
      repeated-key: data/prove/tall.csv:4:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)
      repeated-key: data/prove/tall.csv:5:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)
      repeated-key: data/prove/tall.csv:6:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)
      repeated-key: data/prove/tall.csv:7:1 the primary key a = "x", b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:42)
      repeated-key: data/prove/tall.csv:8:1 24 more of this kind (repeated-key) in lines 8, 9, 10, 11, 12, … (rule data/prove/datapackage.json:42)"
    `);
  });

  test('a primary key has no empty part', () => {
    expect(table('a,b,n\nx,,1\n', {primaryKey: ['a', 'b']}, {required: false})).toMatchInlineSnapshot(
      `"primary-key: data/prove/tall.csv:2:3 b is empty, and the field is part of the primary key (fill it in; rule data/prove/datapackage.json:42)"`
    );
    expect(table('a,b,n\nx,,1\n', {primaryKey: ['a', 'b']})).toMatchInlineSnapshot(
      `"empty-cell: data/prove/tall.csv:2:3 b is empty (fill it in; only a field whose constraints say "required": false may be empty; rule data/prove/datapackage.json:37)"`
    );
  });

  test('unique keys and unique values stand once', () => {
    expect(table('a,b,n\nx,x,1\ny,x,2\n', {primaryKey: ['a', 'b'], uniqueKeys: [['b']]})).toMatchInlineSnapshot(
      `"repeated-key: data/prove/tall.csv:3:3 the unique key b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:43)"`
    );
    expect(table('a,b,n\nx,x,1\ny,x,2\n', {primaryKey: ['a', 'b']}, {unique: true})).toMatchInlineSnapshot(
      `"repeated-key: data/prove/tall.csv:3:3 the value b = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:38)"`
    );
  });

  test('name fields that are there', () => {
    expect(table('a,b,n\nx,x,1\n', {primaryKey: ['a', 'bb']})).toMatchInlineSnapshot(
      `"unknown-field: data/prove/datapackage.json:42:29 there is no field "bb" in resource "tall" (did you mean "b"?)"`
    );
    expect(table('a,b,n\nx,x,1\n', {primaryKey: ['a', 'b'], uniqueKeys: [['c']]})).toMatchInlineSnapshot(
      `"unknown-field: data/prove/datapackage.json:43:25 there is no field "c" in resource "tall" (did you mean "a", "b" or "n"?)"`
    );
  });

  test('a one in a million is found', () => {
    const ids = Array.from({length: 100_000}, (_, i) => `${i}\n`).join('');
    const rows = (csv: string): string =>
      faults(
        packageOf({
          resources: {
            r: {
              csv,
              fields: [{name: 'id', type: 'integer', title: 'Id', belegg: {role: 'id'}}],
              schema: {primaryKey: ['id']},
              belegg: {shape: 'rows'}
            }
          }
        })
      );
    expect(rows(`id\n${ids}`)).toBe('');
    expect(rows(`id\n${ids}77777\n`)).toMatchInlineSnapshot(
      `"repeated-key: data/prove/r.csv:100002:1 the primary key id = "77777" stands already in line 77779 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:25)"`
    );
  });
});

describe('foreign keys', () => {
  function pair(csv: string, key: object): string {
    const primary = {primaryKey: ['a']};
    return faults(
      packageOf({
        codes,
        resources: {
          en: {
            csv,
            fields: [variable('a'), variable('b', 'a', {constraints: {required: false}}), count()],
            schema: {...primary, foreignKeys: [key]},
            belegg: {shape: 'cells'}
          },
          to: {csv: 'a,n\nx,1\n', fields: [variable('a'), count()], schema: primary, belegg: {shape: 'cells'}}
        }
      })
    );
  }
  const key = {fields: ['b'], reference: {resource: 'to', fields: ['a']}};

  test('are found in the other resource', () => {
    expect(pair('a,b,n\nx,x,1\ny,,2\n', key)).toBe('');
    expect(pair('a,b,n\nx,x,1\ny,y,2\n', key)).toMatchInlineSnapshot(
      `"foreign-key: data/prove/en.csv:3:3 b = "y" is in no line of data/prove/to.csv (a) (correct it, or add the line there; rule data/prove/datapackage.json:43)"`
    );
  });

  test('may refer to their own resource', () => {
    expect(pair('a,b,n\nx,y,1\ny,x,2\n', {fields: 'b', reference: {fields: 'a'}})).toBe('');
  });

  test('name resources and fields that are there', () => {
    expect(pair('a,b,n\nx,x,1\n', {...key, reference: {resource: 'too', fields: ['a']}})).toMatchInlineSnapshot(
      `"unknown-resource: data/prove/datapackage.json:43:69 there is no resource "too" (did you mean "to"?)"`
    );
    expect(pair('a,b,n\nx,x,1\n', {...key, reference: {resource: 'to', fields: ['b']}})).toMatchInlineSnapshot(
      `"unknown-field: data/prove/datapackage.json:43:86 there is no field "b" in resource "to" (did you mean "a" or "n"?)"`
    );
    expect(pair('a,b,n\nx,x,1\n', {...key, reference: {resource: 'to', fields: ['a', 'n']}})).toMatchInlineSnapshot(
      `"foreign-key: data/prove/datapackage.json:43:85 the key has 1 field here, but 2 in resource "to" (name as many fields on both sides)"`
    );
  });
});

describe('constraints', () => {
  test('go with the type of the field', () => {
    const files = packageOf({
      codes,
      resources: {
        n: {
          csv: 'a,n\nx,1\n',
          fields: [
            variable('a', 'a', {constraints: {minimum: 1}}),
            count('n', {}, {constraints: {pattern: '1'}, decimalChar: ','})
          ],
          schema: {primaryKey: ['a']},
          belegg: {shape: 'cells'}
        }
      }
    });
    expect(faults(files)).toMatchInlineSnapshot(`
      "field-type: data/prove/datapackage.json:31:29 "minimum" of field "a" goes with the type integer or number or date, but the type is string (delete it or change the type)
      field-type: data/prove/datapackage.json:38:29 "pattern" of field "n" goes with the type string, but the type is integer (delete it or change the type)
      field-type: data/prove/datapackage.json:39:13 "decimalChar" of field "n" goes with the type number, but the type is integer (delete it or change the type)"
    `);
  });

  test('have the form that the type asks for', () => {
    const field = (rest: object): string =>
      faults(
        packageOf({
          codes,
          resources: {
            n: {
              csv: 'a,n,t\nx,1,2024-02-29\n',
              fields: [
                variable('a'),
                count('n', {}, {constraints: {minimum: '1'}}),
                {name: 't', title: 'T', belegg: {role: 'text'}, ...rest}
              ],
              schema: {primaryKey: ['a']},
              belegg: {shape: 'cells'}
            }
          }
        })
      );
    expect(field({type: 'date', constraints: {minimum: 5}})).toMatchInlineSnapshot(`
      "constraint: data/prove/datapackage.json:37:40 minimum of field "n" is "1", expected a number without quotes
      constraint: data/prove/datapackage.json:39:110 minimum of field "t" is 5, expected a day in quotes"
    `);
    expect(field({type: 'string', constraints: {pattern: '[a'}})).toMatchInlineSnapshot(`
      "constraint: data/prove/datapackage.json:37:40 minimum of field "n" is "1", expected a number without quotes
      constraint: data/prove/datapackage.json:39:112 pattern of field "t" is no regular expression (look for a bracket that is not closed)"
    `);
  });

  test('hold for texts, ids and dates', () => {
    const fields = [
      variable('a'),
      {
        name: 'tekst',
        type: 'string',
        title: 'T',
        constraints: {required: true, maxLength: 4, pattern: '[a-zæøå]*'},
        belegg: {role: 'text'}
      },
      {
        name: 'dag',
        type: 'date',
        title: 'D',
        constraints: {minimum: '2007-01-01', maximum: '2007-12-31'},
        belegg: {role: 'text'}
      }
    ];
    const texts = (csv: string): string =>
      faults(
        packageOf({codes, resources: {liste: {csv, fields, schema: {primaryKey: ['a']}, belegg: {shape: 'listing'}}}})
      );
    expect(texts('a,tekst,dag\nx,blå,2007-02-28\ny,øy,2007-12-31\n')).toBe('');
    expect(texts('a,tekst,dag\nx,blåbær,2007-02-29\ny,A,2008-01-01\n')).toMatchInlineSnapshot(`
      "maxLength: data/prove/liste.csv:2:3 tekst = "blåbær" is longer than 4 characters (look it up in the source; rule data/prove/datapackage.json:36)
      no-such-date: data/prove/liste.csv:2:10 dag = "2007-02-29" does not exist: February 2007 has 28 days (look the date up in the source; rule data/prove/datapackage.json:41)
      pattern: data/prove/liste.csv:3:3 tekst = "A" does not look like [a-zæøå]* (look it up in the source; rule data/prove/datapackage.json:36)
      maximum: data/prove/liste.csv:3:5 dag = "2008-01-01" is above 2007-12-31, the largest allowed (look it up in the source; rule data/prove/datapackage.json:43)"
    `);
    expect(texts('a,tekst,dag\nx,,\n')).toMatchInlineSnapshot(`
      "empty-cell: data/prove/liste.csv:2:3 tekst is empty (fill it in, or say with "missingValues" what an empty cell means; rule data/prove/datapackage.json:36)
      empty-cell: data/prove/liste.csv:2:4 dag is empty (fill it in, or say with "missingValues" what an empty cell means; rule data/prove/datapackage.json:40)"
    `);
  });
});

describe('labels', () => {
  const files = packageOf({
    codes: ['a,x,Ja,,', 'a,y,Nei,,', 'a,z,Vet ikke,,dont_know'],
    resources: {
      n: {csv: 'a,n\nx,1\n', fields: [variable('a'), count()], schema: {primaryKey: ['a']}, belegg: {shape: 'cells'}}
    }
  });
  const after = (from: string, to: string): string =>
    faults(edited(files, 'datapackage.json', (text) => text.replace(from, to)));

  test('in the descriptor are those of codes.csv', () => {
    expect(faults(files)).toBe('');
    expect(after('"label": "Ja"', '"label": "JA"')).toMatchInlineSnapshot(
      `"stale-labels: data/prove/datapackage.json:30:15 categories of field "a" do not agree with the code list a of codes.csv: "x" = "JA" here, "x" = "Ja" there (npm run release-data -- prove patch "what changed")"`
    );
    expect(after('{"value": "x", "label": "Ja"},', '')).toMatchInlineSnapshot(
      `"stale-labels: data/prove/datapackage.json:31:15 categories of field "a" do not agree with the code list a of codes.csv: "y" = "Nei" here, "x" = "Ja" there (npm run release-data -- prove patch "what changed")"`
    );
    expect(after('"missing": {"z": "dont_know"}', '"missing": {"z": "unknown"}')).toMatchInlineSnapshot(
      `"stale-labels: data/prove/datapackage.json:34:55 missing of field "a" does not agree with the code list a of codes.csv: "z" has unknown here, dont_know there (npm run release-data -- prove patch "what changed")"`
    );
    expect(after(', "missing": {"z": "dont_know"}', '')).toMatchInlineSnapshot(
      `"stale-labels: data/prove/datapackage.json:34:23 missing of field "a" does not agree with the code list a of codes.csv: "z" has no role here, dont_know there (npm run release-data -- prove patch "what changed")"`
    );
  });

  test('are written by release-data, and not into fields without codes', () => {
    expect(
      faults(edited(files, 'datapackage.json', (text) => text.replace(/"categories": \[[^\]]*\],/, '')))
    ).toMatchInlineSnapshot(
      `"stale-labels: data/prove/datapackage.json:26:21 categories of field "a" do not agree with the code list a of codes.csv: they are not yet written (npm run release-data -- prove patch "what changed")"`
    );
    expect(after('"title": "n",', '"title": "n", "categories": [{"value": 1, "label": "En"}],')).toMatchInlineSnapshot(
      `"not-released: data/prove/datapackage.json:10:13 the file does not say what it said when version 1.0.0 was released: something besides sizes, hashes and labels has changed (undo the change, or release it: npm run release-data -- prove patch "what changed")"`
    );
  });
});
