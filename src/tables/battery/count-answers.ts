import type {Statistic} from '../model.ts';
import type {Axis} from '../parts/axis.ts';
import type {Counting} from '../parts/counting.ts';
import {startCounting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import {given, variableName} from '../parts/names.ts';
import {resolveAxis} from '../parts/resolve-axis.ts';
import type {Selection} from '../parts/selection.ts';
import type {Source} from '../parts/source.ts';
import {checkDirection} from '../parts/within.ts';
import type {BatterySpecification} from '../specification.ts';
import type {Tabulation} from '../tabulate.ts';
import type {AnsweredItem} from './reliability.ts';
import {tabulate} from '../tabulate.ts';

/** Items × answers, counted. */
export interface CountedBattery {
  readonly counting: Counting;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly tabulation: Tabulation;
  /** Name by which `missing` knows the answers. */
  readonly missingName: string;
  /** The variable of each item; null of an aggregate. */
  readonly items: readonly AnsweredItem[] | null;
  /** Units that every item was asked of, if nothing more is declared. */
  readonly everyone: number | null;
}

/** Counts a battery of an aggregate: one variable holds the items, another the answers. */
export function countAnswers(
  specification: BatterySpecification,
  selection: Selection,
  source: Source,
  statistics: readonly Statistic[],
  report: Report
): CountedBattery | null {
  const {items, answers, rowGroups, spanners} = specification;
  const {dataset, held} = selection;
  const layout = {
    rows: given(items, rowGroups).map((name) => variableName(dataset, name)),
    columns: given(answers, spanners).map((name) => variableName(dataset, name))
  };
  const counting = startCounting(selection, source, [...layout.rows, ...layout.columns]);
  const rows = resolveAxis(
    counting,
    specification,
    items,
    ['items'],
    report,
    rowGroups === undefined ? undefined : {name: rowGroups, prop: ['rowGroups']}
  );
  const columns = resolveAxis(
    counting,
    specification,
    answers,
    ['answers'],
    report,
    spanners === undefined ? undefined : {name: spanners, prop: ['spanners']}
  );
  if (rows === null || columns === null) return null;
  const percents = statistics.filter((statistic) => statistic === 'rowPercent');
  checkDirection(counting, layout, percents, ['statistics'], report);
  const own = [...layout.rows, ...layout.columns];
  return {
    counting,
    rows: {...rows, whole: 'never'},
    columns,
    tabulation: tabulate(counting, rows, columns),
    missingName: columns.name,
    items: null,
    everyone: source.kind === 'percents' && [...held.keys()].every((name) => own.includes(name)) ? dataset.units : null
  };
}
