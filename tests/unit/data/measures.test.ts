import {describe, expect, test} from 'vitest';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {count, dataset, faults, numbersOf, packageOf, variable} from './package.ts';

const codes = ['rang,1,Først', 'rang,2,Dernest', 'rang,3,Så', 'rang,4,Sist'];

/** A package with a column of percentages, and one that qualifies them. */
function percents(values: readonly string[], rest: object = {}, qualified = true): PackageFiles {
  return packageOf({
    codes,
    resources: {
      tall: {
        csv: `rang,prosent${qualified ? ',qualifier' : ''}\n${values.map((value, i) => `${i + 1},${value}\n`).join('')}`,
        fields: [
          variable('rang'),
          {
            name: 'prosent',
            type: 'number',
            title: 'Prosent',
            belegg: {statistic: 'percent', within: [], origin: 'printed'},
            ...rest
          },
          ...(qualified ? [{name: 'qualifier', type: 'string', belegg: {role: 'qualifier'}}] : [])
        ],
        schema: {primaryKey: ['rang']},
        belegg: {shape: 'cells'}
      }
    }
  });
}

describe('a measure', () => {
  test('is exact: a whole number and the decimals of the column', () => {
    const prosent = dataset(percents(['28.75', '3', '0.5'], {}, false), 'tall').measures.get('prosent');
    expect(prosent).toMatchObject({
      decimals: 2,
      scaled: Float64Array.of(2875, 300, 50),
      unit: 'percent',
      origin: 'printed',
      derived: null
    });
  });

  test('is told of what is no number', () => {
    expect(faults(percents(['"1,5"', '12%', '1e3', ''], {}, false))).toMatchInlineSnapshot(`
      "mixed-decimals: data/prove/tall.csv:2:3 prosent = "1,5" has "," where the column has "." as decimal sign (write "1.5", or declare "decimalChar": "," if all cells have it; rule data/prove/datapackage.json:39)
      unit-in-cell: data/prove/tall.csv:3:3 prosent = "12%" has a unit behind the number (write the number alone; the unit is declared for the whole column; rule data/prove/datapackage.json:39)
      scientific-number: data/prove/tall.csv:4:3 prosent = "1e3" is written as a power of ten; its last digits may be lost (write it with all digits; rule data/prove/datapackage.json:39)
      empty-cell: data/prove/tall.csv:5:3 prosent is empty, expected a number (fill it in, or declare what an empty cell means; rule data/prove/datapackage.json:39)"
    `);
  });

  test('may have a declared decimal comma', () => {
    expect(numbersOf(dataset(percents(['"1,5"', '"2,25"'], {decimalChar: ','}, false), 'tall'), 'prosent')).toEqual([
      '1.50',
      '2.25'
    ]);
  });

  test('keeps to its constraints', () => {
    expect(faults(percents(['0', '100', '101', '-1'], {constraints: {minimum: 0, maximum: 100}}, false)))
      .toMatchInlineSnapshot(`
        "maximum: data/prove/tall.csv:4:3 prosent = "101" is above 100, the largest allowed (look it up in the source; rule data/prove/datapackage.json:42)
        minimum: data/prove/tall.csv:5:3 prosent = "-1" is below 0, the smallest allowed (look it up in the source; rule data/prove/datapackage.json:42)"
      `);
  });

  test('keeps to bounds that it may not reach', () => {
    expect(
      faults(percents(['0.1', '0', '99.9', '100'], {constraints: {exclusiveMinimum: 0, exclusiveMaximum: 100}}, false))
    ).toMatchInlineSnapshot(`
      "exclusiveMinimum: data/prove/tall.csv:3:3 prosent = "0" is not above 0 (look it up in the source; rule data/prove/datapackage.json:42)
      exclusiveMaximum: data/prove/tall.csv:5:3 prosent = "100" is not below 100 (look it up in the source; rule data/prove/datapackage.json:42)"
    `);
  });

  test('cannot be larger than is kept exactly beside its decimals', () => {
    expect(faults(percents(['9007199254740991', '0.1'], {}, false))).toMatchInlineSnapshot(
      `"number-too-large: data/prove/tall.csv:2:3 prosent = "9007199254740991" cannot be kept exactly beside a value with 1 decimal (write fewer decimals in the column; rule data/prove/datapackage.json:39)"`
    );
  });

  test('may have declared missing values', () => {
    const rest = {
      missingValues: [
        {value: '', label: 'Ikke spurt'},
        {value: '..', label: 'Tapt'}
      ],
      belegg: {statistic: 'percent', within: [], origin: 'printed', missing: {'': 'not_applicable', '..': 'lost'}}
    };
    expect(numbersOf(dataset(percents(['', '..', '7'], rest, false), 'tall'), 'prosent')).toEqual(['na', 'lost', '7']);
  });

  test('has the unit of its resource if it counts', () => {
    const files = packageOf({
      codes,
      resources: {
        n: {
          csv: 'rang,n\n1,2\n',
          fields: [variable('rang'), count()],
          schema: {primaryKey: ['rang']},
          belegg: {shape: 'cells'}
        }
      }
    });
    expect(dataset(files, 'n').measures.get('n')?.unit).toBe('bruker');
  });
});

describe('a qualifier', () => {
  test('says what is known of a value', () => {
    expect(numbersOf(dataset(percents(['50,over', ',lost', '12.5,', ',na']), 'tall'), 'prosent')).toEqual([
      'over 50.0',
      'lost',
      '12.5',
      'na'
    ]);
  });

  test('and its value must go together', () => {
    expect(faults(percents([',', '5,lost', ',over', ',na']))).toMatchInlineSnapshot(`
      "empty-cell: data/prove/tall.csv:2:3 prosent is empty and qualifier is empty too (fill the value in, or write "lost" or "na" as its qualifier; rule data/prove/datapackage.json:38)
      qualifier: data/prove/tall.csv:3:3 prosent = "5", but qualifier says that it is "lost" (delete one of the two; rule data/prove/datapackage.json:38)
      empty-cell: data/prove/tall.csv:4:3 prosent is empty and qualifier is "over" (fill the value in, or write "lost" or "na" as its qualifier; rule data/prove/datapackage.json:38)"
    `);
  });

  test('is one of five', () => {
    expect(faults(percents(['5,ovr', '6,suppressed']))).toMatchInlineSnapshot(`
      "qualifier: data/prove/tall.csv:2:5 qualifier = "ovr" is no qualifier (did you mean "over"?)
      qualifier: data/prove/tall.csv:3:5 qualifier = "suppressed" is no qualifier (expected one of "over", "under", "about", "lost", "na")"
    `);
  });

  test('belongs to a measure by its name', () => {
    const files = packageOf({
      codes,
      resources: {
        tall: {
          csv: 'rang,a,b,qualifier\n1,2,3,over\n',
          fields: [
            variable('rang'),
            count('a'),
            count('b'),
            {name: 'qualifier', type: 'string', belegg: {role: 'qualifier'}}
          ],
          schema: {primaryKey: ['rang']},
          belegg: {shape: 'indicators'}
        }
      }
    });
    expect(faults(files)).toMatchInlineSnapshot(
      `"qualifier: data/prove/datapackage.json:39:20 the qualifier column "qualifier" belongs to no measure (name it "a_qualifier" or "b_qualifier")"`
    );
  });
});

describe('the declaration of a measure', () => {
  const declared = (...fields: readonly unknown[]): string => {
    const names = fields.map((field) => (field as {name: string}).name);
    const csv = `${['rang', ...names].join(',')}\n${['1', ...names.map(() => '1')].join(',')}\n`;
    return faults(
      packageOf({
        codes,
        resources: {
          tall: {
            csv,
            fields: [variable('rang'), ...fields],
            schema: {primaryKey: ['rang']},
            belegg: {shape: 'indicators'}
          }
        }
      })
    );
  };
  const percent = (belegg: object): unknown => ({
    name: 'p',
    type: 'number',
    title: 'P',
    belegg: {statistic: 'percent', origin: 'printed', ...belegg}
  });

  test('may be summed only over variables that are there', () => {
    expect(declared(count('n', {disjoint: ['rangg']}))).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:41:80 disjoint of measure "n" names "rangg", which is no variable of the resource (did you mean "rang"?)"`
    );
  });
  test('only a count or an amount may be summed', () => {
    expect(declared(percent({within: [], disjoint: ['rang']}))).toMatchInlineSnapshot(
      `"disjoint: data/prove/datapackage.json:41:95 measure "p" is a percent and cannot be summed, but has "disjoint" (delete it, or make the statistic "count", of an amount "value")"`
    );
    expect(declared(percent({within: [], disjoint: []}))).toBe('');
    expect(declared(percent({statistic: 'value', disjoint: ['rang']}))).toBe('');
  });
  test('a percent says of what, and only a percent', () => {
    expect(declared(percent({}))).toMatchInlineSnapshot(
      `"within: data/prove/datapackage.json:37:67 percent "p" does not say of what (add "within": the variables held fixed, [] if the per cents are of all)"`
    );
    expect(declared(percent({within: ['rng']}))).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:41:80 within of measure "p" names "rng", which is no variable of the resource (did you mean "rang"?)"`
    );
    expect(declared(count('n', {within: ['rang']}))).toMatchInlineSnapshot(
      `"within: data/prove/datapackage.json:41:77 measure "n" is no percent, but has "within" (delete it, or make the statistic "percent")"`
    );
  });
  test('its base is another count', () => {
    expect(declared(percent({within: [], base: 'm'}), count('n'))).toMatchInlineSnapshot(
      `"unknown-measure: data/prove/datapackage.json:41:91 base of measure "p" is "m", which is no other count of the resource (did you mean "n"?)"`
    );
    expect(declared(percent({within: [], base: 'n'}), count('n'))).toBe('');
    expect(declared(count('n', {base: 'n'}))).toMatchInlineSnapshot(
      `"unknown-measure: data/prove/datapackage.json:41:75 base of measure "n" is "n", which is no other count of the resource (there is none to choose from)"`
    );
  });
  test('its unit is declared, its origin told', () => {
    expect(declared(count('n', {unit: 'bruke'}))).toMatchInlineSnapshot(
      `"unknown-unit: data/prove/datapackage.json:41:75 unit of measure "n" is "bruke", which the package does not declare (did you mean "bruker"?)"`
    );
    expect(declared(count('n', {unit: 'kr'}))).toBe('');
    expect(declared(count('n', {origin: undefined}))).toMatchInlineSnapshot(
      `"origin: data/prove/datapackage.json:37:68 measure "n" does not say where its numbers come from (add "origin": "printed", "recovered" or "collected")"`
    );
  });
  test('what goes with variables does not go with it', () => {
    expect(declared(count('n', {codes: 'rang'}))).toMatchInlineSnapshot(
      `"field-key: data/prove/datapackage.json:47:24 field "n" has both "codes" and "statistic", so it is a variable and a measure (delete one of the two)"`
    );
    expect(
      declared({name: 's', type: 'string', title: 'S', belegg: {statistic: 'count', origin: 'printed'}})
    ).toMatchInlineSnapshot(
      `"field-type: data/prove/datapackage.json:37:33 field "s" has the type string, but a measure is number or integer (change the type, or what belegg says of the field)"`
    );
  });
});
