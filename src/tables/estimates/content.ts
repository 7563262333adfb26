import type {Measure} from '../../data/model.ts';
import {toFraction} from '../../format/number.ts';
import {suggest} from '../../support/did-you-mean.ts';
import {withoutTens} from '../../support/fraction.ts';
import type {Statistic} from '../model.ts';
import type {Report} from '../parts/fault.ts';
import type {Selection} from '../parts/selection.ts';
import type {EstimatesColumn, Fault} from '../specification.ts';
import type {Summary} from './summary.ts';

/** What a column of Estimates shows, with its measures found. */
export type Content =
  | {readonly kind: 'count'; readonly measure: Measure}
  | {readonly kind: 'sum'; readonly measure: Measure}
  | {readonly kind: 'share'; readonly measure: Measure; readonly of: Measure | 'base' | 'total'}
  | {readonly kind: 'mean'; readonly measure: Measure}
  | {readonly kind: 'summary'; readonly measure: Measure; readonly summary: Summary}
  | {readonly kind: 'value'; readonly measure: Measure}
  | Derived;

/** Worked out from two columns before it. */
export interface Derived {
  readonly kind: 'ratio' | 'difference';
  readonly of: readonly [string, string];
  /** Whether from the numbers as they are shown; else as exact as they are known. */
  readonly rounded: boolean;
}

export type Leaf = Exclude<EstimatesColumn, {readonly spanner: string}>;

export function isDerived(content: Content): content is Derived {
  return content.kind === 'ratio' || content.kind === 'difference';
}

/** The measures that a column needs. */
export function measuresOf(content: Content): readonly Measure[] {
  if (isDerived(content)) return [];
  if (content.kind === 'share' && typeof content.of !== 'string') return [content.measure, content.of];
  return [content.measure];
}

export function statisticOf(content: Content): Statistic {
  switch (content.kind) {
    case 'count':
      return 'n';
    case 'share':
      return 'percent';
    case 'summary':
      return content.summary.statistic;
    case 'value':
      return content.measure.statistic === 'percent' ? 'percent' : 'value';
    default:
      return content.kind;
  }
}

/** What a column asks for; null if there is no such measure, or if it holds something else. */
export function contentOf(spec: Leaf, selection: Selection, prop: Fault['prop'], report: Report): Content | null {
  if ('ratio' in spec) return {kind: 'ratio', of: spec.ratio, rounded: spec.from === 'rounded'};
  if ('difference' in spec) return {kind: 'difference', of: spec.difference, rounded: spec.from === 'rounded'};
  const find = (kind: Asked, name: string, at: string = kind): Measure | null =>
    findMeasure(selection, kind, name, [...prop, at], report);
  if ('share' in spec) {
    const measure = find('share', spec.share);
    const of = spec.of === 'base' || spec.of === 'total' ? spec.of : find('share', spec.of, 'of');
    return measure === null || of === null ? null : {kind: 'share', measure, of};
  }
  const plain = named(spec, ['count', 'sum', 'mean', 'value']);
  if (plain !== null) {
    const measure = find(plain.kind, plain.name);
    return measure === null ? null : {kind: plain.kind, measure};
  }
  const asked = summaryOf(spec);
  const measure = asked === null ? null : find(asked.summary.statistic, asked.name);
  return asked === null || measure === null ? null : {kind: 'summary', measure, summary: asked.summary};
}

/** The first of some keys that a column has, with the measure that it names. */
function named<K extends string>(spec: Leaf, kinds: readonly K[]): {readonly kind: K; readonly name: string} | null {
  const kind = kinds.find((one) => one in spec);
  return kind === undefined ? null : {kind, name: (spec as unknown as Readonly<Record<K, string>>)[kind]};
}

function summaryOf(spec: Leaf): {readonly name: string; readonly summary: Summary} | null {
  if ('quantile' in spec) {
    return {
      name: spec.quantile,
      summary: {statistic: 'quantile', p: withoutTens(toFraction(spec.p)), type: spec.type ?? 7}
    };
  }
  if ('trimmedMean' in spec) return {name: spec.trimmedMean, summary: {statistic: 'trimmedMean', drop: spec.drop}};
  const found = named(spec, ['median', 'sd', 'min', 'max']);
  return found === null ? null : {name: found.name, summary: {statistic: found.kind}};
}

type Asked = 'count' | 'sum' | 'share' | 'mean' | 'value' | Summary['statistic'];

/** Which statistics of a measure a column can show, in an aggregate; in respondent rows it is worked out of numbers. */
const FITTING: Readonly<Record<Exclude<Asked, 'value'>, readonly Measure['statistic'][]>> = {
  count: ['count'],
  sum: ['value'],
  share: ['count'],
  mean: ['mean'],
  median: ['median'],
  sd: ['sd'],
  min: ['min'],
  max: ['max'],
  quantile: [],
  trimmedMean: []
};

function findMeasure(
  {dataset}: Selection,
  kind: Asked,
  name: string,
  prop: Fault['prop'],
  report: Report
): Measure | null {
  const measure = dataset.measures.get(name);
  if (measure === undefined) {
    report('unknown-measure', prop, `${dataset.id} has no measure "${name}"`, suggest(name, dataset.measures.keys()));
    return null;
  }
  if (dataset.shape === 'rows' || kind === 'value') return measure;
  const fitting = FITTING[kind];
  if (fitting.includes(measure.statistic)) return measure;
  const needs = fitting.length === 0 ? 'the numbers of respondents' : `a ${fitting.join(' or ')}`;
  const message = `"${name}" holds a ${measure.statistic}, and ${kind} needs ${needs}`;
  report('wrong-measure', prop, message, `show it as it is: {value: '${name}'}`);
  return null;
}
