import {describe, expect, test} from 'vitest';
import {readDate} from '../../../../src/figures/kinds/timeline-events.ts';
import {column, row} from '../../tables/example.ts';
import {drawingsOf, faultsOf, misplaced, readBack, shapesOf, textsOf} from '../support/drawing.ts';
import {tableOf, type Entry} from '../support/table.ts';

const text = (key: string, label: string) => column(key, label, {statistic: 'text', align: 'text'});

const listing = (
  events: readonly (readonly [string | null, string])[],
  groupOf: (i: number) => string | null = () => null
) =>
  tableOf({
    kind: 'listing',
    rows: events.map((_, i) => row(`nr=h${i}`, `Hendelse ${i}`, {group: groupOf(i)})),
    columns: [text('aar', 'År'), text('hendelse', 'Hendelse')],
    rowGroups: ['a', 'b', 'c', 'd', 'e'].map((key) => ({key, label: `Gruppe ${key}`})),
    cells: events.map(([date, what]): readonly Entry[] => [date === null ? 'lost' : {text: date}, {text: what}])
  });

const long = 'Regjeringen oppretter tilskudd til lavterskel helsetiltak i kommuner med store rusproblemer';

const apart = listing([
  ['2010', 'Opptrappingsplanen avsluttes'],
  ['2001', long],
  ['2004-07', 'Rusmisbrukere får pasientrettigheter'],
  [null, 'Uten dato'],
  ['2006-10-01', 'NAV opprettes']
]);

test.each([
  ['2004', 2004],
  ['2004-07', 2004.5],
  ['2004-01-01', 2004],
  ['2004-02-29', 2004 + (1 + 28 / 29) / 12],
  ['2003-02-29', null],
  ['2004-13', null],
  ['mai 2004', 2004 + 4 / 12],
  ['2003–2005', 2003],
  ['høsten 2002', null]
])('reads %s as a date', (date, years) => {
  const read = readDate(date);
  if (years === null) expect(read).toBeNull();
  else expect(read).toBeCloseTo(years, 6);
});

describe('timeline', () => {
  test('shows dates and texts as the table does, from the top down', () => {
    for (const drawing of drawingsOf(apart, {kind: 'timeline', columns: ['aar', 'hendelse']})) {
      expect(readBack(apart, drawing)).toEqual({right: 4, wrong: []});
      const dates = textsOf(drawing).filter(({cell}) => cell !== null);
      expect(dates.map(({text: date}) => date)).toEqual(['2001', '2004-07', '2006-10-01', '2010']);
      expect(dates.every(({y1}, i) => y1 > (dates[i - 1]?.y1 ?? -1))).toBe(true);
      const texts = textsOf(drawing).map((one) => one.text.replaceAll('\n', ' '));
      expect(texts).toEqual(expect.arrayContaining([long, 'Ikke tegnet fordi datoen mangler: 1 av 5.']));
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('puts events to scale beside years if the texts have room', () => {
    for (const drawing of drawingsOf(apart, {kind: 'timeline'})) {
      const ticks = textsOf(drawing).filter((one) => one.cell === null && /^\d{4}$/.test(one.text));
      expect(ticks.length).toBeGreaterThan(1);
      const steps = ticks.slice(1).map((tick, i) => {
        const before = ticks[i] ?? tick;
        return (tick.y1 - before.y1) / (Number(tick.text) - Number(before.text));
      });
      for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 0);
    }
  });

  test('puts events in order, and says so, if there is no room', () => {
    const crowded = listing(Array.from({length: 20}, (_, i) => [i < 18 ? '2001' : '2020', `Tiltak ${i}`] as const));
    for (const drawing of drawingsOf(crowded, {kind: 'timeline'})) {
      const texts = textsOf(drawing).map((one) => one.text.replaceAll('\n', ' '));
      expect(texts).toContain('Avstandene viser rekkefølgen, ikke hvor lang tid det gikk.');
      // A date stands once over the events that share it.
      expect(readBack(crowded, drawing)).toEqual({right: 2, wrong: []});
      expect(misplaced(drawing)).toEqual([]);
      expect(shapesOf(drawing, 'circle')).toHaveLength(20);
    }
  });

  test('takes the labels of the rows for what the columns do not say', () => {
    const [named] = drawingsOf(apart, {kind: 'timeline', columns: ['aar']});
    expect(named === undefined ? [] : textsOf(named).map((one) => one.text)).toContain('Hendelse 1');
    const years = tableOf({
      kind: 'listing',
      rows: ['2001', '2004'],
      columns: [text('hendelse', 'Hendelse')],
      cells: [[{text: 'Først'}], [{text: 'Sist'}]]
    });
    const [dated] = drawingsOf(years, {kind: 'timeline'});
    expect(dated === undefined ? [] : textsOf(dated).map((one) => one.text)).toEqual(
      expect.arrayContaining(['2001', 'Først', '2004', 'Sist'])
    );
  });

  test('tells at most four row groups apart', () => {
    const events = Array.from({length: 5}, (_, i) => [String(2000 + i), `Tiltak ${i}`] as const);
    const two = listing(events, (i) => (i < 2 ? 'a' : 'b'));
    const [narrow] = drawingsOf(two, {kind: 'timeline'});
    const fills = narrow === undefined ? [] : shapesOf(narrow, 'circle').map(({fill}) => fill);
    // The key of both groups first.
    expect(fills.slice(2)).toEqual([
      ...Array<string>(2).fill('var(--gruppe-1)'),
      ...Array<string>(3).fill('var(--papir)')
    ]);
    const five = listing(events, (i) => 'abcde'[i] ?? null);
    expect(faultsOf(five, {kind: 'timeline'}).join()).toContain('5 row groups are more than the 4');
  });

  test('names the text that is no date', () => {
    const wrong = listing([
      ['2001', 'A'],
      ['høsten 2002', 'B']
    ]);
    expect(faultsOf(wrong, {kind: 'timeline'}).join()).toContain('"høsten 2002" of "År" is no date');
  });
});
