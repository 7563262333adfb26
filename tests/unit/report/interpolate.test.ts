import {describe, expect, test} from 'vitest';
import {interpolate, interpolateTable} from '../../../src/report/interpolate.ts';
import {quoteValue} from '../../../src/report/quoted-value.ts';
import {plain} from '../tables/dataset.ts';
import {respondents, tableOf} from './quoted.ts';

const answers = tableOf({...plain, kind: 'frequency', variable: 'svar', statistics: ['n', 'percent']}, respondents);
const quoted = quoteValue({of: plain.id, row: 'ja', column: 'percent'}, answers);
const named = new Map('value' in quoted ? [['ja', quoted.value]] : []);

describe('interpolate', () => {
  test('writes a named value in its usual form, in the language asked for', () => {
    expect(interpolate('Av alle: {ja}, {ja}.', named, 'nb')).toBe('Av alle: 50\u00a0prosent, 50\u00a0prosent.');
    expect(interpolate('{ja} of all', named, 'en')).toMatch(/^50\D+ of all$/);
  });

  test('leaves what is no name, or the name of nothing', () => {
    expect(interpolate('{nei} {} { }', named, 'nb')).toBe('{nei} {} { }');
  });

  test('writes into caption, labels and notes of a table, not into its numbers', () => {
    const {table} = answers;
    const written = interpolateTable({...table, caption: 'A {ja}', notes: [{mark: null, text: 'B {ja}'}]}, named);
    expect([written.caption, written.notes[0]?.text]).toEqual(['A 50\u00a0prosent', 'B 50\u00a0prosent']);
    expect(written.cells).toEqual(table.cells);
  });
});
