import {describe, expect, test} from 'vitest';
import {readLimits} from '../../../../src/figures/kinds/number-bands.ts';
import {column, row} from '../../tables/example.ts';
import {drawingsOf, faultsOf, misplaced, readBack, shapesOf, textsOf} from '../support/drawing.ts';
import {tableOf, type Entry} from '../support/table.ts';

const frequency = (bands: Readonly<Record<string, Entry>>) =>
  tableOf({
    kind: 'frequency',
    stubhead: 'Alder',
    rows: Object.keys(bands),
    columns: [column('', 'Antall', {statistic: 'n'})],
    cells: Object.values(bands).map((entry) => [entry])
  });

const municipalities = frequency({
  'Under 2 000': 96,
  '2 000–4 999': 134,
  '5 000–9 999': 90,
  '10 000–19 999': [58, 'about'],
  '20 000–49 999': 39,
  'Over 50 000': 13
});

const solid = (drawing: Parameters<typeof shapesOf>[0]) =>
  shapesOf(drawing, 'rect').filter(({fill}) => fill === 'var(--gruppe-1)');

describe('limits of bands', () => {
  test.each([
    ['18–29', 18, 29],
    ['30-39 år', 30, 39],
    ['10 000–19 999', 10000, 19999],
    ['0,5 til 1,5', 0.5, 1.5],
    ['Under 2 000', null, 2000],
    ['Under ett år', null, 1],
    ['80 og over', 80, null],
    ['5 år og lenger', 5, null],
    ['Over 50 000', 50000, null],
    ['7', 7, 7]
  ])('reads %s', (label, low, high) => {
    expect(readLimits(label, 'nb')).toMatchObject({low, high});
  });

  test.each([
    ['10,000–19,999', 10000, 19999],
    ['Less than 5', null, 5],
    ['80 or more', 80, null],
    ['65 years and older', 65, null]
  ])('reads %s in English', (label, low, high) => {
    expect(readLimits(label, 'en')).toMatchObject({low, high});
  });

  test('reads nothing into other labels', () => {
    expect(['Annet', 'Ikke svart', 'NAV'].map((label) => readLimits(label, 'nb'))).toEqual([null, null, null]);
  });
});

describe('histogram', () => {
  test('shows the number of each band, and where bands differ in width draws areas that stand for them', () => {
    for (const drawing of drawingsOf(municipalities, {kind: 'histogram'})) {
      expect(readBack(municipalities, drawing)).toEqual({right: 6, wrong: []});
      expect(misplaced(drawing)).toEqual([]);
      expect(textsOf(drawing).some(({text}) => text.startsWith('Antall per 1\u00a0000.'))).toBe(true);
      const [, second, third] = solid(drawing).map(({width, height}) => Number(width) * Number(height));
      expect((second ?? 0) / (third ?? 1)).toBeCloseTo(134 / 90, 1);
    }
  });

  test('draws heights that stand for the numbers where bands are as wide as each other', () => {
    const even = frequency({'0–9': 10, '10–19': 40, '20–29': 'lost', '30–39': 20});
    for (const drawing of drawingsOf(even, {kind: 'histogram'})) {
      const heights = solid(drawing).map(({height}) => Number(height));
      expect(heights.map((height) => height / (heights[1] ?? 1))).toEqual([
        expect.closeTo(0.25, 2),
        1,
        expect.closeTo(0.5, 2)
      ]);
      expect(readBack(even, drawing)).toEqual({right: 4, wrong: []});
    }
  });

  test('hatches open sides and approximate numbers', () => {
    for (const drawing of drawingsOf(municipalities, {kind: 'histogram'})) {
      expect(shapesOf(drawing, 'rect').filter(({fill}) => fill?.includes('-hatch'))).toHaveLength(3);
    }
  });

  test('turns on its side where the numbers have no room in a row', () => {
    const long = frequency(Object.fromEntries(Array.from({length: 14}, (_, i) => [String(i), 1000 + i])));
    for (const drawing of drawingsOf(long, {kind: 'histogram'})) {
      expect(readBack(long, drawing)).toEqual({right: 14, wrong: []});
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('tells missing answers under the scale', () => {
    const table = tableOf({
      kind: 'frequency',
      rows: ['0–4', '5–9', row('alder=ikke_svart', 'Ikke svart', {kind: 'missing'})],
      columns: [column('', 'Antall', {statistic: 'n'})],
      cells: [[10], [20], [7]]
    });
    for (const drawing of drawingsOf(table, {kind: 'histogram'})) {
      expect(readBack(table, drawing)).toEqual({right: 3, wrong: []});
      expect(solid(drawing)).toHaveLength(2);
    }
  });

  test('names the label that cannot be read, and bands that overlap or leave numbers out', () => {
    const faults = (...labels: readonly string[]) =>
      faultsOf(frequency(Object.fromEntries(labels.map((label) => [label, 1]))), {kind: 'histogram'}).join('\n');
    expect(faults('0–4', 'Annet')).toContain('"Annet" tells no band of numbers');
    expect(faults('0–4', '4–9')).toBe('');
    expect(faults('0–5', '4–9')).toContain('"0–5" and "4–9" overlap');
    expect(faults('0–4', '6–9')).toContain('between "0–4" and "6–9" there are numbers in no band');
    expect(faults('1–2 ganger i uken', '3–4 ganger i måneden')).toContain('different things');
  });

  test('draws no per cents that are of other wholes in each row', () => {
    const rates = tableOf({
      kind: 'estimates',
      rows: ['0–4', '5–9'],
      columns: [column('svarprosent', 'Svarprosent', {statistic: 'percent'})],
      cells: [[40], [60]]
    });
    expect(faultsOf(rates, {kind: 'histogram'}).join()).toContain('figure-statistic');
  });
});
