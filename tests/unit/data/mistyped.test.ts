import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {filesOnDisk} from '../../../src/data/package-files.ts';
import {encode, faults, textOf} from './package.ts';
import {withFiles} from '../../../src/data/package-files.ts';

const root = resolve(import.meta.dirname, '../../fixtures/packages');
const files = filesOnDisk(root, 'helse');
const text = textOf(files, 'datapackage.json');

interface Word {
  readonly word: string;
  readonly isKey: boolean;
  /** Where its middle letter stands. */
  readonly at: number;
}

const words: readonly Word[] = [...text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)]
  .map(({1: word = '', 2: colon, index}) => ({
    word,
    isKey: colon !== undefined,
    at: index + 1 + Math.floor(word.length / 2)
  }))
  .filter(({word}) => word.length > 1);

/** What is told when one letter of a word is wrong. */
function told({at}: Word): readonly string[] {
  const letter = text[at] === 'q' ? 'w' : 'q';
  const changed = text.slice(0, at) + letter + text.slice(at + 1);
  const problems = faults(withFiles(files, new Map([['datapackage.json', encode(changed)]])));
  return problems === '' ? [] : problems.split('\n');
}

describe('one wrong letter in a descriptor', () => {
  const all = words.map((word) => ({...word, problems: told(word)}));

  test('is one problem, however often the word is used', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({problems}) => problems.length > 1)).toEqual([]);
  });

  test('in texts, and in names that nothing else uses, is told as a change that is not released', () => {
    const isChange = ([first = '']: readonly string[]): boolean =>
      first.includes('does not say what it said when version');
    expect(all.filter(({problems}) => problems.length === 0)).toEqual([]);
    const free = all.filter(({problems, isKey}) => isChange(problems) && !isKey).map(({word}) => word);
    const keys = all.filter(({problems, isKey}) => isChange(problems) && isKey).map(({word}) => word);
    expect(keys).toMatchInlineSnapshot(`
      [
        "problemer",
        "rusmiddel",
        "tiltak",
        "tilstrekkelig",
        "heroinbrukere",
        "mottakere",
        "alvorlig",
        "aldersgruppe",
        "plager",
        "storrelse",
      ]
    `);
    expect([...new Set(free)]).toMatchInlineSnapshot(`
      [
        "Oppdiktet undersøkelse",
        "CC0-1.0",
        "Oppdiktet for tester",
        "bruker",
        "brukere",
        "user",
        "users",
        "kommune",
        "kommuner",
        "Brukere",
        "Bruker",
        "Runde",
        "Sår",
        "Tannhelse",
        "Heroin",
        "Alkohol",
        "Mottar samtale",
        "Mottar bolig",
        "Nok samtale",
        "Nok bolig",
        "Alder",
        "Kommune",
        "Vekt",
        "Oppdiktede brukere",
        "Problemer",
        "Rusmiddel",
        "Tiltak",
        "Brukere av heroin",
        "De som mottar tiltaket",
        "Alvorlig problem",
        "Antall plager",
        "Kommunens størrelse",
        "Kommuner",
        "Størrelse",
        "Folketall",
        "Oppdiktede kommuner",
        "codes",
      ]
    `);
  });

  test('is told with what was meant where that is known', () => {
    const known = all.filter(
      ({word, isKey}) =>
        isKey &&
        [
          'belegg',
          'statistic',
          'constraints',
          'categories',
          'primaryKey',
          'universe',
          'recode',
          'aspects',
          'below'
        ].includes(word)
    );
    for (const {word, problems} of known) expect(problems.join()).toContain(`did you mean "${word}"?`);
  });
});
