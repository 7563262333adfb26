import type {Dataset, Measure, VariableSet} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import type {Across, Counted} from '../tables/origin.ts';
import type {Axis, Slot} from '../tables/parts/axis.ts';
import {EVERY_LINE, matchingRows, merged, type Condition, type Filter} from './condition.ts';
import {NotExportable} from './problem.ts';
import {answeredIn, slotOfSet} from './set-conditions.ts';

/** Who is counted and what a table is laid out by. */
export interface Frame {
  readonly dataset: Dataset;
  /** What `where` and the named base ask of every line. */
  readonly who: Condition;
  /** Variables that others stand within, by `rowGroups` and `spanners`. */
  readonly outer: readonly string[];
  /** What the base asks of each item of a grid: codes by aspect. */
  readonly perItem: ReadonlyMap<string, readonly string[]>;
}

/** Lines of a CSV that a number is made of. */
export interface Lines {
  readonly dataset: Dataset;
  readonly rows: Condition;
  readonly columns: Condition;
  /** What holds for all numbers of the table: who is counted, and no given totals among summands. */
  readonly all: Condition;
  /** Column of the numbers without which lines are left out; null if none are. */
  readonly known: string | null;
}

/**
 * The lines behind a counted number, by the codes they have. Several where units are counted once for each item of a set.
 * `measure` is what they must have a number of. Throws {@link NotExportable} if the codes lead to other lines than the number was made of.
 */
export function linesOf(
  {rows, columns, tabulation}: Counted,
  frame: Frame,
  measure: Measure | null = tabulation.measure
): readonly Lines[] {
  const {dataset} = tabulation;
  const all = both(frame.who, withoutMargins(dataset, frame, asked(rows, columns)));
  return partsOf(rows, dataset).flatMap((down) =>
    (columns === null ? [null] : partsOf(columns, dataset)).map((across) => {
      const wanted = tabulation.rowsAt(down.slots, across?.slots ?? [0]);
      for (const [own, other] of candidatesOf(down, across, frame, dataset)) {
        const matching = matchingRows(dataset, [all, own, other]);
        const found = {dataset, rows: own, columns: other, all};
        if (isSame(matching, wanted)) return {...found, known: null};
        const withNumber = matching.filter((row) => measure !== null && isKnown(measure, row));
        if (isSame(withNumber, wanted)) return {...found, known: measure?.name ?? null};
      }
      throw new NotExportable('what is counted in a cell, which the codes of its row and column alone do not tell');
    })
  );
}

/** Items of a set overlap, so that each is counted for itself. */
function partsOf(across: Across, dataset: Dataset): readonly Across[] {
  const {axis, slots} = across;
  if (!isOfSet(axis, dataset) || slots.length === 1) return [across];
  return slots.map((slot) => ({axis, slots: [slot]}));
}

function isOfSet({name, slots}: Axis, {sets}: Dataset): boolean {
  return sets.has(name) && slots.every(({codes}) => codes.size === 0);
}

/** What the lines of a row and of a column have, as far as sets leave it open. */
function candidatesOf(
  rows: Across,
  columns: Across | null,
  frame: Frame,
  dataset: Dataset
): readonly (readonly [Condition, Condition])[] {
  const [down, across] = [dataset.sets.get(rows.axis.name), dataset.sets.get(columns?.axis.name ?? '')];
  if (columns !== null && rows.axis.layers.length === 0) {
    if (down?.kind === 'multiple' && across?.kind === 'battery')
      return [[EVERY_LINE, ranked(down, rows, across, columns, dataset)]];
    if (down?.kind === 'battery' && across?.kind === 'multiple')
      return [[EVERY_LINE, ranked(across, columns, down, rows, dataset)]];
    if (down !== undefined) return [answersOf(down, rows, columns, frame, dataset)];
  }
  const own = conditionsOf(rows, frame, dataset);
  const other = columns === null ? [EVERY_LINE] : conditionsOf(columns, frame, dataset);
  return own.flatMap((one) => other.map((two) => [one, two] as const));
}

/** Who gave an answer at some ranks. */
function ranked(answers: VariableSet, given: Across, ranks: VariableSet, at: Across, dataset: Dataset): Condition {
  const [slot = -1] = given.slots;
  const code = given.axis.slots[slot]?.category.code ?? null;
  const variables = at.slots.flatMap((rank) => {
    const item = ranks.items[rank];
    return item === undefined ? answers.mentions : (item.variable ?? []);
  });
  return answeredIn(dataset, variables, code === null ? null : [code]);
}

/** Who is asked an item of a battery, and who gave some of its answers. */
function answersOf(
  set: VariableSet,
  {slots: [item = -1]}: Across,
  {axis, slots}: Across,
  {perItem}: Frame,
  {variables}: Dataset
): readonly [Condition, Condition] {
  const found = set.items[item];
  const code = found?.category.code ?? '';
  const variable = set.aspects.get(axis.name)?.get(code) ?? found?.variable ?? '';
  if (!variables.has(variable)) throw new NotExportable(`the item "${code}" of "${set.name}"`);
  const codes = slots.flatMap((slot) => axis.slots[slot]?.category.code ?? []);
  const asked = [...perItem].map(([name, allowed]): Filter => {
    return {variable: set.aspects.get(name)?.get(code) ?? '', codes: allowed};
  });
  return [[asked], [[{variable, codes}]]];
}

function conditionsOf(across: Across, frame: Frame, dataset: Dataset): readonly Condition[] {
  const set = dataset.sets.get(across.axis.name);
  const [slot = -1] = across.slots;
  if (set?.kind === 'multiple' && isOfSet(across.axis, dataset)) return slotOfSet(dataset, set, across.axis, slot);
  return [conditionOf(across, frame)];
}

/** The lines in which a declared size stands: those with some of the codes of a cell. Null if none do. */
export function linesWith(
  dataset: Dataset,
  all: Condition,
  rows: readonly number[],
  candidates: readonly (readonly [rows: Condition, columns: Condition])[]
): Lines | null {
  for (const [down, across] of candidates) {
    const lines = {dataset, rows: down, columns: across, all, known: null};
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
  return {dataset, rows, columns: EVERY_LINE, all: EVERY_LINE, known: null};
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
function withoutMargins(dataset: Dataset, {who}: Frame, asked: ReadonlySet<string>): Condition {
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

/** Both of two conditions. */
export function both(a: Condition, b: Condition): Condition {
  return a.flatMap((one) => b.map((other) => [...one, ...other]));
}

function isKnown({qualifiers}: Measure, row: number): boolean {
  return hasNumber(QUALIFIERS[qualifiers[row] as number] ?? 'exact');
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}
