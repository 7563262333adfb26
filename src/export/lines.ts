import type {Dataset, Measure} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import type {Across, Counted} from '../tables/origin.ts';
import {rowsOf} from '../tables/origin.ts';
import type {Slot} from '../tables/parts/axis.ts';
import {EVERY_LINE, matchingRows, merged, type Condition, type Filter} from './condition.ts';
import {NotExportable} from './problem.ts';

/** Who is counted and what a table is laid out by. */
export interface Frame {
  readonly dataset: Dataset;
  /** What `where` and the named base ask of every line. */
  readonly who: Condition;
  /** Variables that others stand within, by `rowGroups` and `spanners`. */
  readonly outer: readonly string[];
}

/** Lines of a CSV that a number is made of. */
export interface Lines {
  readonly dataset: Dataset;
  readonly rows: Condition;
  readonly columns: Condition;
  /** What holds for all numbers of the table: who is counted, and no given totals among summands. */
  readonly all: Condition;
  /** Whether lines whose number is not known are left out. */
  readonly known: boolean;
}

/** The lines behind a counted number, by the codes they have. Fails if these codes lead to other lines than it was made of. */
export function linesOf(counted: Counted, frame: Frame): Lines {
  const {rows, columns, tabulation} = counted;
  const {dataset, measure} = tabulation;
  const found = {
    dataset,
    rows: conditionOf(rows, frame),
    columns: columns === null ? EVERY_LINE : conditionOf(columns, frame),
    all: both(frame.who, withoutMargins(dataset, frame, asked(rows, columns)))
  };
  const wanted = rowsOf(counted);
  const matching = matchingRows(dataset, [found.all, found.rows, found.columns]);
  if (isSame(matching, wanted)) return {...found, known: false};
  const withNumber = matching.filter((row) => measure !== null && isKnown(measure, row));
  if (isSame(withNumber, wanted)) return {...found, known: true};
  throw new NotExportable('what is counted in a cell is not told by the codes of its row and column alone');
}

/** The lines in which a declared size stands: those with some of the codes of a cell. Null if none do. */
export function linesWith(
  dataset: Dataset,
  all: Condition,
  rows: readonly number[],
  candidates: readonly (readonly [rows: Condition, columns: Condition])[]
): Lines | null {
  for (const [down, across] of candidates) {
    const lines = {dataset, rows: down, columns: across, all, known: false};
    if (isSame(matchingRows(dataset, [all, down, across]), rows)) return lines;
  }
  return null;
}

/** The one line of a dataset by its primary key. */
export function lineAt(dataset: Dataset, row: number): Lines {
  const rows: Condition = [
    dataset.primaryKey.map((name): Filter => {
      const variable = dataset.variables.get(name);
      const code = variable?.categories[variable.codes[row] as number]?.code ?? dataset.texts.get(name)?.values[row];
      return {variable: name, codes: [code ?? '']};
    })
  ];
  if (!isSame(matchingRows(dataset, [rows]), [row])) {
    throw new NotExportable(`the primary key of ${dataset.id} does not tell its lines apart by codes`);
  }
  return {dataset, rows, columns: EVERY_LINE, all: EVERY_LINE, known: false};
}

/** The condition that lines fall into some slots of an axis. */
export function conditionOf({axis, slots}: Across, frame: Frame): Condition {
  // The one slot of a table without categories in this direction.
  if (axis.slots.length === 0) return EVERY_LINE;
  return merged(
    slots.map((slot) => {
      const found = axis.slots[slot];
      if (found === undefined || found.codes.size === 0) {
        throw new NotExportable(`the items of the set "${axis.name}" stand in several columns of the CSV`);
      }
      return filtersOf(found, frame);
    })
  );
}

function filtersOf({codes, group}: Slot, {outer, dataset}: Frame): readonly Filter[] {
  const own = [...codes].map(([variable, code]): Filter => ({variable, codes: [code]}));
  const absent = group === null ? outer.filter((name) => !codes.has(name) && hasLinesWithout(name, dataset)) : [];
  return [...absent.map((variable): Filter => ({variable, codes: ['']})), ...own];
}

/** Whether a variable has lines without a category: what stands in no group has none there. */
function hasLinesWithout(name: string, {variables}: Dataset): boolean {
  const variable = variables.get(name);
  return variable?.codes.some((code) => code >= variable.categories.length) ?? false;
}

function asked(rows: Across, columns: Across | null): ReadonlySet<string> {
  const slots = [...rows.axis.slots, ...(columns?.axis.slots ?? [])];
  return new Set(slots.flatMap(({codes}) => [...codes.keys()]));
}

/** Given totals are never summands: left out of the variables that an aggregate is added up over. */
export function withoutMargins(dataset: Dataset, {who}: Frame, asked: ReadonlySet<string>): Condition {
  if (dataset.shape !== 'cells' && dataset.shape !== 'indicators') return EVERY_LINE;
  const held = new Set(who.flatMap((filters) => filters.map(({variable}) => variable)));
  const filters = [...dataset.variables.values()]
    .filter(({name, derived}) => derived === null && !asked.has(name) && !held.has(name))
    .filter(({categories}) => categories.some(({role}) => role === 'margin'))
    .map(({name, categories}): Filter => {
      const codes = categories.filter(({role}) => role !== 'margin').map(({code}) => code);
      return {variable: name, codes};
    });
  return [filters];
}

/** Both of two conditions, each of one alternative. */
export function both(a: Condition, b: Condition): Condition {
  return [[...(a[0] ?? []), ...(b[0] ?? [])]];
}

function isKnown({qualifiers}: Measure, row: number): boolean {
  return hasNumber(QUALIFIERS[qualifiers[row] as number] ?? 'exact');
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}
