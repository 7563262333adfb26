import {describe, expect, test} from 'vitest';
import {drawingIn, drawingsOf, faultsOf, misplaced, readBack, shapesOf, textsOf} from '../support/drawing.ts';
import {tableOf} from '../support/table.ts';

const columns = [
  'Egen, felles enhet for rusarbeid og psykisk helse',
  'NAV',
  'Organisert',
  'Lege',
  'Hjelpepleier',
  'Andre'
];
const table = tableOf({
  rows: ['Kommuner', 'Fylkeskommuner og helseforetak i alt', 'Staten'],
  columns,
  cells: [
    [1, 2, 3, 4, 5, 6],
    [7, 8, [9, 'over'], 'lost', 'suppressed', 10],
    [51, 12, 13, 14, 15, 16]
  ]
});

describe('heatmap', () => {
  test('prints every number of the table, and the signs of those that are missing', () => {
    for (const drawing of drawingsOf(table, {kind: 'heatmap'})) {
      expect(readBack(table, drawing)).toEqual({right: 18, wrong: []});
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('says five steps of equal width as ranges', () => {
    const wide = drawingIn(drawingsOf(table, {kind: 'heatmap'}), 'wide');
    const ranges = textsOf(wide).filter(({cell}) => cell === null);
    expect(ranges.slice(0, 5).map(({text}) => text)).toEqual(['1–10', '11–20', '21–30', '31–40', '41–51']);
    // The key, the cells, and the paper behind the number that is hatched.
    const fills = shapesOf(wide, 'rect').map(({fill}) => fill);
    expect(fills.filter((fill) => fill === 'var(--mengde-1)')).toHaveLength(1 + 10 + 1);
    expect(fills.filter((fill) => fill === 'var(--mengde-5)')).toHaveLength(1 + 1);
  });

  test('hatches what is lost, hidden or approximate', () => {
    const wide = drawingIn(drawingsOf(table, {kind: 'heatmap'}), 'wide');
    expect(shapesOf(wide, 'rect').filter(({fill}) => fill === 'url(#fig-test-wide-hatch)')).toHaveLength(3);
  });

  test('needs no more steps than there are numbers', () => {
    const few = tableOf({rows: ['A', 'B'], columns: ['x'], cells: [[3], [4]]});
    const [narrow] = drawingsOf(few, {kind: 'heatmap'});
    expect(narrow === undefined ? [] : textsOf(narrow).map(({text}) => text)).toEqual([
      '3',
      '4',
      'x',
      'A',
      'B',
      '3',
      '4'
    ]);
  });

  test('puts columns that have no room beside each other under each other', () => {
    const [narrow, , wide] = drawingsOf(table, {kind: 'heatmap'}).map(
      (drawing) => textsOf(drawing).filter(({text}) => text === 'Staten').length
    );
    expect(narrow).toBeGreaterThan(1);
    expect(wide).toBe(1);
  });

  test('draws nothing of nothing', () => {
    const lost = tableOf({rows: ['A'], columns: ['x'], cells: [['lost']]});
    expect(faultsOf(lost, {kind: 'heatmap'})).toHaveLength(1);
  });
});
