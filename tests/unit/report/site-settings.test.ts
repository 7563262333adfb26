import {describe, expect, test} from 'vitest';
import {lintSite} from '../../../src/checks/number-lint.ts';
import type {GrammarContext} from '../../../src/report/grammar/context.ts';
import {readSiteSettings, siteProblems, valueSlot, type SiteSettings} from '../../../src/report/site-settings.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const written = `title: {nb: Rapporter, en: Reports}
lead:
  nb: Når en setning sier at {kommuner:ja} er fornøyd, kan du regne etter.
  en: 'When a sentence says {kommuner:ja}, you can check it.'
`;
const grammar = {values: new Set(['ja', 'nei'])} as unknown as GrammarContext;
const reports = new Map([['kommuner', {grammar}]]);

function settings(text = written): SiteSettings {
  const {site, problems} = readSiteSettings(text);
  expect(problems).toEqual([]);
  if (site === null) throw new Error('no settings');
  return site;
}

describe('readSiteSettings', () => {
  test('reads titles and leads with their places', () => {
    expect(settings().lead.nb).toEqual({
      text: 'Når en setning sier at {kommuner:ja} er fornøyd, kan du regne etter.',
      place: {file: 'content/site.yaml', line: 3, column: 7}
    });
    expect(settings().title.en.text).toBe('Reports');
  });

  test('takes no file for no settings', () => {
    expect(readSiteSettings(null)).toEqual({site: null, problems: []});
  });

  test.each([
    ['an unknown key', written.replace('lead:', 'laed:'), '2:1 the file has no key "laed" (did you mean "lead"?)'],
    ['a missing language', 'title: {nb: A, en: B}\nlead: {nb: C}\n', '2:1 "lead" needs "en" (write en: …)'],
    [
      'a text that is none',
      written.replace('Rapporter', '3'),
      `1:13 "title.nb" must be a text (put it between two ': '3')`
    ],
    ['a fault of YAML', 'title: A\ntitle: B\n', '2:1 the key stands twice (take one of the two away)']
  ])('tells %s', (_, text, message) => {
    const {site, problems} = readSiteSettings(text);
    expect(site).toBeNull();
    expect(problems.map(formatProblem)).toEqual([`content/site.yaml:${message}`]);
  });
});

describe('siteProblems', () => {
  const told = (lead: string): readonly string[] =>
    siteProblems(settings(written.replace('{kommuner:ja} er', lead)), reports, ['kommuner', 'unread']).map(
      formatProblem
    );

  test('tell what is misspelt in a slot, with what was meant', () => {
    expect(told('{kommune:ja}')).toEqual([
      'content/site.yaml:3:7 there is no report "kommune" (did you mean "kommuner"?)'
    ]);
    expect(told('{kommuner:jo}')).toEqual([
      'content/site.yaml:3:7 kommuner has no named value "jo" (did you mean "ja"?)'
    ]);
    expect(told('{ja}')).toEqual(['content/site.yaml:3:7 {ja} names no report (write {report:value})']);
  });

  test('are silent of a report that could not be read', () => {
    expect(told('{unread:ja}')).toEqual([]);
  });
});

test('valueSlot parts a slot', () => {
  expect(valueSlot('kommuner:ja')).toEqual({report: 'kommuner', value: 'ja'});
  expect(valueSlot('kommuner: ja')).toEqual({report: 'kommuner', value: 'ja'});
  expect(valueSlot('a:b:c')).toBeNull();
});

test('lintSite finds digits that are typed', () => {
  expect(lintSite(settings()).map(formatProblem)).toEqual([]);
  expect(lintSite(settings(written.replace('{kommuner:ja} er', '66 prosent er'))).map(formatProblem)).toEqual([
    'content/site.yaml:3:7 the number "66 prosent" is typed into the text (write {report:value}, or tell it without the number)'
  ]);
});
