import {describe, expect, test} from 'vitest';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {count, dataset, faults, packageOf, variable} from './package.ts';
import {rowsPackage} from './rows-package.ts';

const grid = {tiltak: {title: 'Tiltak', kind: 'grid', aspects: {mottar: {samtale: 'samtale', bolig: 'bolig'}}}};

function told(base: object): string {
  return faults(rowsPackage({sets: grid, bases: {de: {title: 'De', ...base}}}));
}

describe('a base of respondents', () => {
  test('says who is counted by variables, derived ones and aspects', () => {
    const derived = {noe: {title: 'Noe', codes: 'ja_nei', any: ['saar', 'tann'], is: ['2']}};
    const bases = {de: {title: 'De', en: {title: 'They'}, where: {saar: ['1', '2'], noe: ['ja'], mottar: ['ja']}}};
    expect(dataset(rowsPackage({sets: grid, derived, bases}), 'brukere').bases.get('de')).toMatchObject({
      title: {nb: 'De', en: 'They'},
      where: new Map([
        ['saar', ['1', '2']],
        ['noe', ['ja']],
        ['mottar', ['ja']]
      ]),
      units: null,
      measure: null
    });
  });
  test('names what is there', () => {
    expect(told({where: {sar: ['1']}})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:137:51 "sar" is no variable or multiple set of this resource, nor an aspect of a set (did you mean "saar"?)"`
    );
    expect(told({where: {saar: ['7']}})).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:137:60 "7" is not in the code list problem (did you mean "0", "1" or "2"?)"`
    );
    expect(told({where: {motar: ['ja']}})).toMatchInlineSnapshot(
      `"unknown-variable: data/prove/datapackage.json:137:51 "motar" is no variable or multiple set of this resource, nor an aspect of a set (did you mean "mottar"?)"`
    );
    expect(told({where: {mottar: ['jaa']}})).toMatchInlineSnapshot(
      `"unknown-code: data/prove/datapackage.json:137:62 "jaa" is not in the code list ja_nei (did you mean "ja"?)"`
    );
  });
  test('is chosen, not counted', () => {
    expect(told({units: 12})).toMatchInlineSnapshot(
      `"base: data/prove/datapackage.json:137:41 base "de" has "units", but in a resource of shape rows respondents are counted (say with "where" who they are)"`
    );
    expect(told({})).toMatchInlineSnapshot(
      `"base: data/prove/datapackage.json:137:19 base "de" has no "where" (add it; data/README.md has an example)"`
    );
  });
});

describe('a base of aggregates', () => {
  const primary = {primaryKey: ['rang']};
  const files = (base: object, svart = 'rang,n_svart\n1,388\n2,385\n', other = 'rang'): PackageFiles =>
    packageOf({
      codes: ['rang,1,Først', 'rang,2,Dernest', 'annen,1,En', 'annen,2,To'],
      resources: {
        maal: {
          csv: 'rang,n\n2,7\n1,5\n',
          fields: [variable('rang'), count()],
          schema: primary,
          belegg: {shape: 'cells', bases: {de: {title: 'De', ...base}}}
        },
        svart: {
          csv: svart,
          fields: [variable('rang', other), count('n_svart')],
          schema: primary,
          belegg: {shape: 'indicators'}
        }
      }
    });

  test('is a number', () => {
    expect(dataset(files({units: 40}), 'maal').bases.get('de')).toMatchObject({units: 40, measure: null});
  });
  test('is a measure of the resource', () => {
    expect(dataset(files({units: 'n'}), 'maal').bases.get('de')?.measure?.scaled).toEqual(Float64Array.of(7, 5));
  });
  test('is looked up in another resource', () => {
    const measure = dataset(files({units: 'svart.n_svart'}), 'maal').bases.get('de')?.measure;
    expect(measure).toMatchObject({
      name: 'svart.n_svart',
      derived: 'n_svart of svart',
      scaled: Float64Array.of(385, 388)
    });
  });
  test('names what is there', () => {
    expect(faults(files({units: 'm'}))).toMatchInlineSnapshot(
      `"unknown-measure: data/prove/datapackage.json:40:50 "m" is no measure of this resource (did you mean "n"?)"`
    );
    expect(faults(files({units: 'svart.n_svar'}))).toMatchInlineSnapshot(
      `"unknown-measure: data/prove/datapackage.json:40:50 "n_svar" is no measure of resource "svart" (did you mean "svart.n_svart"?)"`
    );
    expect(faults(files({units: 'svar.n_svart'}))).toMatchInlineSnapshot(
      `"unknown-resource: data/prove/datapackage.json:40:50 units names resource "svar", which is no dataset of the package (did you mean "svart"?)"`
    );
  });
  test('is found for every line', () => {
    expect(faults(files({units: 'svart.n_svart'}, 'rang,n_svart\n1,388\n'))).toMatchInlineSnapshot(
      `"base: data/prove/maal.csv:2:1 no line of resource "svart" has the number of units ("svart.n_svart") of this line (add the line there; rule data/prove/datapackage.json:40)"`
    );
    expect(faults(files({units: 'svart.n_svart'}, undefined, 'annen'))).toMatchInlineSnapshot(
      `"base: data/prove/datapackage.json:40:50 "svart.n_svart" cannot be looked up: "rang" has the code list rang here and annen there (the primary key of resource "svart" must be among the variables here)"`
    );
  });
  test('has no respondents to choose from', () => {
    expect(faults(files({where: {rang: ['1']}}))).toMatchInlineSnapshot(
      `"base: data/prove/datapackage.json:40:41 base "de" has "where", but in a resource of shape cells there are no respondents to choose from (say with "units" how many they are)"`
    );
  });
});
