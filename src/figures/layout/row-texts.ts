import type {Markish} from '@observablehq/plot';
import {SMALL} from '../frames.ts';
import type {Frame} from '../model.ts';
import {labels} from '../sketch.ts';
import {GREY} from '../theme.ts';
import {headLabels, numberLabels, type NumbersBeside} from './numbers-beside.ts';
import type {Rows} from './rows.ts';

/** All that is written about rows: their groups, names and marks, and the numbers beside them under heads that end at `headBottom`. */
export function rowTexts(rows: Rows, beside: NumbersBeside, headBottom: number, {size}: Frame): readonly Markish[] {
  return [
    labels(rows.headings, {size, weight: 600}),
    labels(
      rows.rows.map(({label}) => label),
      {size}
    ),
    labels(rows.marks, {size: size * 0.8, colour: GREY}),
    labels(headLabels(beside, headBottom), {size: SMALL, anchor: 'end', colour: GREY}),
    ...beside.columns.map((column) =>
      labels(numberLabels(column, rows), {
        size,
        anchor: 'end',
        ...(column.isSize ? {colour: GREY} : {weight: 600 as const})
      })
    )
  ];
}
