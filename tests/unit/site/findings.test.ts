import {describe, expect, test} from 'vitest';
import {
  comparedIn,
  filterOf,
  filtersOf,
  findingContents,
  findingEntries,
  narrowed,
  openFirst
} from '../../../src/site/findings.ts';
import {realReport} from './report.ts';

const report = realReport();
const entries = findingEntries(report);

describe('findingEntries', () => {
  test('number every finding in the order of exhibits and cells', () => {
    expect(entries.map(({number}) => number)).toEqual(report.findings.map((_, index) => index + 1));
    expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length);
  });

  test('tell where each is, in words, and lead to its cell', () => {
    expect(entries[1]).toMatchObject({
      id: 'tbl-kostra--storrelse=smaa/kostra=6,svarprosent,percent',
      place: 'Tabell 2.2: Små kommuner, 6, Svarprosent',
      href: '/rustilskudd-2014/tabeller/tbl-kostra/#tbl-kostra--storrelse=smaa/kostra=6,svarprosent,percent',
      unit: 'prosent',
      sum: '25 ÷ 55 = 45,45\u00a0%'
    });
    expect(entries[0]).toMatchObject({unit: 'antall', sum: null, place: 'Tabell 2.1: Sum, Kommuner'});
  });
});

describe('filtersOf', () => {
  test('counts what the list can be narrowed to', () => {
    expect(filtersOf(entries)).toEqual([
      {filter: 'sum', slug: 'summer', count: 6},
      {filter: 'rounding', slug: 'avrunding', count: 4},
      {filter: 'percentage', slug: 'prosent', count: 1}
    ]);
  });

  test('offers nothing where all are of one kind', () => {
    expect(filtersOf(narrowed(entries, 'sum'))).toEqual([]);
  });

  test('each address narrows to as many as are counted', () => {
    for (const {slug, count} of filtersOf(entries)) expect(narrowed(entries, filterOf(slug))).toHaveLength(count);
    expect(narrowed(entries, filterOf(undefined))).toBe(entries);
  });
});

test('open findings stand first and keep their numbers', () => {
  const opened = entries.map((entry) =>
    entry.number === 3 ? {...entry, finding: {...entry.finding, reason: null}} : entry
  );
  expect(openFirst(opened).map(({number}) => number)).toEqual([3, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(narrowed(opened, 'open').map(({number}) => number)).toEqual([3]);
});

test('comparedIn counts the printed cells, of which the findings are some', () => {
  expect(comparedIn(report)).toBeGreaterThan(report.findings.length);
  expect(comparedIn({...report, exhibits: new Map()})).toBe(0);
});

test('findingContents lists reports with their counts', () => {
  expect(findingContents([report], report.settings.id)).toMatchObject([
    {
      number: '11',
      text: 'Kommunalt rusarbeid og rustilskuddet, 2014',
      href: '/rustilskudd-2014/avvik/',
      isCurrent: true
    }
  ]);
});
