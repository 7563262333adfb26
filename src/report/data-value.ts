import {hasNumber, QUALIFIERS, type Dataset} from '../data/model.ts';
import {add, decimal, fraction, whole, type Fraction} from '../support/fraction.ts';
import type {TableContext} from '../tables/build.ts';
import type {Statistic} from '../tables/model.ts';
import type {Fault, FrequencySpecification, Where} from '../tables/specification.ts';
import {buildTable} from '../tables/tables.ts';
import {keysNamed} from './keys.ts';
import {quoteValue} from './quoted-value.ts';
import type {RawResult, RawValue, ValueOrigin} from './raw-value.ts';
import type {DataValueProps} from './value-props.ts';

/**
 * A value computed from a dataset. It is a cell of a Frequency that is built for it and shown nowhere, so that the same
 * rules on bases, missing answers and sums hold as in tables.
 */
export function computeValue(props: DataValueProps, context: TableContext): RawResult {
  const dataset = context.datasets.get(props.data);
  if (dataset === undefined) return faultAt(['data'], 'unknown-dataset', `there is no dataset "${props.data}"`);
  const isEveryone = props.count === true && props.where === undefined && props.base === undefined;
  if (dataset.disclosure !== undefined && !isEveryone) {
    const message = `small numbers of ${dataset.id} are to be hidden, which cannot be done in a sentence`;
    return faultAt(['data'], 'disclosure', message, 'quote a cell of a table: of="…"');
  }
  const asked = (['count', 'share', 'mean'] as const).filter((name) => props[name] !== undefined);
  if (asked.length !== 1) {
    return faultAt(
      [],
      'one-statistic',
      `it asks for ${asked.join(' and ') || 'nothing'}`,
      'give one of count, share and mean'
    );
  }
  if (props.mean !== undefined) return mean(props.mean, props, dataset);
  if (props.count === true) return countAll(props, dataset, context);
  const prop = props.share === undefined ? 'count' : 'share';
  const wanted = (props.share ?? props.count) as Where;
  const [variable, ...others] = Object.keys(wanted);
  if (variable === undefined || others.length > 0) {
    return faultAt(
      [prop],
      'one-variable',
      `${prop} names ${others.length + (variable === undefined ? 0 : 1)} variables`,
      'name one, and put the others into where'
    );
  }
  const codes = [wanted[variable] ?? []].flat();
  const expression = `${prop}(${variable}=${codes.join(',')}${condition(props)}) of ${props.data}`;
  const statistic: Statistic = prop === 'share' ? 'percent' : 'n';
  return sumOfCells(variable, codes, statistic, prop, props, dataset, context, expression);
}

function condition({where, base}: DataValueProps): string {
  const parts = Object.entries(where ?? {}).map(([name, codes]) => `${name}=${[codes].flat().join(',')}`);
  return [...parts, ...(base === undefined ? [] : [base])]
    .map((part, index) => `${index === 0 ? ' | ' : ', '}${part}`)
    .join('');
}

function frequency(variable: string, statistic: Statistic, props: DataValueProps): FrequencySpecification {
  const {data, where, base, missing, weight} = props;
  return {
    kind: 'frequency',
    id: 'value',
    caption: '',
    data,
    variable,
    statistics: [statistic],
    // A value is one number of a table that nobody sees: what else the source lost does not concern it.
    except: [
      {rule: 'values-lost', reason: 'one value only'},
      {rule: 'base-unknown', reason: 'given as it is'}
    ],
    ...(where === undefined ? {} : {where}),
    ...(base === undefined ? {} : {base}),
    ...(missing === undefined ? {} : {missing}),
    ...(weight === undefined ? {} : {weight})
  };
}

function sumOfCells(
  variable: string,
  codes: readonly string[],
  statistic: Statistic,
  prop: string,
  props: DataValueProps,
  dataset: Dataset,
  context: TableContext,
  expression: string
): RawResult {
  const specification = frequency(variable, statistic, props);
  const {table, faults, origins} = buildTable(specification, context);
  const first = faults[0];
  if (table === null) {
    if (first === undefined) return faultAt([prop], 'no-value', 'there is no such value');
    return {fault: {...first, prop: first.prop[0] === 'variable' ? [prop, variable] : first.prop}};
  }
  const rows = table.rows.map(({key}) => key);
  const absent = codes.find((code) => keysNamed(code, rows).length === 0);
  if (absent !== undefined || codes.length === 0) {
    const message =
      absent === undefined
        ? `${prop} names no category of "${variable}"`
        : `"${absent}" of "${variable}" is left out here, so that it cannot be counted`;
    return faultAt([prop, variable], 'not-counted', message, 'look at where, base and missing');
  }
  const result = quoteValue(
    {of: 'value', row: codes.length === 1 && codes[0] !== undefined ? codes[0] : codes, column: statistic},
    {exhibit: '', table, dataset, specification, origins}
  );
  if ('fault' in result) return {fault: {...result.fault, prop: [prop, variable]}};
  return {value: {...result.value, exhibit: null, expression}};
}

/** How many units there are: all rows, or those that `where` or the base picks. */
function countAll(props: DataValueProps, dataset: Dataset, context: TableContext): RawResult {
  const expression = `count(${condition(props).slice(3)}) of ${props.data}`;
  const [variable, ...others] = Object.keys(props.where ?? {});
  if (variable === undefined) {
    const base = props.base === undefined ? undefined : dataset.bases.get(props.base);
    if (typeof base?.units === 'number')
      return {value: plain(whole(base.units), 'n', null, expression, {kind: 'everyone', dataset, base})};
    const other = (['base', 'weight', 'missing'] as const).find(
      (name) => props[name] !== undefined && props[name] !== 'none'
    );
    if (other !== undefined) {
      return faultAt(
        [other],
        'count-of-base',
        `a count of everybody cannot have "${other}"`,
        "name a variable: count={{…: ['…']}}"
      );
    }
    if (dataset.units === null)
      return faultAt(['count'], 'base-unknown', `${props.data} does not say how many units it describes`);
    return {value: plain(whole(dataset.units), 'n', null, expression, {kind: 'everyone', dataset, base: null})};
  }
  const codes = [props.where?.[variable] ?? []].flat();
  const rest = Object.fromEntries(others.map((name) => [name, props.where?.[name] ?? []]));
  return sumOfCells(variable, codes, 'n', 'where', {...props, where: rest}, dataset, context, expression);
}

function mean(name: string, props: DataValueProps, dataset: Dataset): RawResult {
  const measure = dataset.measures.get(name);
  if (measure === undefined || dataset.shape !== 'rows') {
    return faultAt(
      ['mean'],
      'no-mean',
      `${props.data} has no measure "${name}" of single respondents`,
      'a mean needs a dataset of shape rows'
    );
  }
  const other = (['base', 'missing', 'weight'] as const).find(
    (prop) => props[prop] !== undefined && props[prop] !== 'none'
  );
  if (other !== undefined)
    return faultAt([other], 'no-mean', 'a mean in a sentence takes where only', `take ${other} away`);
  if (dataset.weights.length > 0 && props.weight === undefined) {
    return faultAt(
      ['mean'],
      'weight-undeclared',
      `${props.data} has weights, and the mean is unweighted`,
      'write weight="none"'
    );
  }
  const set = Object.keys(props.where ?? {}).find((variable) => !dataset.variables.has(variable));
  if (set !== undefined)
    return faultAt(['where', set], 'no-mean', `"${set}" is a set, which cannot pick respondents for a mean`);
  let sum: Fraction = whole(0);
  let n = 0;
  for (let row = 0; row < dataset.rowCount; row += 1) {
    const qualifier = QUALIFIERS[measure.qualifiers[row] ?? 0] ?? 'exact';
    if (!hasNumber(qualifier) || !fits(row, props.where, dataset)) continue;
    if (qualifier !== 'exact')
      return faultAt(['mean'], 'no-mean', `"${name}" holds numbers that are not exact (${qualifier})`);
    sum = add(sum, whole(measure.scaled[row] ?? 0));
    n += 1;
  }
  const value = fraction(sum.numerator, BigInt(n) * 10n ** BigInt(measure.decimals));
  if (value === null) return faultAt(['mean'], 'empty-base', 'there is nobody to take the mean of');
  const origin: ValueOrigin = {
    kind: 'mean',
    dataset,
    measure,
    where: props.where,
    sum: decimal(sum.numerator, measure.decimals),
    n
  };
  return {value: plain(value, 'mean', n, `mean(${name}${condition(props)}) of ${props.data}`, origin)};
}

function fits(row: number, where: Where | undefined, dataset: Dataset): boolean {
  return Object.entries(where ?? {}).every(([name, codes]) => {
    const variable = dataset.variables.get(name);
    const code = variable?.categories[variable.codes[row] ?? -1]?.code;
    return code !== undefined && [codes].flat().includes(code);
  });
}

function plain(
  value: Fraction,
  statistic: Statistic,
  base: number | null,
  expression: string,
  origin: ValueOrigin
): RawValue {
  return {
    value,
    base,
    statistic,
    state: 'computed',
    exhibit: null,
    cells: [],
    expression,
    label: null,
    range: null,
    points: false,
    origin
  };
}

function faultAt(
  prop: readonly (string | number)[],
  rule: string,
  message: string,
  hint?: string
): {readonly fault: Fault} {
  return {fault: {prop, rule, message, ...(hint === undefined ? {} : {hint})}};
}
