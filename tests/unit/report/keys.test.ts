import {expect, test} from 'vitest';
import {codesOf, keysNamed, shortNames} from '../../../src/report/keys.ts';

const keys = [
  'tilbudsgruppe=psykisk > tilbud=dagtilbud',
  'tilbudsgruppe=arbeid > tilbud=dagtilbud',
  'tilbudsgruppe=arbeid > tilbud=kurs',
  'tilbudsgruppe=(total)'
];

test('codesOf gives the code of each step', () => {
  expect(codesOf('tilbudsgruppe=psykisk > tilbud=dagtilbud')).toEqual(['psykisk', 'dagtilbud']);
  expect(codesOf('svarprosent')).toEqual(['svarprosent']);
});

test('keysNamed takes a last code, all codes or a key', () => {
  expect(keysNamed('kurs', keys)).toEqual(['tilbudsgruppe=arbeid > tilbud=kurs']);
  expect(keysNamed('psykisk > dagtilbud', keys)).toEqual(['tilbudsgruppe=psykisk > tilbud=dagtilbud']);
  expect(keysNamed('(total)', keys)).toEqual(['tilbudsgruppe=(total)']);
  expect(keysNamed('dagtilbud', keys)).toHaveLength(2);
  expect(keysNamed('arbeid', keys)).toEqual([]);
});

test('shortNames are the shortest that are unique', () => {
  expect([...shortNames(keys).keys()]).toEqual(['psykisk > dagtilbud', 'arbeid > dagtilbud', 'kurs', '(total)']);
});
