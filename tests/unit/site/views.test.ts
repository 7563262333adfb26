import {describe, expect, test} from 'vitest';
import {TEXTS} from '../../../src/components/texts.ts';
import {reportContents, sisterContents} from '../../../src/site/contents.ts';
import {exhibitPages} from '../../../src/site/exhibit-view.ts';
import {refusal} from '../../../src/site/read-site-project.ts';
import {scopeOf} from '../../../src/site/scope.ts';
import {usesOf} from '../../../src/site/uses.ts';
import {noCache} from '../../../src/support/cache.ts';
import {error, warning} from '../../../src/support/problem.ts';
import {realReport} from './report.ts';

const report = realReport();
const exhibits = exhibitPages(report);
const organisation = exhibits.find(({id}) => id === 'tbl-organisering');

describe('reportContents', () => {
  test('unfolds the open chapter only', () => {
    const entries = reportContents(report, {chapter: 'data-og-metode'});
    expect(entries.map(({number, text, isCurrent}) => [number, text, isCurrent])).toEqual([
      [null, 'Forside', false],
      ['2', 'Data og metode', true],
      ['3', 'Situasjon, prioritering og organisering', false],
      [null, 'Tabeller og figurer', false],
      [null, 'Lesenøkkel', false]
    ]);
    expect(entries.map(({children}) => children.length)).toEqual([0, 4, 0, 0, 0]);
  });

  test('sisters are the exhibits of the same chapter', () => {
    if (organisation === undefined) throw new Error('no tbl-organisering');
    const sisters = sisterContents(report, organisation);
    expect(sisters.map(({number}) => number)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Tabell 3.${n}`));
    expect(sisters.map(({isCurrent}) => isCurrent)).toEqual([true, false, false, false, false, false]);
  });
});

test('usesOf tells the sections that refer to an exhibit, with the numbers quoted there', () => {
  if (organisation === undefined) throw new Error('no tbl-organisering');
  expect(usesOf(report, organisation)).toMatchObject([
    {section: 'Hovedtall', quotes: ['35\u00a0%', '29\u00a0prosent'], href: '/rustilskudd-2014/#hovedtall'},
    {section: '3.2 Organisering av rustjenesten', quotes: ['35\u00a0prosent', '29\u00a0prosent', '23\u00a0prosent']},
    {section: '3.7 Oppsummering', quotes: ['35\u00a0prosent', '29\u00a0prosent']}
  ]);
});

test('scopeOf tells how much a report holds', () => {
  expect(scopeOf(report, TEXTS.nb)).toEqual([
    {count: '2', unit: 'kapitler', href: null},
    {count: '10', unit: 'tabeller', href: null},
    {count: '3', unit: 'figurer', href: null},
    {count: '10', unit: 'avvik', href: '/rustilskudd-2014/avvik/'}
  ]);
});

test('both languages have every text', () => {
  expect(Object.keys(TEXTS.en)).toEqual(Object.keys(TEXTS.nb));
  expect(Object.keys(TEXTS.en.boxes)).toEqual(Object.keys(TEXTS.nb.boxes));
});

describe('refusal', () => {
  const place = {file: 'content/r/01-a.mdx', line: 3, column: 7};
  const project = {packages: new Map(), reports: new Map(), site: null, cache: noCache};

  test('lists errors, not warnings', () => {
    const problems = [error(place, 'a', 'is wrong', 'mend it'), warning(place, 'b', 'is odd')];
    expect(refusal({...project, problems})).toBe(
      'content/r/01-a.mdx:3:7 is wrong (mend it)\n1 error: nothing has been built'
    );
  });

  test('is null where nothing is wrong', () => {
    expect(refusal({...project, problems: [warning(place, 'b', 'is odd')]})).toBeNull();
  });
});
