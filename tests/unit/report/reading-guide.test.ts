import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readProject} from '../../../src/report/project.ts';
import {readingGuide} from '../../../src/report/reading-guide.ts';
import {translateReport} from '../../../src/report/translate.ts';

const {reports, packages} = readProject(resolve(import.meta.dirname, '../../..'));
const found = reports.get('rustilskudd-2014');
if (found === undefined) throw new Error('rustilskudd-2014 cannot be read');
const report = found;
const guide = readingGuide(report);

describe('readingGuide', () => {
  test('tells each phrase that the text claims, with its range', () => {
    expect(guide.used.map(({claim: {phrase}}) => phrase)).toEqual([
      'om lag en av tre',
      'nesten to av tre',
      'drøyt en tredjedel',
      'Knapt to av tre',
      'Fire av fem',
      'Et flertall',
      'Om lag halvparten',
      'om lag tre av fire',
      'om lag en av tre',
      'om lag ni av ti',
      'om lag tre av fire',
      'Om lag en av tre',
      'rundt halvparten',
      'Tre av fire',
      'om lag fire av fem',
      'om lag halvparten',
      'Om lag to av tre',
      'Rundt halvparten',
      'om lag en av tre'
    ]);
    expect(guide.used[2]?.meaning).toBe('mer enn 33,3\u00a0% og høyst 36,3\u00a0%');
  });

  test('tells the treatments that occur, with their exhibits', () => {
    expect(guide.treatments.map(({treatment, exhibits}) => [treatment, exhibits.map(({id}) => id)])).toEqual([
      [
        'answer',
        [
          'tbl-fungerer',
          'tbl-kartlagt',
          'tbl-brukerplan',
          'tbl-handlingsplan',
          'tbl-okonomi',
          'tbl-tilskudd',
          'tbl-rammer'
        ]
      ],
      ['hidden', ['tbl-organisering-fungerer']]
    ]);
  });

  test('tells the states that occur, and no others', () => {
    expect(guide.states).toEqual(['computed', 'given', 'lost']);
    expect(readingGuide({...report, exhibits: new Map()}).states).toEqual([]);
  });

  test('speaks English of Norwegian words', () => {
    const english = readingGuide(translateReport(report, packages, 'en'));
    expect(english.used[2]).toMatchObject({claim: {phrase: 'drøyt en tredjedel'}});
    expect(english.used[2]?.meaning).toBe('more than 33.3% and at most 36.3%');
  });
});
