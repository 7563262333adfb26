import {describe, expect, test} from 'vitest';
import type {BuiltTable} from '../../../src/tables/build.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {headLines} from '../../../src/tables/snapshot-head.ts';
import type {CrosstabSpecification, EstimatesSpecification} from '../../../src/tables/specification.ts';
import {build, buildEnglish, crossed, dataset, measure, plain, variable} from './dataset.ts';

const form = variable('form', ['a', 'b', 'c'], ['a', 'a', 'b', 'b', 'c', 'c']);
const svar = variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei', 'ja', 'nei']);

function crosstab(props: Partial<CrosstabSpecification> = {}): CrosstabSpecification {
  return {...plain, kind: 'crosstab', rows: 'form', columns: 'svar', statistics: ['rowPercent'], ...props};
}

/** Notes as `mark text`, and the rows, columns and cells that each mark hangs at. */
function notesOf({table}: BuiltTable): {readonly notes: readonly string[]; readonly marks: readonly string[]} {
  return {
    notes: (table?.notes ?? []).map(({mark, text}) => `${mark ?? '·'} ${text}`),
    marks: [
      ...(table?.rows ?? []).map(({key, noteMarks}) => [key, noteMarks] as const),
      ...(table?.columns ?? []).map(({key, statistic, noteMarks}) => [`${key} ${statistic}`, noteMarks] as const),
      ...(table?.cells ?? []).map(({row, column, noteMarks}) => [`${row} × ${column}`, noteMarks] as const)
    ].flatMap(([key, marks]) => (marks.length === 0 ? [] : [`${key}: ${marks.join()}`]))
  };
}

describe('per cents of few units', () => {
  test('are marked at their rows, with what one unit makes', () => {
    const data = crossed(form, svar, [60, 6, 6, 6, 5, 2]);
    expect(notesOf(build(crosstab(), data))).toEqual({
      notes: ['a Færre enn 20 i basen: 1 kommune utgjør 8–14 prosentpoeng.'],
      marks: ['form=b: a', 'form=c: a']
    });
    expect(notesOf(buildEnglish(crosstab(), data)).notes).toEqual([
      'a Fewer than 20 in the base: 1 municipality makes 8–14 percentage points.'
    ]);
  });

  test('begin below 20', () => {
    expect(notesOf(build(crosstab(), crossed(form, svar, [20, 20, 10, 10, 10, 9])))).toEqual({
      notes: ['a Færre enn 20 i basen: 1 kommune utgjør 5 prosentpoeng.'],
      marks: ['form=c: a']
    });
    expect(notesOf(build(crosstab(), crossed(form, svar, [20, 20, 10, 10, 10, 10])))).toEqual({notes: [], marks: []});
  });

  test('are marked at their columns, where these have the base', () => {
    const data = crossed(form, svar, [60, 6, 6, 5, 5, 1]);
    const columns = crosstab({statistics: ['n', 'columnPercent'], total: {rows: 'last', columns: 'last'}});
    expect(notesOf(build(columns, data))).toEqual({
      notes: ['a Færre enn 20 i basen: 1 kommune utgjør 8 prosentpoeng.'],
      marks: ['svar=nei columnPercent: a']
    });
  });

  test('are marked at their cells, where rows and columns hold others', () => {
    const data = dataset({
      shape: 'indicators',
      units: 200,
      variables: [variable('fylke', ['a', 'b'], ['a', 'b'])],
      measures: ['x', 'y', 'of_x', 'of_y'].map((name, i) =>
        measure(name, [[1, 2] as const, [3, 4] as const, [10, 100] as const, [100, 100] as const][i] ?? [])
      )
    });
    const specification: EstimatesSpecification = {
      ...plain,
      kind: 'estimates',
      rows: 'fylke',
      columns: [
        {share: 'x', of: 'of_x'},
        {share: 'y', of: 'of_y'}
      ]
    };
    expect(notesOf(build(specification, data))).toEqual({
      notes: ['a Færre enn 20 i basen: 1 kommune utgjør 10 prosentpoeng.'],
      marks: ['fylke=a × x_andel: a']
    });
  });

  test('need no mark, where the table has no others', () => {
    const {notes, marks} = notesOf(build(crosstab(), crossed(form, svar, [1, 3, 2, 6, 5, 2])));
    expect(notes).toEqual(['· Færre enn 20 i basen: 1 kommune utgjør 13–25 prosentpoeng.']);
    expect(marks).toEqual([]);
  });

  test('of nobody, and numbers, are not spoken of', () => {
    expect(notesOf(build(crosstab(), crossed(form, svar, [60, 6, 60, 6, 0, 0]))).notes).toEqual([]);
    expect(notesOf(build(crosstab({statistics: ['n']}), crossed(form, svar, [1, 2, 3, 4, 5, 6]))).notes).toEqual([]);
  });

  test('share the letters with the notes of the author, in reading order', () => {
    const notes = [
      {at: {form: 'c'}, text: 'rad c'},
      {at: {svar: 'ja'}, text: 'kolonne ja'}
    ];
    expect(notesOf(build(crosstab({notes}), crossed(form, svar, [60, 6, 6, 6, 60, 6])))).toEqual({
      notes: ['a kolonne ja', 'b Færre enn 20 i basen: 1 kommune utgjør 8 prosentpoeng.', 'c rad c'],
      marks: ['form=b: b', 'form=c: c', 'svar=ja rowPercent: a']
    });
  });

  test('are told wherever notes are', () => {
    const {table} = build(crosstab(), crossed(form, svar, [60, 6, 6, 6, 60, 6]));
    if (table === null) throw new Error('no table');
    const text = 'Færre enn 20 i basen: 1 kommune utgjør 8 prosentpoeng.';
    expect(renderHtml(table)).toContain(`>a</span> ${text}</li>`);
    expect(renderHtml(table).match(/<tr class="category small-base"/g)).toHaveLength(1);
    expect(renderMarkdown(table)).toContain(`| B (a) | 50 | 50 |`);
    expect(renderMarkdown(table)).toContain(`(a) ${text}`);
    expect(headLines(table)).toContainEqual({part: 'note', key: 'a', text});
    expect(headLines(table)).toContainEqual({part: 'mark', key: 'form=b', text: 'a'});
  });
});
