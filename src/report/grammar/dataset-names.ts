import type {Category, Dataset} from '../../data/model.ts';
import type {Literal} from '../model.ts';
import {stringOf, type Names, type Scope} from './schema.ts';

/** The datasets: of two equally near ones the one that has what the other props name. */
export function datasetNames({context, props}: Scope): Names {
  const words = [...props].flatMap(([key, {value}]) => (key === 'data' ? [] : wordsIn(value)));
  const score = (id: string): number => {
    const dataset = context.datasets.get(id);
    return dataset === undefined ? 0 : words.filter((word) => knows(dataset, word)).length;
  };
  const names = [...context.datasets.keys(), ...context.absentDatasets];
  return {names, what: 'dataset', rule: 'unknown-dataset', rank: (id) => -score(id)};
}

function wordsIn(literal: Literal): readonly string[] {
  if (literal.kind === 'string') return [literal.value];
  if (literal.kind === 'array') return literal.items.flatMap(wordsIn);
  if (literal.kind === 'object') return literal.entries.flatMap(({key, value}) => [key, ...wordsIn(value)]);
  return [];
}

function knows({variables, measures, sets, texts, bases}: Dataset, word: string): boolean {
  return [variables, measures, sets, texts, bases].some((names) => names.has(word));
}

function named(
  of: (dataset: Dataset) => Iterable<string>,
  what: string,
  rule = `unknown-${what}`
): (scope: Scope) => Names | null {
  return ({dataset}) => (dataset === null ? null : {names: [...of(dataset)], what, holder: dataset.id, rule});
}

/** Categorical columns. */
export const variableNames = categorical(({variables}) => variables.keys());

/** Variables and declared sets: a set is a variable, as in SPSS's custom tables. */
export const dimensionNames = categorical(({variables, sets}) => [...variables.keys(), ...sets.keys()]);

/** Names of variables, and what to do where a column of numbers or texts is named instead. */
function categorical(of: (dataset: Dataset) => Iterable<string>): (scope: Scope) => Names | null {
  const names = named(of, 'variable');
  return (scope) => {
    const found = names(scope);
    const {dataset} = scope;
    if (found === null || dataset === null) return found;
    return {...found, otherKind: (name) => otherKind(dataset, name)};
  };
}

function otherKind({shape, measures, texts}: Dataset, name: string): ReturnType<NonNullable<Names['otherKind']>> {
  if (texts.has(name)) return {is: 'a column without codes', hint: 'give it codes, or show it with <Listing>'};
  if (!measures.has(name)) return null;
  const hint =
    shape === 'rows'
      ? 'make groups of it with "bands" under derived in datapackage.json, or show it with <Estimates>'
      : 'show it with <Estimates>';
  return {is: 'a measure', hint};
}

export const measureNames = named(({measures}) => measures.keys(), 'measure');

export const textNames = named(({texts}) => texts.keys(), 'text column');

/** The columns that a listing may show. */
export const fieldNames = named(
  ({texts, variables, measures}) => [...texts.keys(), ...variables.keys(), ...measures.keys()],
  'column'
);

export const baseNames = named(({bases}) => bases.keys(), 'base');

export const weightNames = named(({weights}) => [...weights, 'none'], 'weight');

/** What a measure may be a share of. */
export const shareNames = named(({measures}) => [...measures.keys(), 'base', 'total'], 'measure');

export const unitNames = named(({unit}) => ['percent', 'kr', 'days', 'years', 'hours', unit.code], 'unit');

function categoriesOf(dimension: string, dataset: Dataset): readonly Category[] | null {
  const variable = dataset.variables.get(dimension);
  if (variable !== undefined) return variable.categories;
  return dataset.sets.get(dimension)?.items.map(({category}) => category) ?? null;
}

/** The codes of a variable or set. */
export function codeNames(dimension: string, more: readonly string[] = []): (scope: Scope) => Names | null {
  return ({dataset}) => {
    const categories = dataset === null ? null : categoriesOf(dimension, dataset);
    if (categories === null) return null;
    return {
      names: [...categories.map(({code}) => code), ...more],
      what: 'code',
      holder: dimension,
      rule: 'unknown-code'
    };
  };
}

/** The codes of a variable that stand for no answer. For a set: those of its answers. */
export function missingNames(dimension: string): (scope: Scope) => Names | null {
  return ({dataset}) => {
    if (dataset === null) return null;
    const set = dataset.sets.get(dimension);
    const asked = [
      ...(set?.mentions ?? []),
      ...(set?.items ?? []).map(({variable}) => variable ?? ''),
      ...[...(set?.aspects.values() ?? [])].flatMap((aspect) => [...aspect.values()])
    ];
    const answers = asked.flatMap(
      (name) => dataset.delimited.get(name)?.categories ?? categoriesOf(name, dataset) ?? []
    );
    const categories = dataset.variables.get(dimension)?.categories ?? answers;
    const codes = categories.filter(({role}) => role !== null && role !== 'margin').map(({code}) => code);
    return {names: [...new Set(codes)], what: 'missing code', holder: dimension, rule: 'unknown-code'};
  };
}

/** What a battery's answers are: a variable, the items' common scale, or an aspect of a grid. */
export function answerNames({dataset, props}: Scope): Names | null {
  if (dataset === null) return null;
  const set = dataset.sets.get(stringOf(props.get('items')?.value) ?? '');
  const names = [...dataset.variables.keys(), 'scale', ...(set?.aspects.keys() ?? [])];
  return {names, what: 'variable', holder: dataset.id, rule: 'unknown-variable'};
}

/** `dataset.measure` of any dataset; those that have the columns' variable first. */
export function anyMeasureNames({context, props}: Scope): Names {
  const columns = stringOf(props.get('columns')?.value) ?? '';
  const fits = new Set<string>();
  const names: string[] = [];
  for (const [id, {measures, variables}] of context.datasets) {
    for (const measure of measures.keys()) {
      names.push(`${id}.${measure}`);
      if (variables.has(columns)) fits.add(`${id}.${measure}`);
    }
  }
  const find = (name: string): readonly string[] =>
    context.absentDatasets.has(name.slice(0, name.lastIndexOf('.'))) ? [name] : [];
  return {names, what: 'measure', rule: 'unknown-measure', find, rank: (name) => (fits.has(name) ? 0 : 1)};
}
