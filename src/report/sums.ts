import type {Dataset} from '../data/model.ts';
import {add, type Fraction} from '../support/fraction.ts';
import type {Cell, State, Statistic, Table} from '../tables/model.ts';
import type {TableSpecification} from '../tables/specification.ts';

/** What cells are added in. */
export interface Summands {
  readonly table: Table;
  readonly dataset: Dataset | null;
  readonly specification: TableSpecification | null;
}

/** Why cells cannot be added: what was found, and what to do instead. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
}

const ONE_BY_ONE = 'quote them one by one';

/** The parts of a table over which each statistic adds up to a whole: over the others its base is another one. */
const ADDS_OVER: Partial<Record<Statistic, readonly ('row' | 'column')[]>> = {
  n: ['row', 'column'],
  sum: ['row', 'column'],
  percent: ['row'],
  validPercent: ['row'],
  rowPercent: ['column'],
  columnPercent: ['row'],
  totalPercent: ['row', 'column'],
  responsePercent: ['row', 'column']
};

/** The sum of cells of one statistic, all of which hold a number; or why there is none. */
export function sumOfCells(
  cells: readonly Cell[],
  of: Summands
): {readonly value: Fraction} | {readonly refusal: Refusal} {
  const [first] = cells;
  if (first === undefined) throw new RangeError('there are no cells to add');
  const refusal =
    mixedParts(cells, of.table) ??
    otherWhole(cells, of.table) ??
    givenPercents(cells) ??
    overlap(cells, of) ??
    otherBase(cells);
  if (refusal !== null) return {refusal};
  let value: Fraction = {numerator: 0n, denominator: 1n};
  for (const [index, cell] of cells.entries()) {
    if (cell.value === null || typeof cell.value === 'number') {
      return {refusal: {rule: 'not-additive', message: `a ${cell.statistic} cannot be added`}};
    }
    value = index === 0 ? cell.value : add(value, cell.value);
  }
  return {value};
}

/** What is known of a sum of numbers: the least that is known of any of them. */
export function stateOfSum(cells: readonly Pick<Cell, 'state'>[]): State {
  const qualified = new Set(cells.map(({state}) => state).filter((state) => state.startsWith('given:')));
  const [only] = qualified;
  if (only !== undefined) return qualified.size === 1 ? only : 'given:about';
  return cells.find(({state}) => state !== 'computed')?.state ?? 'computed';
}

/** Totals, bases and missing answers are no categories: together with these they would be counted twice, or in vain. */
function mixedParts(cells: readonly Cell[], {rows, columns}: Table): Refusal | null {
  for (const [prop, parts] of [
    ['row', rows],
    ['column', columns]
  ] as const) {
    const keys = new Set(cells.map((cell) => cell[prop]));
    if (keys.size < 2) continue;
    const other = parts.find(({key, kind}) => keys.has(key) && kind !== 'category');
    if (other === undefined) continue;
    const message = `"${other.label}" is no category (${other.kind}), so that it cannot be added to others`;
    return {rule: 'mixed-parts', message, hint: 'add categories only'};
  }
  return null;
}

function otherWhole(cells: readonly Cell[], {kind}: Table): Refusal | null {
  const statistic = cells[0]?.statistic ?? 'n';
  const over = ADDS_OVER[statistic];
  // A share in Estimates or of a battery's items has a base of its own in every row.
  const alone =
    over === undefined || (kind !== 'frequency' && (statistic === 'percent' || statistic === 'validPercent'));
  if (alone) return {rule: 'not-additive', message: `a ${statistic} cannot be added`, hint: ONE_BY_ONE};
  for (const part of ['row', 'column'] as const) {
    if (over.includes(part) || new Set(cells.map((cell) => cell[part])).size < 2) continue;
    const message = `a ${statistic} cannot be added over several ${part}s: each is of another whole`;
    return {rule: 'not-additive', message, hint: ONE_BY_ONE};
  }
  return null;
}

function givenPercents(cells: readonly Cell[]): Refusal | null {
  if (cells.every(({state, statistic}) => statistic === 'n' || statistic === 'sum' || state === 'computed'))
    return null;
  return {rule: 'percent-sum', message: 'given percentages cannot be added: each has been rounded', hint: ONE_BY_ONE};
}

function otherBase(cells: readonly Cell[]): Refusal | null {
  const bases = [...new Set(cells.map(({base}) => base))];
  if (bases.length < 2 || cells[0]?.statistic === 'sum') return null;
  const named = bases.map((base) => (base === null ? 'unknown' : String(base)));
  return {
    rule: 'different-bases',
    message: `the cells have different bases (${named.join(' and ')})`,
    hint: ONE_BY_ONE
  };
}

/** Whether a unit may stand in several of the categories over which the cells differ. */
function overlap(cells: readonly Cell[], of: Summands): Refusal | null {
  for (const part of ['row', 'column'] as const) {
    const keys = [...new Set(cells.map((cell) => cell[part]))];
    if (keys.length < 2) continue;
    const names = varying(keys);
    if (names === null) {
      return {
        rule: 'not-disjoint',
        message: `${keys.map((key) => `"${key}"`).join(' and ')} are not of one variable`,
        hint: ONE_BY_ONE
      };
    }
    const responses = cells[0]?.statistic === 'responsePercent';
    const own = names.find((name) => (responses ? !isResponse(name, part, cells, of) : overlaps(name, cells, of)));
    if (own === undefined) continue;
    if (responses) {
      const message = `a responsePercent cannot be added over ${own}: each is of another whole`;
      return {rule: 'not-additive', message, hint: ONE_BY_ONE};
    }
    const message = `${own} cannot be added: a unit may stand in several of its categories`;
    return {rule: 'not-disjoint', message, hint: 'quote the categories one by one'};
  }
  return null;
}

/** The variables whose code differs between keys; null if the keys are not of the same variables. */
function varying(keys: readonly string[]): readonly string[] | null {
  const steps = keys.map((key) => key.split(' > '));
  const names = steps.map((own) => own.map((step) => (step.includes('=') ? step.slice(0, step.indexOf('=')) : '')));
  const [first = []] = names;
  if (first.includes('') || names.some((own) => own.join('\t') !== first.join('\t'))) return null;
  return first.filter((_, index) => new Set(steps.map((own) => own[index])).size > 1);
}

/** Whether per cents of responses may be added over a name: that of a set, in the rows if these are one too. */
function isResponse(name: string, part: 'row' | 'column', [first]: readonly Cell[], {dataset}: Summands): boolean {
  const sets = [...(dataset?.sets.values() ?? [])];
  const isSet = (one: string): boolean =>
    sets.some((set) => set.kind === 'multiple' && (set.name === one || set.dimension === one));
  return isSet(name) && (part === 'row' || !isSet(first?.row.split('=')[0] ?? ''));
}

function overlaps(variable: string, cells: readonly Cell[], {dataset, specification}: Summands): boolean {
  if (dataset === null || dataset.sets.has(variable) || dataset.wave === variable) return true;
  if (dataset.shape === 'rows' || dataset.shape === 'listing') return !dataset.variables.has(variable);
  const measures = countsOf(cells, {dataset, specification});
  if (measures.length === 0) return true;
  const derived = dataset.variables.get(variable)?.derived ?? null;
  const own =
    derived === null
      ? [variable]
      : [...dataset.variables.values()].filter((one) => one.derived === null).map(({name}) => name);
  return measures.some(({disjoint}) => !disjoint.includes(variable) && !own.every((name) => disjoint.includes(name)));
}

/** The measures that the cells were counted by: of Estimates those that the columns name. */
function countsOf(
  cells: readonly Cell[],
  {dataset, specification}: {readonly dataset: Dataset; readonly specification: TableSpecification | null}
) {
  const bases = new Set([...dataset.measures.values()].map(({base}) => base));
  const wanted = cells[0]?.statistic === 'sum' ? 'value' : 'count';
  const counts = [...dataset.measures.values()].filter(({statistic, name}) => statistic === wanted && !bases.has(name));
  if (specification?.kind !== 'estimates') return counts;
  const named = leaves(specification.columns).flatMap((column) => {
    const measure = 'count' in column ? column.count : 'sum' in column ? column.sum : null;
    return measure !== null && cells.some((cell) => cell.column === (column.id ?? measure)) ? [measure] : [];
  });
  return [...dataset.measures.values()].filter(({name}) => named.includes(name));
}

type Columns = Extract<TableSpecification, {readonly kind: 'estimates'}>['columns'];
type Leaf = Exclude<Columns[number], {readonly spanner: string}>;

function leaves(columns: Columns): readonly Leaf[] {
  return columns.flatMap((column) => ('spanner' in column ? leaves(column.columns) : [column]));
}
