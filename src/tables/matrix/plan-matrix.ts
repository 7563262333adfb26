import type {Axis} from '../parts/axis.ts';
import {checkCategories, checkLines} from '../parts/disjoint.ts';
import type {Plan} from '../parts/plan.ts';
import {planAxis} from '../parts/plan.ts';
import {asksResponses} from '../parts/responses.ts';
import {checkTreatments} from '../parts/treatments.ts';
import type {Tabulation} from '../tabulate.ts';
import type {Block, Matrix} from './matrix.ts';

/** Rows of one variable, counted by the columns of all. */
export interface CountedRows {
  readonly rows: Axis;
  readonly tabulation: Tabulation;
}

type Common = Omit<Matrix, 'blocks' | 'columns' | 'showBase' | 'decimals'> & {
  /** Name by which `missing` knows the columns, if not their own. */
  readonly missingName?: string;
};

/** Decides what rows and columns a matrix has, and checks that every number that it needs is there. */
export function planMatrix(common: Common, counted: readonly CountedRows[], columns: Axis): Matrix {
  const {specification, language, counting, statistics, report} = common;
  const showBase = specification.showBase ?? 'note';
  const inMargins = (statistic: 'rowPercent' | 'columnPercent'): 'last' | 'none' =>
    showBase === 'margins' && statistics.includes(statistic) ? 'last' : 'none';
  const {aggregate} = counting;
  const asked = asksResponses(statistics);
  // Where both rows and columns are sets, per cents are of the responses that the rows are.
  const inRows = counted.some(({rows}) => rows.responses);
  const blocks = counted.map(({rows, tabulation}): Block => {
    const across = slotsOf(columns);
    const seen = (slot: number) => tabulation.at([slot], across);
    const total = specification.total?.rows ?? inMargins('columnPercent');
    return {
      tabulation,
      rows: planAxis(rows, specification, {total, language, aggregate, responses: asked, ...presence(seen)}, report)
    };
  });
  const seen = (slot: number) => {
    const tallies = counted.map(({rows, tabulation}) => tabulation.at(slotsOf(rows), [slot]));
    return (
      tallies.find(({qualifier}) => qualifier !== 'exact') ?? tallies.find(({amount}) => amount !== 0n) ?? tallies[0]
    );
  };
  const total = specification.total?.columns ?? inMargins('rowPercent');
  const missingName = common.missingName ?? columns.name;
  if (asked && inRows && counted.some(({rows}) => !rows.responses)) {
    const message =
      'rows of sets and of other variables stand one under the other, and only those of sets are responses';
    report('response-percent', ['rows'], message, "make two tables, or leave 'responsePercent' out");
  }
  const responses = asked && !inRows;
  const plan = planAxis(
    columns,
    specification,
    {total, language, aggregate, missingName, responses, ...presence(seen)},
    report
  );
  for (const {rows, tabulation} of blocks) {
    checkCategories(counting, tabulation, rows.axis, columns, report);
    checkLines(counting, tabulation, needed(rows), needed(plan), report);
  }
  for (const one of [plan, ...blocks.map(({rows}) => rows)]) checkTreatments(counting, one, report);
  return {...common, blocks, columns: plan, showBase, decimals: specification.decimals ?? 0};
}

function presence(seen: (slot: number) => ReturnType<Tabulation['at']> | undefined) {
  return {
    occurs: (slot: number): boolean => (seen(slot)?.lines ?? 0) > 0,
    filled: (slot: number): boolean => {
      const tally = seen(slot);
      return tally !== undefined && tally.lines > 0 && (tally.amount !== 0n || tally.qualifier !== 'exact');
    }
  };
}

function slotsOf({slots}: Axis): readonly number[] {
  return slots.map((_, i) => i);
}

/** Slots that a plan shows or adds up. */
function needed({axis, parts, missing}: Plan): {readonly axis: Axis; readonly shown: readonly number[]} {
  const shown = parts.flatMap(({slot, slots}) => (slot === null ? [] : (slots ?? [])));
  return {axis, shown: [...new Set([...shown, ...(missing.get('hidden') ?? [])])]};
}
