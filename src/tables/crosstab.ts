import type {TableBuilder} from './build.ts';
import {countRanks, rankingOf} from './crosstab/ranked.ts';
import {belowRows} from './matrix/below-rows.ts';
import {buildMatrix} from './matrix/build-matrix.ts';
import {finishMatrix} from './matrix/finish-matrix.ts';
import {planMatrix} from './matrix/plan-matrix.ts';
import type {Statistic} from './model.ts';
import {checkAmountBase} from './parts/amounts.ts';
import type {Axis} from './parts/axis.ts';
import type {Counting} from './parts/counting.ts';
import {startCounting} from './parts/counting.ts';
import type {Faults} from './parts/fault.ts';
import {collectFaults, failed} from './parts/fault.ts';
import {given, variableName} from './parts/names.ts';
import {checkOnce} from './parts/once.ts';
import {resolveAxis} from './parts/resolve-axis.ts';
import {checkResponses} from './parts/responses.ts';
import type {Selection} from './parts/selection.ts';
import {select} from './parts/selection.ts';
import type {Source} from './parts/source.ts';
import {sourceOf} from './parts/source.ts';
import {checkStatistics} from './parts/statistics.ts';
import {checkDirection} from './parts/within.ts';
import type {CrosstabSpecification, Fault} from './specification.ts';
import {tabulate} from './tabulate.ts';

const STATISTICS: readonly Statistic[] = ['n', 'rowPercent', 'columnPercent', 'totalPercent', 'responsePercent', 'sum'];

/** Builds a crosstab: rows × columns of variables or sets, several row variables one under the other. */
export const buildCrosstab: TableBuilder<CrosstabSpecification> = (specification, context) => {
  const faults = collectFaults();
  const {report} = faults;
  checkStatistics(specification.statistics, STATISTICS, report);
  const selection = select(specification, context, report);
  if (selection === null || faults.found.length > 0) return failed(faults);
  const source = sourceOf(specification, selection, specification.statistics, report);
  if (source === null) return failed(faults);
  checkAmountBase(source, specification, report);
  const names = typeof specification.rows === 'string' ? [specification.rows] : specification.rows;
  checkOnce(names, ['rows'], report);
  const counted = names.map((name, i) => {
    const prop: Fault['prop'] = typeof specification.rows === 'string' ? ['rows'] : ['rows', i];
    return countBlock(specification, selection, source, name, prop, faults);
  });
  const blocks = counted.filter((block) => block !== null);
  const [first] = blocks;
  if (first === undefined || blocks.length < counted.length || faults.found.length > 0) return failed(faults);
  const matrix = planMatrix(
    {
      kind: 'crosstab',
      specification,
      language: context.language,
      counting: first.counting,
      statistics: specification.statistics,
      everyone: null,
      extras: null,
      isRanking: blocks.some(({isRanking}) => isRanking),
      report
    },
    blocks,
    first.columns
  );
  if (faults.found.length > 0) return failed(faults);
  const below = belowRows(matrix, specification, context);
  return finishMatrix(matrix, buildMatrix(matrix), below, faults);
};

interface CountedBlock {
  readonly counting: Counting;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly tabulation: ReturnType<typeof tabulate>;
  /** Whether it is the answers and the ranks of one set. */
  readonly isRanking: boolean;
}

function countBlock(
  specification: CrosstabSpecification,
  selection: Selection,
  source: Source,
  name: string,
  prop: Fault['prop'],
  {report}: Faults
): CountedBlock | null {
  const {rowGroups, spanners, columns: columnName} = specification;
  const layout = {
    rows: given(name, rowGroups).map((one) => variableName(selection.dataset, one)),
    columns: given(columnName, spanners).map((one) => variableName(selection.dataset, one))
  };
  const counting = startCounting(selection, source, [...layout.rows, ...layout.columns]);
  const ranking = counting.aggregate ? null : rankingOf(selection.dataset, name, columnName);
  if (ranking !== null) {
    for (const [grouping, at] of [
      [rowGroups, 'rowGroups'],
      [spanners, 'spanners']
    ] as const) {
      if (grouping === undefined) continue;
      const message = `the answers and ranks of "${ranking.answers.name}" cannot stand within "${grouping}"`;
      report('set-kind', [at], message, `leave ${at} out`);
    }
    return {counting, ...countRanks(counting, ranking), isRanking: true};
  }
  const within = (grouping: string | undefined, at: 'rowGroups' | 'spanners') =>
    grouping === undefined ? undefined : {name: grouping, prop: [at]};
  const rows = resolveAxis(counting, specification, name, prop, report, within(rowGroups, 'rowGroups'));
  const columns = resolveAxis(counting, specification, columnName, ['columns'], report, within(spanners, 'spanners'));
  if (rows === null || columns === null) return null;
  checkResponses(specification.statistics, [rows, columns], report);
  checkDirection(counting, layout, specification.statistics, ['statistics'], report);
  return {counting, rows, columns, tabulation: tabulate(counting, rows, columns), isRanking: false};
}
