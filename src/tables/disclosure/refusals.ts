import type {Dataset} from '../../data/model.ts';
import {COUNT_TESTS} from '../inference.ts';
import type {
  BatterySpecification,
  CrosstabSpecification,
  EstimatesColumn,
  EstimatesSpecification,
  Fault,
  FrequencySpecification,
  TableSpecification
} from '../specification.ts';

export const RULE = 'disclosure';

/**
 * What a table asks for although it could give small numbers away: nothing of a dataset with a threshold is shown before it is
 * known how to hide it.
 */
export function refusalsOf(
  specification: TableSpecification,
  dataset: Dataset | null,
  datasets: ReadonlyMap<string, Dataset>
): readonly Fault[] {
  const other = otherProtected(specification, dataset, datasets);
  if (other !== null) {
    const message = `numbers of ${other.id}, whose small numbers are to be hidden, are used where nothing can hide them`;
    return [
      {rule: RULE, prop: 'of' in specification ? ['of'] : ['data'], message, hint: 'show a Frequency or Crosstab of it'}
    ];
  }
  if (dataset?.disclosure === undefined) return [];
  const {shape, wave} = dataset;
  const refuse = (prop: string, what: string, hint?: string): Fault => refusalOf(dataset, prop, what, hint);
  const {kind} = specification;
  if (kind === 'listing' || kind === 'classification') {
    return [
      refuse(
        kind === 'classification' ? 'of' : 'data',
        `a table of kind ${kind}`,
        'make it a Frequency, Crosstab, Battery or Estimates'
      )
    ];
  }
  if (shape !== 'rows') return [refuse('data', `a resource of shape ${shape}`, 'give respondents the shape rows')];
  const {weight = 'none', rounding, tests, interval, reproduces} = specification;
  const isDesigned = weight !== 'none' || dataset.stratum !== null || dataset.cluster !== null;
  const ofNumbers = listOf(tests).find((one) => !(COUNT_TESTS as readonly string[]).includes(one));
  return [
    ...(rounding === 'to100' ? [refuse('rounding', 'per cents made to add up', 'leave rounding out')] : []),
    ...(tests !== undefined && isDesigned ? [refuse('tests', 'tests of a designed sample')] : []),
    ...(ofNumbers === undefined ? [] : [refuse('tests', `"${ofNumbers}": it tells of all numbers`)]),
    ...(interval !== undefined && isDesigned ? [refuse('interval', 'intervals of a designed sample')] : []),
    ...(reproduces === undefined ? [] : [refuse('reproduces', 'what a source has printed', 'leave reproduces out')]),
    ...('below' in specification ? [refuse('below', 'rows of other tables', 'leave below out')] : []),
    ...(wave === null ? [] : refusalsOfWaves(specification, dataset, refuse)),
    ...(dataset.disclosure.roundTo === undefined ? [] : refusalsOfRounding(specification, refuse)),
    ...(kind === 'estimates' ? refusalsOfEstimates(specification, refuse) : [])
  ];
}

/** What the same people tell in several waves, and is not known how to hide. */
function refusalsOfWaves(
  {
    kind,
    weight = 'none'
  }: FrequencySpecification | CrosstabSpecification | BatterySpecification | EstimatesSpecification,
  {disclosure, idColumn}: Dataset,
  refuse: (prop: string, what: string, hint?: string) => Fault
): readonly Fault[] {
  const one = 'give respondents of one wave a resource of their own';
  return [
    ...(idColumn === null ? [refuse('data', 'several waves without an id', 'give a field the role "id"')] : []),
    ...(kind === 'estimates' ? [refuse('data', 'Estimates of several waves', one)] : []),
    ...(weight === 'none' ? [] : [refuse('weight', 'weighted numbers of several waves', 'write weight="none"')]),
    ...(disclosure?.roundTo === undefined ? [] : [refuse('data', 'rounded numbers of several waves', one)])
  ];
}

/** What is made of numbers that are not rounded, or lost when these are. */
function refusalsOfRounding(
  specification: FrequencySpecification | CrosstabSpecification | BatterySpecification | EstimatesSpecification,
  refuse: (prop: string, what: string) => Fault
): readonly Fault[] {
  const {weight = 'none', tests, interval, sort = 'codes', total, kind} = specification;
  const rounded = (prop: string, what: string): Fault => refuse(prop, `${what} where all are rounded`);
  return [
    ...(kind === 'estimates' ? [{...rounded('data', 'Estimates'), hint: 'show a Frequency, Crosstab or Battery'}] : []),
    ...(weight === 'none' ? [] : [{...rounded('weight', 'weighted numbers'), hint: 'write weight="none"'}]),
    ...(tests === undefined ? [] : [rounded('tests', 'tests')]),
    ...(interval === undefined ? [] : [rounded('interval', 'intervals')]),
    ...(sort === 'codes' ? [] : [rounded('sort', 'an order by numbers')]),
    ...(total?.decimals === undefined ? [] : [rounded('total', 'decimals of the total')]),
    ...('zero' in specification && specification.zero === '' ? [rounded('zero', 'zeros left out')] : [])
  ];
}

/** Summaries that are the number of one respondent, or nearly; texts of respondents. */
function refusalsOfEstimates(
  {columns, describe}: EstimatesSpecification,
  refuse: (prop: string, what: string) => Fault
): readonly Fault[] {
  const leaves = leavesOf(columns);
  const asked = (['min', 'max', 'trimmedMean'] as const).filter((name) => leaves.some((leaf) => name in leaf));
  return [
    ...asked.map((name) => {
      const fault = refuse('columns', `"${name}": it tells the smallest or largest number of one respondent`);
      return {...fault, hint: `leave ${name} out`};
    }),
    ...(describe === undefined ? [] : [refuse('describe', 'texts of respondents')])
  ];
}

function leavesOf(columns: readonly EstimatesColumn[]): readonly EstimatesColumn[] {
  return columns.flatMap((column) => ('spanner' in column ? leavesOf(column.columns) : [column]));
}

function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Another dataset with a threshold that a table takes numbers from: named in it, or joined to its own. */
function otherProtected(
  specification: TableSpecification,
  dataset: Dataset | null,
  datasets: ReadonlyMap<string, Dataset>
): Dataset | null {
  const named = 'below' in specification ? (specification.below ?? []).map(({value}) => value) : [];
  const folder = dataset?.id.slice(0, dataset.id.lastIndexOf('/')) ?? '';
  const joined = [...(dataset?.derivations.values() ?? [])].flatMap(({from}) =>
    from.map(({resource}) => `${folder}/${resource}`)
  );
  const ids = [...named.map((name) => name.slice(0, name.lastIndexOf('.'))), ...joined];
  return (
    [...datasets.values()].find((one) => one.disclosure !== undefined && one !== dataset && ids.includes(one.id)) ??
    null
  );
}

/** A fault of what small numbers cannot be hidden in. */
export function refusalOf({id}: Dataset, prop: string, what: string, hint = `leave ${prop} out`): Fault {
  return {
    rule: RULE,
    prop: [prop],
    message: `small numbers of ${id} are to be hidden, which cannot be done in ${what}`,
    hint
  };
}
