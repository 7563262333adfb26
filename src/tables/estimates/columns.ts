import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Group} from '../model.ts';
import {isOfHundred} from '../model.ts';
import {numberColumn} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import {phrases} from '../parts/phrases.ts';
import type {Selection} from '../parts/selection.ts';
import type {EstimatesColumn, EstimatesSpecification, Fault} from '../specification.ts';
import type {Content, Leaf} from './content.ts';
import {contentOf, isDerived, statisticOf} from './content.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import {checkIds, resolveDifferences} from './derived-columns.ts';
import {unitOfMeasure} from '../parts/unit-name.ts';

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
  return {columns: resolveDifferences(columns, report), spanners};
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
  const statistic = statisticOf(content);
  const title = isDerived(content) ? null : inLanguage(content.measure.title, language);
  const word = phrases(language).statistics[statistic];
  const unit = spec.unit ?? unitOf(content, selection, language);
  const isGiven = selection.dataset.shape !== 'rows';
  const column = numberColumn({
    key: spec.id ?? idOf(content),
    statistic,
    label: spec.label ?? (content.kind === 'share' || title === null ? word : title),
    unit,
    decimals: spec.decimals ?? decimalsOf(content, {unit, common, isGiven})
  });
  return {
    column,
    content,
    top: spec.top ?? null,
    shownAsPercent: isOfHundred(column),
    hasOwnDecimals: spec.decimals !== undefined,
    prop
  };
}

function idOf(content: Content): string {
  if (isDerived(content)) return content.of.join(content.kind === 'ratio' ? '_per_' : '_minus_');
  return content.kind === 'share' ? `${content.measure.name}_andel` : content.measure.name;
}

function unitOf(content: Content, {dataset}: Selection, language: Language): string | null {
  if (content.kind === 'share') return 'percent';
  return isDerived(content) || content.kind === 'count' ? null : unitOfMeasure(content.measure, dataset, language);
}

interface Digits {
  readonly unit: string | null;
  /** Decimals of the table. */
  readonly common: number;
  /** Whether the numbers stand in the data as they are shown. */
  readonly isGiven: boolean;
}

function decimalsOf(content: Content, {unit, common, isGiven}: Digits): number {
  switch (content.kind) {
    case 'count':
    case 'sum':
    case 'value':
      return content.measure.decimals;
    case 'summary': {
      const {statistic} = content.summary;
      const asInData = isGiven || statistic === 'min' || statistic === 'max';
      return asInData ? content.measure.decimals : Math.max(common, 1);
    }
    case 'mean':
      return Math.max(common, 1);
    case 'share':
      return common;
    case 'ratio':
      return unit === 'percent' ? common : Math.max(common, 1);
    case 'difference':
      return common;
  }
}
