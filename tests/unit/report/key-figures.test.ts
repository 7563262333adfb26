import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {lintKeyFigures} from '../../../src/checks/number-lint.ts';
import {keyFigureProblems, keyFigures} from '../../../src/report/key-figures.ts';
import {readProject} from '../../../src/report/project.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const {reports, packages} = readProject(resolve(import.meta.dirname, '../../..'));
const found = reports.get('rustilskudd-2014');
if (found === undefined) throw new Error('rustilskudd-2014 cannot be read');
const report = found;
const place = {file: 'content/r/report.yaml', line: 20, column: 12};
const textPlace = {...place, line: 21, column: 11};
const figure = (value: string, text: string) => [{value, text, place, textPlace}];

describe('keyFigures', () => {
  test('part the number from its unit', () => {
    const shown = report.keyFigures.map(({number, unit}) => [number, unit]);
    expect(shown.slice(0, 2)).toEqual([
      ['44', 'percent'],
      ['66', 'percent']
    ]);
    const [points] = keyFigures(figure('felles_mot_nav', 'lavere'), report, 'nb');
    expect(points).toMatchObject({number: '25', unit: 'points'});
    const [count] = keyFigures(figure('antall_svar', 'svarte'), report, 'nb');
    expect(count).toMatchObject({number: '189', unit: null});
  });

  test('are the values where they are defined, so that they lead where these do', () => {
    expect(report.keyFigures[0]?.value).toMatchObject({name: 'svarprosent', reused: false, exhibit: 'tbl-befolkning'});
  });

  test('may name other values in their sentence', () => {
    const [shown] = keyFigures(figure('felles', 'har felles enhet, {nav} er i NAV'), report, 'nb');
    expect(shown?.parts.map(({text, value}) => [text, value?.name ?? null])).toEqual([
      ['har felles enhet, ', null],
      ['29\u00a0prosent', 'nav'],
      [' er i NAV', null]
    ]);
  });

  test('speak the language of the reader', () => {
    const english = translateReport(report, packages, 'en');
    expect(english.keyFigures[0]).toMatchObject({
      number: '44',
      text: 'of the municipalities answered the questionnaire'
    });
    expect(english.keyFigures[2]?.parts[1]?.text).toBe('29\u00a0per\u00a0cent');
    expect(english.findings.map(({reason}) => reason)).toContain('The rows add up to 189, but the source prints 188');
  });

  test('are left out where the value failed: that is told at the value', () => {
    expect(keyFigures(figure('nowhere', 'x'), report, 'nb')).toEqual([]);
  });
});

describe('keyFigureProblems', () => {
  test('tell unknown names with what was meant, each where it is written', () => {
    const settings = {keyFigures: figure('svarprosnet', 'av {antal_svar}'), scope: figure('antall_sva', 'svar')};
    const problems = keyFigureProblems(settings, report.grammar.values);
    expect(problems.map(formatProblem)).toEqual([
      'content/r/report.yaml:20:12 there is no named value "svarprosnet" (did you mean "svarprosent"?)',
      'content/r/report.yaml:21:11 there is no named value "antal_svar" (did you mean "antall_svar"?)',
      'content/r/report.yaml:20:12 there is no named value "antall_sva" (did you mean "antall_svar"?)'
    ]);
  });

  test('tell a value that stands twice: its translation could be of either', () => {
    const twice = [...figure('nav', 'er i NAV'), ...figure('nav', 'har NAV')];
    const told = (settings: Parameters<typeof keyFigureProblems>[0]) =>
      keyFigureProblems(settings, report.grammar.values).map(formatProblem);
    expect(told({keyFigures: twice, scope: []})).toEqual([
      'content/r/report.yaml:20:12 "nav" stands in keyFigures already (take one of the two away)'
    ]);
    expect(told({keyFigures: [], scope: twice})).toHaveLength(1);
    // A key figure may be in the scope too.
    expect(told({keyFigures: figure('nav', 'er i NAV'), scope: figure('nav', 'i NAV')})).toEqual([]);
  });

  test('have nothing to say of those of the repository', () => {
    expect(report.keyFigures).toHaveLength(6);
    expect(keyFigureProblems(report.settings, report.grammar.values)).toEqual([]);
  });
});

test('lintKeyFigures finds numbers that are typed', () => {
  const typed = figure('felles', 'mot 29 prosent og {nav} i 2012');
  const settings = {...report.settings, keyFigures: typed, scope: figure('antall_svar', 'kommuner av 428')};
  expect(lintKeyFigures(settings).map(formatProblem)).toEqual([
    'content/r/report.yaml:21:11 the number "29 prosent" is typed into the text (name a value and write {name}, or tell it without the number)',
    'content/r/report.yaml:21:11 the number "428" is typed into the text (name a value and write {name}, or tell it without the number)'
  ]);
});
