import {describe, expect, test} from 'vitest';
import {column} from '../../tables/example.ts';
import {drawingIn, drawingsOf, faultsOf, misplaced, readBack, shapesOf, textsOf} from '../support/drawing.ts';
import {tableOf} from '../support/table.ts';

const jobs = ['Administrasjon', 'Sykepleier', 'Sosionom/vernepleier', 'Lege', 'Hjelpepleier'];

const years = tableOf({
  rows: ['2001', '2002', '2004', '2006'],
  columns: jobs.map((job) => column(`yrke=${job}`, job, {statistic: 'sum', decimals: 1})),
  cells: [
    [3.7, 9.6, 4, 1.5, 1],
    [3.3, 17.4, 'lost', 1.5, 1],
    [6.4, 29, 9.1, [1.8, 'over'], 1.5],
    [6.4, 30.8, 8.6, 2.2, 1]
  ]
});

const answers = tableOf({
  rows: ['Egen, felles enhet for rusarbeid og psykisk helse', 'NAV', 'Annet'],
  columns: jobs,
  cells: [
    [10, 20, 30, 40, 50],
    [5, 'lost', 15, 0, 25],
    [1, [2, 'under'], 3, 4, 5]
  ]
});

describe('smallMultiples', () => {
  test('draws a line over the years in a panel for each column', () => {
    for (const drawing of drawingsOf(years, {kind: 'smallMultiples'})) {
      const {right, wrong} = readBack(years, drawing);
      expect(wrong).toEqual([]);
      // The first and the last number of each panel at the least.
      expect(right).toBeGreaterThanOrEqual(10);
      expect(misplaced(drawing)).toEqual([]);
      expect(textsOf(drawing).map(({text}) => text.replaceAll('\n', ''))).toEqual(expect.arrayContaining(jobs));
    }
  });

  test('puts years where they are in time, on one scale of numbers from zero', () => {
    const wide = drawingIn(drawingsOf(years, {kind: 'smallMultiples'}), 'wide');
    const points = shapesOf(wide, 'circle').map(({cx, cy}) => ({x: Number(cx), y: Number(cy)}));
    const [first, second, third] = points;
    expect(((third?.x ?? 0) - (first?.x ?? 0)) / ((second?.x ?? 0) - (first?.x ?? 0))).toBeCloseTo(3, 1);
    const zero = Number(
      shapesOf(wide, 'line[stroke="var(--kant)"]')[0]?.['y1'] ??
        shapesOf(wide, 'g[stroke="var(--kant)"] line')[0]?.['y1']
    );
    expect((zero - (third?.y ?? 0)) / (zero - (first?.y ?? 0))).toBeCloseTo(6.4 / 3.7, 1);
  });

  test('breaks the line where a number is lost, and says so there', () => {
    for (const drawing of drawingsOf(years, {kind: 'smallMultiples'})) {
      expect(textsOf(drawing).filter(({text}) => text === '..')).toHaveLength(1);
      // The panel with the gap has one number before it and two after.
      expect(shapesOf(drawing, 'path[stroke="var(--gruppe-1)"], g[stroke="var(--gruppe-1)"] path')).toHaveLength(5);
    }
  });

  test('draws bars of other rows, with every number at its bar', () => {
    for (const drawing of drawingsOf(answers, {kind: 'smallMultiples'})) {
      expect(readBack(answers, drawing)).toEqual({right: 15, wrong: []});
      expect(misplaced(drawing)).toEqual([]);
      const bars = shapesOf(drawing, 'rect').map(({width}) => Number(width));
      expect((bars[0] ?? 0) / (bars[1] ?? 1)).toBeCloseTo(2, 1);
      expect(shapesOf(drawing, 'rect').filter(({fill}) => fill?.includes('-hatch'))).toHaveLength(1);
    }
  });

  test('puts no more panels beside each other than have room', () => {
    const panels = drawingsOf(answers, {kind: 'smallMultiples'}).map((drawing) => {
      const titles = textsOf(drawing).filter(({text}) => jobs.includes(text.replaceAll('\n', '')));
      return new Set(titles.map(({x1}) => Math.round(x1))).size;
    });
    expect(panels[0]).toBeLessThanOrEqual(2);
    expect(panels[2]).toBe(3);
  });

  test('needs more than one column', () => {
    expect(faultsOf(years, {kind: 'smallMultiples', columns: ['Lege']})).toHaveLength(1);
  });
});
