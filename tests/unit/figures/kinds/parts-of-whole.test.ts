import {describe, expect, test} from 'vitest';
import {column} from '../../tables/example.ts';
import {drawingsOf, faultsOf, readBack, textsOf} from '../support/drawing.ts';
import {tableOf, type Entry} from '../support/table.ts';

const answers = ['Bra', 'Middels', 'Dårlig'].map((label) =>
  column(`svar=${label}`, label, {statistic: 'rowPercent', unit: 'percent'})
);
const table = (...cells: readonly (readonly Entry[])[]) =>
  tableOf({rows: cells.map((_, i) => `Tiltak ${i + 1}`), columns: answers, cells});

describe('parts of a whole', () => {
  const lost = table([60, 30, 10], [50, 'lost', 20]);

  test('leave the gap where the lost part was, and say so', () => {
    for (const drawing of drawingsOf(lost, {kind: 'stackedBar'})) {
      expect(readBack(lost, drawing).wrong).toEqual([]);
      const at = (text: string) => textsOf(drawing).find((one) => one.text === text)?.x1 ?? NaN;
      expect(at('50')).toBeLessThan(at('Tapt i kilden'));
      expect(at('Tapt i kilden')).toBeLessThan(at('20'));
    }
  });

  test('are not drawn around a middle line where one is lost', () => {
    expect(faultsOf(lost, {kind: 'divergingBar', good: 'first'})).toEqual([
      'figure-lost: "Middels" of "Tiltak 2" is not known or not shown (use stackedBar, which leaves a gap there, or choose others with rows={[…]})'
    ]);
    expect(faultsOf(table([60, 30, 10]), {kind: 'divergingBar', good: 'first'})).toEqual([]);
  });

  test('are refused where they add to more than a whole', () => {
    expect(faultsOf(table([60, 50, 10]), {kind: 'stackedBar'})).toHaveLength(1);
  });
});
