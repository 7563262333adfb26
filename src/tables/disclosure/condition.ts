import type {Axis, Slot} from '../parts/axis.ts';
import {treatmentOf} from '../parts/missing.ts';
import {silentCode} from '../parts/ticks.ts';
import type {Selection} from '../parts/selection.ts';
import type {Counted} from '../origin.ts';
import type {CommonSpecification, MissingTreatment} from '../specification.ts';
import type {Answers, SetVariables} from './answers.ts';
import {STATUS, YES} from './answers.ts';

/** Codes by variable, of which a unit must have one in each. */
type Alternative = ReadonlyMap<string, readonly string[]>;
type Clause = readonly Alternative[];

/** Who is counted: those who fit an alternative of every clause. Without a clause it is everyone. */
export type Condition = readonly Clause[];

/** Whom all numbers of a table are of. */
export interface Held {
  readonly answers: Answers;
  readonly condition: Condition;
  /** What a base asks of each item of a grid, by aspect. */
  readonly perItem: ReadonlyMap<string, readonly string[]>;
  readonly missing: MissingTreatment | undefined;
  /** Name of the weight that it counts by. */
  readonly weight: string;
}

/** What `where` and `base` hold variables and sets to; null if they ask for anything else. */
export function heldBy(
  answers: Answers,
  {held, perItem}: Selection,
  {missing, weight = 'none'}: CommonSpecification
): Held | null {
  const condition = [...held].map(([name, codes]): Clause | null => {
    if (answers.dataset.variables.has(name)) return [new Map([[name, codes]])];
    const set = answers.sets.get(name);
    return set === undefined ? null : codes.map((code) => ticked(set, code));
  });
  const found = condition.filter((clause) => clause !== null);
  return found.length < condition.length ? null : {answers, condition: found, perItem, missing, weight};
}

/** Who is counted in some slots of rows and columns; null if it is not known of these. */
export function conditionOf(of: Counted, held: Held): Condition | null {
  const {rows, columns} = of;
  const ofItem = columns === null ? null : itemClauses(rows, columns, held);
  if (ofItem !== null) return [...held.condition, ...ofItem];
  const across = [rows, ...(columns === null ? [] : [columns])].map(({axis, slots}) => clauseOf(axis, slots, held));
  const found = across.filter((clause) => clause !== null);
  return found.length < across.length || held.perItem.size > 0 ? null : [...held.condition, ...found];
}

function clauseOf(axis: Axis, wanted: readonly number[], held: Held): Clause | null {
  const {dataset, sets} = held.answers;
  const set = axis.responses ? sets.get(axis.name) : undefined;
  if (set !== undefined) return setClause(set, axis, wanted, held);
  const own = wanted.map((slot): Slot | undefined => axis.slots[slot]).filter((slot) => slot !== undefined);
  const isOfVariables = own.every(
    ({codes}) => codes.size > 0 && [...codes.keys()].every((name) => dataset.variables.has(name))
  );
  if (own.length < wanted.length || axis.whole !== 'sum' || !isOfVariables) return null;
  return own.map(({codes}) => new Map([...codes].map(([name, code]) => [name, [code]])));
}

/** One item of a set, or everyone whom the set counts. */
function setClause(
  set: SetVariables,
  {slots}: Axis,
  [slot, ...others]: readonly number[],
  {answers: {dataset}, missing}: Held
): Clause | null {
  if (slot === undefined || others.length > 0) return null;
  if (slot < slots.length) return [ticked(set, slots[slot]?.category.code ?? '')];
  const treatment = treatmentOf(missing, set.set.name, silentCode(dataset, set.set));
  const isOfAll = set.set.base === 'asked' && treatment !== 'excluded';
  return [new Map([[set.status, STATUS.slice(0, isOfAll ? 2 : 1)]])];
}

/** Who ticks an item has answered: said, since everybody knows it. */
function ticked({items, status}: SetVariables, code: string): Alternative {
  return new Map([
    [items.get(code) ?? '', [YES]],
    [status, [STATUS[0]]]
  ]);
}

/** Some answers to one item of a battery or grid; null if rows and columns are something else. */
function itemClauses(rows: Counted['rows'], columns: Counted['rows'], held: Held): Condition | null {
  const set = held.answers.dataset.sets.get(rows.axis.name);
  const [slot, ...others] = rows.slots;
  if (set === undefined || set.kind === 'multiple' || rows.axis.whole !== 'never' || slot === undefined) return null;
  const item = rows.axis.slots[slot]?.category.code;
  const variable =
    set.aspects.get(columns.axis.name)?.get(item ?? '') ??
    set.items.find(({category}) => category.code === item)?.variable;
  const codes = columns.slots.map((one) => columns.axis.slots[one]?.category.code);
  if (others.length > 0 || variable === undefined || variable === null || codes.includes(undefined)) return null;
  const answer = new Map([[variable, codes.filter((code) => code !== undefined)]]);
  const asked = [...held.perItem].map(([aspect, wanted]): Clause => [
    new Map([[set.aspects.get(aspect)?.get(item ?? '') ?? '', wanted]])
  ]);
  return [...asked, [answer]];
}

/** Everyone of a condition who has a code of a variable. */
export function narrowed(condition: Condition, variable: string, code: string): Condition {
  return [...condition, [new Map([[variable, [code]]])]];
}

/** The variables that a condition asks for. */
export function variablesOf(condition: Condition): readonly string[] {
  return [...new Set(condition.flatMap((clause) => clause.flatMap((alternative) => [...alternative.keys()])))];
}

/** Whether codes by variable fit a condition. */
export function fits(condition: Condition, codes: ReadonlyMap<string, string>): boolean {
  return condition.every((clause) =>
    clause.some((alternative) => [...alternative].every(([name, wanted]) => wanted.includes(codes.get(name) ?? '')))
  );
}
