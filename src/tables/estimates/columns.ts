import type {Measure} from '../../data/model.ts';
import {suggest} from '../../support/did-you-mean.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Column, Group, Statistic} from '../model.ts';
import {numberColumn} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import {phrases} from '../parts/phrases.ts';
import type {Selection} from '../parts/selection.ts';
import type {EstimatesColumn, EstimatesSpecification, Fault} from '../specification.ts';

/** What a column of Estimates shows, with its measures found. */
export type Content =
  | {readonly kind: 'count'; readonly measure: Measure}
  | {readonly kind: 'share'; readonly measure: Measure; readonly of: Measure | 'base' | 'total'}
  | {readonly kind: 'mean'; readonly measure: Measure}
  | {readonly kind: 'value'; readonly measure: Measure}
  | {readonly kind: 'ratio'; readonly of: readonly [string, string]; readonly rounded: boolean};

export interface EstimatedColumn {
  readonly column: Column;
  readonly content: Content;
  readonly top: number | null;
  /** Whether its value is a fraction of 1 that is shown × 100. */
  readonly shownAsPercent: boolean;
  readonly prop: Fault['prop'];
}

type Leaf = Exclude<EstimatesColumn, {readonly spanner: string}>;

/** The columns in their order, with the spanners above them. */
export function estimatedColumns(
  specification: EstimatesSpecification,
  selection: Selection,
  language: Language,
  report: Report
): {readonly columns: readonly EstimatedColumn[]; readonly spanners: readonly Group[]} {
  const spanners: Group[] = [];
  const walk = (
    columns: readonly EstimatesColumn[],
    prop: Fault['prop'],
    spanner: string | null
  ): readonly EstimatedColumn[] =>
    columns.flatMap((column, i): readonly EstimatedColumn[] => {
      const at = [...prop, i];
      if ('spanner' in column) {
        const key = `spanner-${spanners.length + 1}`;
        spanners.push({key, label: column.spanner});
        return walk(column.columns, [...at, 'columns'], key);
      }
      const made = leaf(column, selection, specification, language, at, report);
      return made === null ? [] : [{...made, column: {...made.column, spanner}}];
    });
  const columns = walk(specification.columns, ['columns'], null);
  checkIds(columns, report);
  return {columns, spanners};
}

function leaf(
  spec: Leaf,
  selection: Selection,
  {decimals: common = 0}: EstimatesSpecification,
  language: Language,
  prop: Fault['prop'],
  report: Report
): EstimatedColumn | null {
  const content = contentOf(spec, selection, prop, report);
  if (content === null) return null;
  const statistic = STATISTICS[content.kind];
  const title = content.kind === 'ratio' ? null : inLanguage(content.measure.title, language);
  const word = phrases(language).statistics[statistic];
  const column = numberColumn({
    key: spec.id ?? idOf(content),
    statistic,
    label: spec.label ?? (content.kind === 'share' || title === null ? word : title),
    unit: spec.unit ?? unitOf(content),
    decimals: spec.decimals ?? decimalsOf(content, spec.unit, common)
  });
  return {column, content, top: spec.top ?? null, shownAsPercent: isPercent(content, spec.unit), prop};
}

const STATISTICS: Readonly<Record<Content['kind'], Statistic>> = {
  count: 'n',
  share: 'percent',
  mean: 'mean',
  value: 'value',
  ratio: 'ratio'
};

function contentOf(spec: Leaf, selection: Selection, prop: Fault['prop'], report: Report): Content | null {
  if ('ratio' in spec) return {kind: 'ratio', of: spec.ratio, rounded: spec.from === 'rounded'};
  const find = (kind: Content['kind'], name: string, at: string = kind): Measure | null =>
    findMeasure(selection, kind, name, [...prop, at], report);
  if ('share' in spec) {
    const measure = find('share', spec.share);
    const of = spec.of === 'base' || spec.of === 'total' ? spec.of : find('share', spec.of, 'of');
    return measure === null || of === null ? null : {kind: 'share', measure, of};
  }
  const [kind, name] =
    'count' in spec
      ? (['count', spec.count] as const)
      : 'mean' in spec
        ? (['mean', spec.mean] as const)
        : (['value', spec.value] as const);
  const measure = find(kind, name);
  return measure === null ? null : {kind, measure};
}

/** Which statistics of a measure a column can show, in an aggregate; in respondent rows numbers are added or averaged. */
const FITTING: Readonly<Record<'count' | 'share' | 'mean', readonly Measure['statistic'][]>> = {
  count: ['count'],
  share: ['count'],
  mean: ['mean']
};

function findMeasure(
  {dataset}: Selection,
  kind: Content['kind'],
  name: string,
  prop: Fault['prop'],
  report: Report
): Measure | null {
  const measure = dataset.measures.get(name);
  if (measure === undefined) {
    report('unknown-measure', prop, `${dataset.id} has no measure "${name}"`, suggest(name, dataset.measures.keys()));
    return null;
  }
  if (dataset.shape === 'rows' || kind === 'value' || kind === 'ratio') return measure;
  const fitting = FITTING[kind];
  if (fitting.includes(measure.statistic)) return measure;
  const message = `"${name}" holds a ${measure.statistic}, and ${kind} needs a ${fitting.join(' or ')}`;
  report('wrong-measure', prop, message, `show it as it is: {value: '${name}'}`);
  return null;
}

function idOf(content: Content): string {
  if (content.kind === 'ratio') return content.of.join('_per_');
  return content.kind === 'share' ? `${content.measure.name}_andel` : content.measure.name;
}

function unitOf(content: Content): string | null {
  if (content.kind === 'share') return 'percent';
  return content.kind === 'mean' || content.kind === 'value' ? content.measure.unit : null;
}

function decimalsOf(content: Content, unit: string | undefined, common: number): number {
  switch (content.kind) {
    case 'count':
    case 'value':
      return content.measure.decimals;
    case 'mean':
      return Math.max(common, 1);
    case 'share':
      return common;
    case 'ratio':
      return unit === 'percent' ? common : Math.max(common, 1);
  }
}

function isPercent(content: Content, unit: string | undefined): boolean {
  if (content.kind === 'ratio') return unit === 'percent';
  return content.kind === 'share' || (content.kind === 'value' && content.measure.statistic === 'percent');
}

function checkIds(columns: readonly EstimatedColumn[], report: Report): void {
  const ids = columns.map(({column}) => column.key);
  columns.forEach(({column: {key}, content, prop}, i) => {
    if (ids.indexOf(key) < i) {
      report('column-repeated', prop, `there are two columns "${key}"`, "give one of them an id: {id: '…', …}");
    }
    if (content.kind !== 'ratio') return;
    content.of.forEach((id, j) => {
      if (ids.slice(0, i).includes(id)) return;
      const message = `no column before this one has the id "${id}"`;
      report('unknown-column', [...prop, 'ratio', j], message, suggest(id, ids.slice(0, i)));
    });
  });
}
