import {describe, expect, test} from 'vitest';
import {TEXTS} from '../../../src/components/texts.ts';
import {keyFigures} from '../../../src/report/key-figures.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {reportContents, sisterContents} from '../../../src/site/contents.ts';
import {exhibitPages} from '../../../src/site/exhibit-view.ts';
import {refusal} from '../../../src/site/read-site-project.ts';
import {scopeOf, type Scope} from '../../../src/site/scope.ts';
import {frontExceptions} from '../../../src/site/front.ts';
import {usesOf} from '../../../src/site/uses.ts';
import {noCache} from '../../../src/support/cache.ts';
import {error, warning} from '../../../src/support/problem.ts';
import {realProject} from './report.ts';

const {report, packages} = realProject();
const exhibits = exhibitPages(report);
const organisation = exhibits.find(({id}) => id === 'tbl-organisering');

const shown = ({count, parts}: Scope): string => `${count.text} ${parts.map(({text}) => text).join('')}`;

describe('reportContents', () => {
  test('unfolds the open chapter only', () => {
    const entries = reportContents(report, {chapter: 'data-og-metode'});
    expect(entries.map(({number, text, isCurrent}) => [number, text, isCurrent])).toEqual([
      [null, 'Forside', false],
      ['1', 'Innledning', false],
      ['2', 'Data og metode', true],
      ['3', 'Situasjon, prioritering og organisering', false],
      ['4', 'Innhold i tjenestetilbudet', false],
      ['6', 'Finansiering og rustilskudd', false],
      [null, 'Tabeller og figurer', false],
      [null, 'Lesenøkkel', false]
    ]);
    expect(entries.map(({children}) => children.length)).toEqual([0, 0, 4, 0, 0, 0, 0, 0]);
  });

  test('sisters are the exhibits of the same chapter', () => {
    if (organisation === undefined) throw new Error('no tbl-organisering');
    const sisters = sisterContents(report, organisation);
    const tables = [1, 2, 3, 4, 5, 6].map((n) => `Tabell 3.${n}`);
    expect(sisters.map(({number}) => number)).toEqual([...tables, 'Figur 3.2', 'Figur 3.3']);
    expect(sisters.filter(({isCurrent}) => isCurrent).map(({number}) => number)).toEqual(['Tabell 3.1']);
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

test('frontExceptions tells each reason once, with the exhibits that it holds for', () => {
  const lost = {rule: 'values-lost', reason: 'Bildet er tapt'};
  const unknown = {rule: 'base-unknown', reason: 'Kilden oppgir ikke hvor mange'};
  const [first, second, third] = exhibits.map(({id}) => id);
  const broken = new Map([
    [first, [lost]],
    [second, [unknown, lost]],
    [third, []]
  ]);
  const own = new Map(
    [...report.exhibits].map(([id, exhibit]) => [id, {...exhibit, exceptions: broken.get(id) ?? []}] as const)
  );
  expect(
    frontExceptions({...report, exhibits: own}).map(({rule, exhibits: those}) => [rule, those.map(({id}) => id)])
  ).toEqual([
    ['values-lost', [first, second]],
    ['base-unknown', [second]]
  ]);
});

test('scopeOf tells how much a report holds', () => {
  const scopes = scopeOf({...report, scope: []}, TEXTS.nb);
  expect(scopes.map(shown)).toEqual(['5 kapitler', '18 tabeller', '17 figurer', '11 avvik']);
  expect(scopes.map(({href}) => href)).toEqual([null, null, null, '/rustilskudd-2014/avvik/']);
});

describe('a report that names its scope', () => {
  const place = report.settings.place;
  const scope = [
    {value: 'antall_svar', text: 'kommuner, {vest_agder_svar} i Vest-Agder', place, textPlace: place},
    {value: 'svarprosent', text: 'svarte', place, textPlace: place}
  ];
  const settings = {...report.settings, scope};
  const own = {...report, settings, scope: keyFigures(scope, report, 'nb')};
  const english = (texts: readonly (readonly [string, string])[]) => {
    const translations = new Map([['report', new Map(texts)]]);
    return scopeOf(translateReport({...own, translations}, packages, 'en'), TEXTS.en);
  };

  test('tells it instead of its chapters, each number with where it comes from', () => {
    const [first, second, ...rest] = scopeOf(own, TEXTS.nb);
    expect(rest.map(shown)).toEqual(['18 tabeller', '17 figurer', '11 avvik']);
    expect(first).toEqual({
      count: {text: '189', href: '/rustilskudd-2014/data-og-metode/regnestykker/#tall-antall_svar'},
      parts: [
        {text: 'kommuner, ', href: null},
        {text: '3', href: '/rustilskudd-2014/data-og-metode/regnestykker/#tall-vest_agder_svar'},
        {text: ' i Vest-Agder', href: null}
      ],
      href: null,
      lang: undefined
    });
    expect(second?.count.text).toBe('44\u00a0%');
  });

  test('tells it in English where that is written, else in Norwegian, marked as such', () => {
    const [first, second] = english([['scope.antall_svar.text', 'municipalities, {vest_agder_svar} in Vest-Agder']]);
    expect([first, second].map((one) => [one && shown(one), one?.lang])).toEqual([
      ['189 municipalities, 3 in Vest-Agder', undefined],
      ['44\u00a0% svarte', 'nb']
    ]);
  });
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
