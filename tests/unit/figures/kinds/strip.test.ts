import {describe, expect, test} from 'vitest';
import {swarm} from '../../../../src/figures/layout/swarm.ts';
import {column, row} from '../../tables/example.ts';
import {drawingIn, drawingsOf, faultsOf, misplaced, shapesOf, textsOf} from '../support/drawing.ts';
import {tableOf, type Entry} from '../support/table.ts';

const places = (values: readonly Entry[], groupOf: (i: number) => string | null = () => null) =>
  tableOf({
    kind: 'listing',
    rows: values.map((_, i) => row(`sted=s${i}`, `Sted ${i} på en lang adresse`, {group: groupOf(i)})),
    columns: [column('aapent', 'Åpent i uken', {statistic: 'value', unit: 'hours'})],
    rowGroups: ['nord', 'sor'].map((key) => ({key, label: `Region ${key}`})),
    cells: values.map((value) => [value])
  });

const texts = (drawing: Parameters<typeof textsOf>[0]) => textsOf(drawing).map(({text}) => text.replaceAll('\n', ' '));

describe('strip', () => {
  test('puts each number on one scale, as far apart as the numbers are', () => {
    const table = places([10, 30, 20, 'lost', [50, 'over']]);
    for (const drawing of drawingsOf(table, {kind: 'strip'})) {
      const [first = 0, second = 0, third = 0, last = 0] = shapesOf(drawing, 'circle').map(({cx}) => Number(cx));
      expect((second - first) / (third - first)).toBeCloseTo(2, 1);
      expect((last - first) / (third - first)).toBeCloseTo(4, 1);
      expect(texts(drawing)).toEqual(
        expect.arrayContaining(['Median 25', 'Åpent i uken (timer)', 'Ikke tegnet fordi tallet mangler: 1 av 5.'])
      );
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('covers no point with another', () => {
    const table = places(Array.from({length: 40}, (_, i) => 10 + (i % 7)));
    for (const drawing of drawingsOf(table, {kind: 'strip'})) {
      const points = shapesOf(drawing, 'circle').map(({cx, cy, r}) => [Number(cx), Number(cy), Number(r)] as const);
      expect(points).toHaveLength(40);
      const covered = points.filter(([x, y, r], i) =>
        points.slice(i + 1).some(([x2, y2]) => Math.hypot(x - x2, y - y2) < 2 * r)
      );
      expect(covered).toEqual([]);
    }
  });

  test('draws a band for each row group, with a median of its own', () => {
    const table = places([10, 12, 20, 25, 31], (i) => (i < 3 ? 'nord' : 'sor'));
    for (const drawing of drawingsOf(table, {kind: 'strip'})) {
      expect(texts(drawing)).toEqual(expect.arrayContaining(['Region nord', 'Median 12', 'Region sor', 'Median 28']));
      const heights = shapesOf(drawing, 'circle').map(({cy}) => Number(cy));
      expect(Math.min(...heights.slice(3))).toBeGreaterThan(Math.max(...heights.slice(0, 3)));
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('gives a median between two numbers the digit that it needs', () => {
    expect(texts(drawingIn(drawingsOf(places([10, 13]), {kind: 'strip'}), 'wide'))).toContain('Median 11,5');
  });

  test('names the rows that stand out', () => {
    const table = places(Array.from({length: 30}, (_, i) => 10 + (i % 5)));
    for (const drawing of drawingsOf(table, {kind: 'strip', highlight: ['s0', 's14']})) {
      expect(texts(drawing)).toEqual(
        expect.arrayContaining(['Sted 0 på en lang adresse', 'Sted 14 på en lang adresse'])
      );
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('takes one column', () => {
    const two = tableOf({rows: ['A'], columns: ['x', 'y'], cells: [[1, 2]]});
    expect(faultsOf(two, {kind: 'strip'}).join()).toContain('it takes one column');
  });
});

test('a swarm is the same whatever was drawn before, and stays on its line where there is room', () => {
  expect(swarm([0, 20, 40], 4, 1)).toEqual({offsets: [0, 0, 0], extent: 0});
  expect(swarm([5, 5, 5], 4, 1).offsets).toEqual([0, -9, 9]);
});
