import type {Problem} from '../support/problem.ts';
import type {CsvTable} from './csv/table.ts';
import type {Declaration, DeclaredField, DeclaredMeasure} from './declaration.ts';
import type {Columns} from './derived/columns.ts';
import type {JsonDocument} from './json-document.ts';
import type {DelimitedColumn, Measure, TextColumn, Variable} from './model.ts';
import {readDelimited} from './read-delimited.ts';
import {readMeasure} from './read-measure.ts';
import {readRemarks} from './read-remarks.ts';
import {readText} from './read-text.ts';
import {readVariable} from './read-variable.ts';
import {titleOfProperty} from './titles.ts';

/** The typed columns of a dataset. */
export interface TypedColumns extends Columns {
  readonly texts: ReadonlyMap<string, TextColumn>;
  readonly delimited: ReadonlyMap<string, DelimitedColumn>;
}

/** Reads every column of a dataset's CSV as its field declares it, and tells every cell that does not fit. */
export function readColumns(
  table: CsvTable,
  {fields, shape, resource}: Declaration,
  document: JsonDocument
): {readonly columns: TypedColumns; readonly problems: readonly Problem[]} {
  const variables = new Map<string, Variable>();
  const measures = new Map<string, Measure>();
  const texts = new Map<string, TextColumn>();
  const delimited = new Map<string, DelimitedColumn>();
  const problems: Problem[] = [];
  for (const field of fields.values()) {
    const head = {name: field.name, title: titleOfProperty(field.field), place: field.place};
    if (field.kind === 'variable') {
      const read = readVariable(table, field, shape, document);
      problems.push(...read.problems);
      variables.set(field.name, {
        ...head,
        question: questionOf(field),
        list: field.list.name,
        categories: field.list.categories,
        ordered: field.field.categoriesOrdered ?? false,
        codes: read.codes,
        derived: null
      });
    } else if (field.kind === 'delimited') {
      const {problems: found, ...read} = readDelimited(table, field, shape, document);
      problems.push(...found);
      const {name, categories} = field.list;
      delimited.set(field.name, {...head, question: questionOf(field), list: name, categories, ...read});
    } else if (field.kind === 'measure') {
      const read = readMeasure(table, field, document);
      // Whether a remark contradicts a number is known only of numbers that are sound.
      const {problems: ofRemarks, ...beside} = readRemarks(table, field, read.column, document);
      problems.push(...(read.problems.length > 0 ? read.problems : ofRemarks));
      measures.set(field.name, {
        ...head,
        ...describe(field, resource.belegg.unit ?? null),
        ...read.column,
        ...beside,
        derived: null
      });
    } else if (field.kind === 'text') {
      const read = readText(table, field, document);
      problems.push(...read.problems);
      texts.set(field.name, {...head, values: read.values, ...(field.field.belegg?.list === true ? {list: true} : {})});
    }
  }
  return {columns: {table, rows: table.rows, variables, measures, texts, delimited}, problems};
}

function questionOf({field: {belegg}}: DeclaredField): Variable['question'] {
  return belegg?.question === undefined ? null : {nb: belegg.question, en: belegg.en?.question ?? null};
}

function describe(
  {field: {belegg = {}}}: DeclaredMeasure,
  counted: string | null
): Pick<Measure, 'statistic' | 'disjoint' | 'within' | 'base' | 'unit' | 'origin'> {
  const {statistic = 'value', disjoint = [], within = [], base = null, unit, origin = 'collected'} = belegg;
  return {
    statistic,
    disjoint,
    within,
    base,
    unit: unit ?? (statistic === 'percent' ? 'percent' : statistic === 'count' ? counted : null),
    origin
  };
}
