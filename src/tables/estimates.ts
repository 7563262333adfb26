import type {Dataset} from '../data/model.ts';
import {inLanguage} from '../support/localized.ts';
import type {BuiltTable, TableBuilder} from './build.ts';
import {addedUp, countsUnits} from './estimates/added-up.ts';
import {columnNotes} from './estimates/column-notes.ts';
import type {EstimatedColumn} from './estimates/estimated-column.ts';
import {estimatedColumns} from './estimates/columns.ts';
import type {CountedRows} from './estimates/count-measures.ts';
import {countMeasures} from './estimates/count-measures.ts';
import {describe} from './estimates/describe.ts';
import {estimateCells} from './estimates/estimate-cells.ts';
import type {Estimates} from './estimates/model.ts';
import {planEstimates} from './estimates/plan-estimates.ts';
import type {Column, Group} from './model.ts';
import {automaticNotes, hiddenLabels, weightIn} from './parts/automatic-notes.ts';
import {baseLine} from './parts/base-line.ts';
import {declaredSize} from './parts/base-size.ts';
import {groupsOf, stubRow} from './parts/draft.ts';
import type {Faults} from './parts/fault.ts';
import {collectFaults, failed} from './parts/fault.ts';
import {finish} from './parts/finish.ts';
import {displayed} from './parts/plan.ts';
import {select} from './parts/selection.ts';
import type {EstimatesSpecification} from './specification.ts';

/** Builds a table of estimates: the categories of one variable by separately declared columns. */
export const buildEstimates: TableBuilder<EstimatesSpecification> = (specification, context) => {
  const faults = collectFaults();
  const {report} = faults;
  const selection = select(specification, context, report);
  if (selection === null) return failed(faults);
  if (specification.showBase !== undefined && specification.showBase !== 'note') {
    const message = `Estimates has no room for its base in "${specification.showBase}"`;
    report('base-place', ['showBase'], message, "use 'note', or a column {count: '…'}");
  }
  const {columns, spanners} = estimatedColumns(specification, selection, context.language, report);
  const counted = countMeasures(specification, selection, columns, report);
  if (counted === null || faults.found.length > 0) return failed(faults);
  const {language} = context;
  const made = planEstimates(specification, selection, counted, language, report);
  if (faults.found.length > 0) return failed(faults);
  return finishEstimates({...made, columns, spanners, language}, counted, faults);
};

type Finished = Estimates & {
  readonly columns: readonly EstimatedColumn[];
  readonly spanners: readonly Group[];
  readonly language: 'nb' | 'en';
};

function finishEstimates(made: Finished, {counting}: CountedRows, faults: Faults): BuiltTable {
  const {specification, dataset, plan, columns, spanners, language, measures} = made;
  const descriptions = describe(specification, counting, plan, language, made.report);
  const parts = displayed(plan);
  const declared = declaredSize(counting, new Map(), new Map());
  const stated = (declared === 'unknown' ? null : (declared ?? made.everyone))?.units ?? null;
  const sum = declared === null && stated !== null ? addedUp(made, columns, stated) : null;
  const base = sum ?? stated;
  const [first] = measures.values();
  const hidden =
    first === undefined
      ? []
      : hiddenLabels(plan, {counting: first.counting, tabulation: first.tabulation, language}, () => null);
  const rows = parts.map((part) => ({...stubRow(part), description: descriptions.of(part)}));
  return finish(
    {
      rows,
      columns: columns.map(({column}): Column => column),
      rowGroups: groupsOf(parts),
      spanners,
      cells: estimateCells(made, columns, language)
    },
    {
      kind: 'estimates',
      specification,
      language,
      dataset,
      others: [],
      stubhead: inLanguage(plan.axis.title, language),
      descriptionHead: descriptions.head,
      base,
      told: declared !== null || made.everyone === null ? [] : [made.everyone],
      baseLine: baseLine({
        specification,
        selection: counting,
        language,
        statistic: kindOfColumns(columns, dataset),
        base,
        stated,
        baseUnknown: false,
        plans: [plan]
      }),
      notes: automaticNotes(
        counting,
        specification,
        hidden,
        columns.map(({column}) => column.statistic),
        language
      ),
      placed: columnNotes(columns, language),
      weight: weightIn(counting),
      faults
    }
  );
}

/** `n` if the columns are counts of units and no shares, else of several kinds. */
function kindOfColumns(columns: readonly EstimatedColumn[], dataset: Dataset): 'n' | null {
  const counts = columns.flatMap(({content}) => (content.kind === 'count' ? [content.measure] : []));
  const hasShares = columns.some(({content}) => content.kind === 'share');
  return counts.some((measure) => countsUnits(measure, dataset)) && !hasShares ? 'n' : null;
}
