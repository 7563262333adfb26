import {describe, expect, test} from 'vitest';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {dataset, faults, packageOf, variable} from './package.ts';

const studies = (methods: string, belegg: object = {role: 'text', list: true}, end = '\n'): PackageFiles =>
  packageOf({
    codes: ['studie,1,En'],
    resources: {
      studier: {
        csv: `studie,metode\n1,"${methods}"\n`.replaceAll('\n', end),
        fields: [variable('studie'), {name: 'metode', type: 'string', title: 'Metode', belegg}],
        schema: {primaryKey: ['studie']},
        belegg: {shape: 'listing'}
      }
    }
  });

describe('a text that is a list', () => {
  test('has an item a line, whatever the line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const found = dataset(studies('Lese; søke\nSpørre', undefined, end), 'studier').texts.get('metode');
      expect(found).toMatchObject({list: true, values: ['Lese; søke\nSpørre']});
    }
    const {texts} = dataset(studies('Lese\nSpørre', {role: 'text'}), 'studier');
    expect(texts.get('metode')).not.toHaveProperty('list');
  });

  test('has no empty items', () => {
    expect(faults(studies('Lese\n\nSpørre'))).toMatchInlineSnapshot(
      `"list-item: data/prove/studier.csv:2:3 metode = "Lese<U+000A><U+000A>Spørre" has an empty line, and each line is an item (take the empty line out; rule data/prove/datapackage.json:32)"`
    );
    expect(faults(studies('Lese\n\nSpørre', {role: 'text'}))).toBe('');
  });

  test('is said of texts only', () => {
    expect(faults(studies('Lese', {codes: 'studie', list: true}))).toMatchInlineSnapshot(
      `"field-key: data/prove/datapackage.json:37:43 "list" does not go with a variable such as "metode" (delete one of the two)"`
    );
  });
});
