import {quoteValue} from '../../../src/report/quoted-value.ts';
import type {QuotedTable, RawResult} from '../../../src/report/raw-value.ts';
import type {QuotedValueProps} from '../../../src/report/value-props.ts';
import type {Dataset} from '../../../src/data/model.ts';
import type {TableSpecification} from '../../../src/tables/specification.ts';
import {build, crossed, dataset, measure, multiple, variable} from '../tables/dataset.ts';

const SIZES = ['smaa', 'store', 'store', 'store', 'smaa', 'store'];
const ANSWERS = ['ja', 'ja', 'kanskje', 'nei', 'nei', 'ja'];

/** Six respondents: a plain variable with an order, another without, and a multiple-response set. */
export const respondents = dataset({
  variables: [
    variable('storrelse', ['smaa', 'store'], SIZES),
    variable('svar', ['ja', 'kanskje', 'nei'], ANSWERS, {ordered: false}),
    variable('rad', ['ja', 'nei'], ['ja', 'ja', 'nei', 'nei', 'ja', 'ja']),
    variable('mat', ['ja', 'nei'], ['ja', 'nei', 'nei', 'ja', 'ja', 'nei'])
  ],
  sets: [multiple('tilbud', [variable('rad', ['ja', 'nei'], []), variable('mat', ['ja', 'nei'], [])])]
});

/** Counts of size × answer, which may be added over both. */
export const counts = crossed(
  variable('storrelse', ['smaa', 'store'], ['smaa', 'smaa', 'store', 'store']),
  variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei']),
  [9, 3, 4, 8]
);

/** Two counts by size, of which only the first may be added. */
export const uneven = dataset({
  shape: 'indicators',
  variables: [variable('storrelse', ['smaa', 'store'], ['smaa', 'store'])],
  measures: [measure('kommuner', [5, 7], {disjoint: ['storrelse']}), measure('besok', [20, 30])]
});

export function tableOf(specification: TableSpecification, data: Dataset): QuotedTable {
  const {table, faults, origins} = build(specification, data);
  if (table === null) throw new Error(JSON.stringify(faults));
  return {exhibit: specification.id, table, dataset: data, specification, origins};
}

/** A value as `6/12 percent of 12 computed`, or the fault as `rule at prop: message (hint)`. */
export function told(result: RawResult): string {
  if ('fault' in result) {
    const {rule, prop, message, hint} = result.fault;
    return `${rule} at ${prop.join('.') || '(all)'}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
  }
  const {value, statistic, base, state} = result.value;
  const shown =
    typeof value === 'number'
      ? String(value)
      : value.denominator === 1n
        ? String(value.numerator)
        : `${value.numerator}/${value.denominator}`;
  return `${shown} ${statistic} of ${base} ${state}`;
}

export function quote(props: Omit<QuotedValueProps, 'of'>, source: QuotedTable): string {
  return told(quoteValue({of: source.exhibit, ...props}, source));
}
