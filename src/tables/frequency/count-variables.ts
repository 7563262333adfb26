import type {Statistic} from '../model.ts';
import {amountOf} from '../parts/amounts.ts';
import type {Axis} from '../parts/axis.ts';
import type {Counting} from '../parts/counting.ts';
import {startCounting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import {given, variableName} from '../parts/names.ts';
import {checkOnce} from '../parts/once.ts';
import {resolveAxis} from '../parts/resolve-axis.ts';
import {checkResponses} from '../parts/responses.ts';
import type {Selection} from '../parts/selection.ts';
import type {Source} from '../parts/source.ts';
import {checkDirection} from '../parts/within.ts';
import type {Fault, FrequencySpecification} from '../specification.ts';
import type {Tabulation} from '../tabulate.ts';
import {tabulate} from '../tabulate.ts';

/** One variable of a frequency table, counted. */
export interface CountedVariable {
  /** Key of its column: empty if it is the only one. */
  readonly key: string;
  readonly counting: Counting;
  readonly axis: Axis;
  readonly tabulation: Tabulation;
  /** Units of the whole dataset, where nothing is held and nothing else says what per cents are of. */
  readonly everyone: number | null;
}

/** Counts each variable of a frequency table; several must share a code list. */
export function countVariables(
  specification: FrequencySpecification,
  selection: Selection,
  source: Source,
  statistics: readonly Statistic[],
  report: Report
): readonly CountedVariable[] {
  const {variable, rowGroups} = specification;
  const names = typeof variable === 'string' ? [variable] : variable;
  checkOnce(names, ['variable'], report);
  const found = names.map((name, i): CountedVariable | null => {
    const prop: Fault['prop'] = typeof variable === 'string' ? ['variable'] : ['variable', i];
    const rows = given(name, rowGroups).map((one) => variableName(selection.dataset, one));
    const counting = startCounting(selection, source, rows);
    const within = rowGroups === undefined ? undefined : {name: rowGroups, prop: ['rowGroups']};
    const axis = resolveAxis(counting, specification, name, prop, report, within);
    if (axis === null) return null;
    checkResponses(statistics, [axis], report);
    checkDirection(counting, {rows, columns: []}, statistics, ['statistics'], report);
    const isOfAll = counting.summed.length === 0 || amountOf(source) !== null;
    const unheld = [...selection.held.keys()].every((held) => rows.includes(held)) && isOfAll;
    return {
      key: names.length === 1 ? '' : name,
      counting,
      axis,
      tabulation: tabulate(counting, axis, null),
      everyone: counting.aggregate && unheld ? selection.dataset.units : null
    };
  });
  const [first] = found;
  found.forEach((one, i) => {
    if (one === null || first === null || first === undefined || codesOf(one.axis) === codesOf(first.axis)) return;
    const message = `"${one.axis.name}" has other categories than "${first.axis.name}"`;
    report('scale-differs', ['variable', i], message, 'only variables with one code list stand side by side');
  });
  return found.filter((one) => one !== null);
}

function codesOf({slots}: Axis): string {
  return slots.map(({category, group}) => `${group?.category.code ?? ''} ${category.code}`).join(',');
}
