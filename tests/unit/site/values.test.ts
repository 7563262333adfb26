import {describe, expect, test} from 'vitest';
import {evidenceLines, evidenceOf, shorten} from '../../../src/components/evidence-lines.ts';
import {sumOf} from '../../../src/components/sum.ts';
import {cellLink, valueFinding, valueLink} from '../../../src/components/value-link.ts';
import type {ComputedValue} from '../../../src/report/report-model.ts';
import {realReport} from './report.ts';

const report = realReport();

function named(name: string): ComputedValue {
  const found = [...report.values.values()].find((value) => value.name === name && !value.reused);
  if (found === undefined) throw new Error(`no value ${name}`);
  return found;
}

function chapterOf(slug: string): (typeof report.chapters)[number] {
  const found = report.chapters.find((chapter) => chapter.slug === slug);
  if (found === undefined) throw new Error(`no chapter ${slug}`);
  return found;
}

const literal = [...report.values.values()].find(({value}) => value === null);

describe('valueLink', () => {
  test('leads to the sum behind the number', () => {
    expect(valueLink(report, named('svarprosent'))).toBe(
      '/rustilskudd-2014/data-og-metode/regnestykker/#tall-svarprosent'
    );
    expect(valueLink(report, named('omorganisert'))).toBe(
      '/rustilskudd-2014/situasjon-prioritering-og-organisering/regnestykker/#tall-omorganisert'
    );
  });

  test('leads nowhere from a chapter that does not hold the number', () => {
    expect(valueLink(report, named('omorganisert'), 'data-og-metode')).toBeNull();
  });

  test('leads nowhere for a literal', () => {
    expect(literal && valueLink(report, literal)).toBeNull();
  });
});

describe('cellLink', () => {
  test('leads to the cell on the exhibit’s page', () => {
    expect(cellLink(report, named('svarprosent'))).toBe(
      '/rustilskudd-2014/tabeller/tbl-befolkning/#tbl-befolkning--folkeklasse=(total),svarprosent,percent'
    );
  });

  test('leads to the cell of the table that a figure shows', () => {
    expect(cellLink(report, named('ruskonsulenter'))).toMatch(
      /^\/rustilskudd-2014\/tabeller\/fig-stilling\/#.*--stilling=ruskonsulent,percent$/
    );
  });

  test('leads nowhere for a number that stands in no exhibit', () => {
    expect(cellLink(report, named('omorganisert'))).toBeNull();
  });
});

test('valueFinding tells what is printed otherwise', () => {
  expect(valueFinding(report, named('nav'))).toMatchObject({printed: '30', computed: '29'});
  expect(valueFinding(report, named('felles'))).toBeNull();
});

describe('evidenceLines', () => {
  const chapter = chapterOf('situasjon-prioritering-og-organisering');
  const placesIn = (text: string): readonly string[] => {
    const line = chapter.source.slice(0, chapter.source.indexOf(text)).split('\n').length;
    return chapter.elements.filter(({place}) => place.line >= line && place.line < line + 7).map(({at}) => at);
  };

  test('tell value, count and base, and exhibit; a claim and its number once', () => {
    const lines = evidenceLines(report, chapter, placesIn('Rusarbeidet er organisert på mange måter'));
    expect(lines.map(({value, detail, exhibit}) => [value, detail, exhibit])).toEqual([
      ['35\u00a0%', '66 av 189', 'tabell 3.1'],
      ['29\u00a0%', '55 av 189', 'tabell 3.1'],
      ['23\u00a0%', '44 av 189', 'tabell 3.1']
    ]);
  });

  test('tell count and base once where the text is of them', () => {
    const {value, detail} = evidenceOf(report, named('nav'), '55 av 189', 'nb') ?? {};
    expect([value, detail]).toEqual(['55 av 189', null]);
  });

  test('tell no count of a difference', () => {
    const lines = evidenceLines(report, chapter, placesIn('Tilfredsheten henger sammen med formen'));
    expect(lines.find(({value}) => value.endsWith('prosentpoeng'))?.detail).toBeNull();
  });

  test('tell no count of a range', () => {
    const range = named('andre_foretak');
    const at = range.key.split(':').slice(-2).join(':');
    const lines = evidenceLines(report, chapterOf('data-og-metode'), [at]);
    expect(lines).toMatchObject([{value: '38–43\u00a0%', detail: null}]);
  });

  test('leave out literals', () => {
    const at = literal?.key.split(':').slice(-2).join(':') ?? '';
    expect(evidenceLines(report, chapterOf('innledning'), [at])).toEqual([]);
  });
});

test('shorten writes the sign for the word', () => {
  expect(shorten('125\u00a0(66\u00a0%)')).toBe('66\u00a0%');
  expect(['66\u00a0prosent', '54\u00a0per\u00a0cent', 'tre', '10\u00a0prosentpoeng'].map(shorten)).toEqual([
    '66\u00a0%',
    '54\u00a0%',
    'tre',
    '10\u00a0prosentpoeng'
  ]);
});

test('sumOf tells a computed share before rounding', () => {
  expect(sumOf(named('felles'), 'nb')).toBe('66 ÷ 189 = 34,92\u00a0%');
  expect(sumOf(named('omorganisert'), 'nb')).toBeNull();
});
