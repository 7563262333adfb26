import type {TracedCell} from '../parts/figure.ts';
import type {Dataset, Measure} from '../../data/model.ts';
import {hasNumber, QUALIFIERS} from '../../data/model.ts';
import {formatFraction} from '../../format/number.ts';
import {percentSign} from '../../format/percent.ts';
import {suggest} from '../../support/did-you-mean.ts';
import {decimal} from '../../support/fraction.ts';
import type {TableContext} from '../build.ts';
import type {StubRow} from '../model.ts';
import {cellOf, given, qualified} from '../parts/figure.ts';
import {checkOnce} from '../parts/once.ts';
import type {CrosstabSpecification} from '../specification.ts';
import type {Matrix} from './matrix.ts';

/** Rows under a table, of another statistic than its own. */
export interface BelowRows {
  readonly rows: readonly StubRow[];
  readonly cells: readonly TracedCell[];
  readonly datasets: readonly Dataset[];
}

/** The rows of `below`: a measure of another resource for each category of the columns, as the source gives it. */
export function belowRows(matrix: Matrix, {below = []}: CrosstabSpecification, context: TableContext): BelowRows {
  const found = below.map(({label, value}, i) => {
    const measure = findMeasure(matrix, value, i, context);
    if (measure === null) return null;
    const row: StubRow = {
      key: measure.measure.name,
      label,
      kind: 'below',
      group: null,
      description: null,
      noteMarks: []
    };
    return {row, cells: cellsOf(matrix, measure), dataset: measure.dataset};
  });
  const rows = found.filter((one) => one !== null);
  checkOnce(
    rows.map(({row}) => row.key),
    ['below'],
    matrix.report
  );
  return {
    rows: rows.map(({row}) => row),
    cells: rows.flatMap(({cells}) => cells),
    datasets: rows.map(({dataset}) => dataset)
  };
}

interface Found {
  readonly dataset: Dataset;
  readonly measure: Measure;
}

function findMeasure(matrix: Matrix, value: string, index: number, {datasets}: TableContext): Found | null {
  const dot = value.lastIndexOf('.');
  const dataset = datasets.get(value.slice(0, dot));
  const measure = dataset?.measures.get(value.slice(dot + 1));
  const prop = ['below', index, 'value'];
  const {name} = matrix.columns.axis;
  if (dataset === undefined || measure === undefined) {
    const all = [...datasets.values()].flatMap(({id, measures}) => [...measures.keys()].map((one) => `${id}.${one}`));
    matrix.report('unknown-measure', prop, `there is no measure "${value}"`, suggest(value, all));
    return null;
  }
  if (!dataset.variables.has(name)) {
    const message = `${dataset.id} has no variable "${name}", by which the columns are known`;
    matrix.report('unknown-variable', prop, message, `give a measure of a resource with the column "${name}"`);
    return null;
  }
  return {dataset, measure};
}

function cellsOf({columns, language}: Matrix, {dataset, measure}: Found): readonly TracedCell[] {
  const percent = measure.statistic === 'percent';
  const base = measure.base === null ? undefined : dataset.measures.get(measure.base);
  return columns.parts.flatMap(({key, slot}): readonly TracedCell[] => {
    const row = slot === null ? -1 : rowOf(dataset, slot.codes);
    if (row < 0) return [];
    const qualifier = QUALIFIERS[measure.qualifiers[row] as number] ?? 'exact';
    const value = decimal(measure.scaled[row] as number, measure.decimals + (percent ? 2 : 0));
    const units = base === undefined ? null : numberOf(base, row);
    const figure = given(value, units, qualifier, {kind: 'line', dataset, row, measure});
    const cell = cellOf({row: measure.name, column: key, statistic: 'value'}, figure, measure.decimals, language);
    if (figure.value === null || !percent) return [cell];
    const number = formatFraction(decimal(measure.scaled[row] as number, measure.decimals), measure.decimals, language);
    return [{...cell, text: qualified(percentSign(number, language), figure.state, language)}];
  });
}

function rowOf({variables, rowCount}: Dataset, codes: ReadonlyMap<string, string>): number {
  const wanted = [...codes].flatMap(
    ([name, code]) => variables.get(name)?.categories.findIndex((one) => one.code === code) ?? []
  );
  const held = [...codes.keys()].flatMap((name) => variables.get(name) ?? []);
  for (let row = 0; row < rowCount; row++) if (held.every(({codes}, i) => codes[row] === wanted[i])) return row;
  return -1;
}

function numberOf(measure: Measure, row: number): number | null {
  const known = hasNumber(QUALIFIERS[measure.qualifiers[row] as number] ?? 'exact');
  return known ? (measure.scaled[row] as number) / 10 ** measure.decimals : null;
}
