import type {Dataset, Measure, TextColumn, Variable} from '../data/model.ts';
import {hasNumber, NO_CODE, QUALIFIERS} from '../data/model.ts';
import {formatFraction} from '../format/number.ts';
import {SIGNS} from '../format/signs.ts';
import {decimal} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import {inLanguage} from '../support/localized.ts';
import type {Cell, Column, State} from './model.ts';
import {qualified} from './parts/figure.ts';
import {remarkOn} from './parts/remark.ts';
import type {ListingColumn} from './specification.ts';
import {unitOfMeasure} from './parts/unit-name.ts';

/** A column of a dataset that a listing can show. */
export type ListedField =
  | {readonly kind: 'text'; readonly field: TextColumn}
  | {readonly kind: 'code'; readonly field: Variable}
  | {readonly kind: 'measure'; readonly field: Measure};

/** A cell's content before it has a place. */
export type Content = Pick<Cell, 'value' | 'text' | 'state'>;

/** The field of a name, or null. */
export function fieldOf(dataset: Dataset, name: string): ListedField | null {
  const text = dataset.texts.get(name);
  if (text !== undefined) return {kind: 'text', field: text};
  const variable = dataset.variables.get(name);
  if (variable !== undefined) return {kind: 'code', field: variable};
  const measure = dataset.measures.get(name);
  return measure === undefined ? null : {kind: 'measure', field: measure};
}

/** What a row holds in a field, or null if its cell is empty. */
export function contentOf(field: ListedField, row: number, decimals: number, language: Language): Content | null {
  switch (field.kind) {
    case 'text':
      return textContent(field.field.values[row] ?? null, 'text');
    case 'code': {
      const category = field.field.categories[field.field.codes[row] ?? NO_CODE];
      if (category === undefined) return null;
      const state =
        category.role === 'lost'
          ? 'lost'
          : category.role === null || category.role === 'margin'
            ? 'text'
            : (`missing:${category.role}` as const);
      return textContent(inLanguage(category.label, language), state);
    }
    case 'measure':
      return measureContent(field.field, row, decimals, language);
  }
}

function textContent(text: string | null, state: State): Content | null {
  return text === null ? null : {value: null, text, state};
}

function measureContent(measure: Measure, row: number, decimals: number, language: Language): Content {
  const qualifier = QUALIFIERS[measure.qualifiers[row] ?? 0] ?? 'exact';
  if (!hasNumber(qualifier)) {
    const state = qualifier === 'suppressed' || qualifier === 'lost' ? qualifier : 'na';
    if (state === 'suppressed') return {value: null, text: SIGNS.hidden.sign, state};
    return {value: null, text: remarkOn(measure, row) ?? SIGNS.unknown.sign, state};
  }
  const value = decimal(measure.scaled[row] ?? 0, measure.decimals);
  const number = formatFraction(value, decimals, language);
  const isQualified = qualifier === 'over' || qualifier === 'under' || qualifier === 'about';
  const state: State = isQualified ? `given:${qualifier}` : 'given';
  return {value, text: qualified(number, state, language), state};
}

/** What a column is declared to be; the name of a field says it all of a plain one. */
export function declared(column: ListingColumn): Exclude<ListingColumn, string> {
  return typeof column === 'string' ? {field: column} : column;
}

/** The column of a field. Its key is the field's name. `common` are the decimals of a table that gives all the same. */
export function columnOf(
  {field: name, label, decimals, unit}: Exclude<ListingColumn, string>,
  field: ListedField,
  dataset: Dataset,
  common: number | undefined,
  language: Language
): Column {
  const isNumber = field.kind === 'measure';
  return {
    key: name,
    statistic: isNumber ? 'value' : 'text',
    label: label ?? inLanguage(field.field.title, language),
    kind: 'category',
    spanner: null,
    unit: isNumber ? (unit ?? unitOfMeasure(field.field, dataset, language)) : null,
    decimals: isNumber ? (decimals ?? common ?? field.field.decimals) : 0,
    align: isNumber ? 'number' : 'text',
    ...(field.kind === 'text' && field.field.list === true ? {list: true} : {}),
    noteMarks: []
  };
}
