import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readPackages} from '../../../../src/data/read-packages.ts';
import {courseFiles} from '../../../../src/scaffold/example/courses.ts';
import {exampleFiles} from '../../../../src/scaffold/example/files.ts';

const root = resolve(import.meta.dirname, '../../../..');
const files = exampleFiles();
const dataset = readPackages(root).value?.get('eksempel')?.datasets;
if (dataset === undefined) throw new Error('eksempel cannot be read');

/** The lines of a made CSV by column; no cell of the survey holds a comma or a line end. */
function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = (files.get(name) ?? '').trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

describe('the CSVs of the example', () => {
  test.each([...files.keys()])('%s is committed as the script makes it, byte for byte', (name) => {
    expect(readFileSync(join(root, 'data/eksempel', name)).equals(Buffer.from(files.get(name) ?? ''))).toBe(true);
  });

  test('are all datasets of the package, so that none is written by hand', () => {
    const paths = [...dataset.values()].map(({name}) => `${name}.csv`);
    expect([...files.keys()].sort()).toEqual(paths.sort());
  });
});

test('the CSV of the course is committed as the script makes it, byte for byte', () => {
  for (const [name, text] of courseFiles()) {
    expect(readFileSync(join(root, 'data/eksempel-kurs', name), 'utf8')).toBe(text);
  }
});

describe('the example survey', () => {
  const answers = rowsOf('innbyggere.csv');
  const wave = (number: string) => answers.filter(({runde}) => runde === number);

  test('has 1,200 respondents, 1,100 a year later, and 600 in both', () => {
    const first = new Set(wave('1').map(({nr}) => nr));
    const both = wave('2').filter(({nr}) => first.has(nr));
    expect([wave('1').length, wave('2').length, both.length]).toEqual([1200, 1100, 600]);
    expect(both.every(({panel}) => panel === 'ja')).toBe(true);
    expect(answers.filter(({panel}) => panel === 'ja')).toHaveLength(1200);
  });

  test('has people of 60 clusters, each in one of 4 strata', () => {
    const strata = Map.groupBy(answers, ({kommune}) => kommune);
    expect(strata.size).toBe(60);
    const regions = [...strata.values()].map((own) => new Set(own.map(({region}) => region)));
    expect(regions.every(({size}) => size === 1)).toBe(true);
    expect(new Set(regions.flatMap((own) => [...own])).size).toBe(4);
  });

  test('has weights of which the mean of a wave is 1, and the same for all of an age and sex', () => {
    for (const own of [wave('1'), wave('2'), rowsOf('panel.csv')]) {
      const sum = own.reduce((total, {vekt}) => total + Number(vekt), 0);
      expect(sum / own.length).toBeCloseTo(1, 3);
      expect(new Set(own.map(({vekt}) => vekt)).size).toBeLessThanOrEqual(8);
    }
  });

  test('has a group of very few', () => {
    const few = wave('1').filter(({bosted}) => bosted === 'oy').length;
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(10);
  });

  test('has the answers of both waves in a line of the panel', () => {
    const [one, two] = ['1', '2'].map((number) => new Map(wave(number).map((own) => [own['nr'], own])));
    for (const {nr, tilhorighet_1, tilhorighet_2, anbefaler_1, anbefaler_2} of rowsOf('panel.csv')) {
      expect([one?.get(nr)?.['tilhorighet'], two?.get(nr)?.['tilhorighet']]).toEqual([tilhorighet_1, tilhorighet_2]);
      expect([one?.get(nr)?.['anbefaler'], two?.get(nr)?.['anbefaler']]).toEqual([anbefaler_1, anbefaler_2]);
    }
  });

  test('asks of use only who knows a service, and of enough only who uses it', () => {
    for (const own of answers) {
      for (const service of ['bibliotek', 'utstyr', 'verksted', 'spraak', 'digital', 'bokbuss']) {
        const [knows, uses] = [own[`kjenner_${service}`], own[`brukt_${service}`]];
        expect(uses === 'ikke_aktuelt').toBe(knows !== 'ja');
        expect(own[`dekker_${service}`] === 'ikke_aktuelt').toBe(uses !== 'ja');
      }
    }
  });

  test('keeps its answers in the build', () => {
    const restricted = [...dataset.values()].filter(({shape}) => shape === 'rows');
    expect(restricted.map(({name, access}) => [name, access])).toEqual([
      ['innbyggere', 'restricted'],
      ['panel', 'restricted'],
      ['ansatte', 'restricted'],
      ['kursdeltakere', 'restricted']
    ]);
  });
});
