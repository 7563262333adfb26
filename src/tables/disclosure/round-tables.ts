import {roundNumbers} from '../../disclosure/round-to-base.ts';
import type {Fault} from '../specification.ts';
import type {Cell, Table} from '../model.ts';
import type {Origin} from '../origin.ts';
import {phrases} from '../parts/phrases.ts';
import type {Answers} from './answers.ts';
import type {Condition} from './condition.ts';
import type {DisclosedNumbers, HiddenTables, ToldTable} from './hide-tables.ts';
import type {CountsToPublish} from './published.ts';
import {RULE} from './refusals.ts';
import {roundedCell, roundedOrigin} from './rounded-origin.ts';
import {heldOf, keyOf} from './shown-counts.ts';

/**
 * Rounds the numbers of units in all tables of a dataset to multiples of `base`, the same number alike everywhere; per cents
 * and means of answers are made of the rounded ones. What base lines tell stays exact.
 */
export function roundInTables(
  answers: Answers,
  base: number,
  {numbers, primary, groupOf}: CountsToPublish,
  told: readonly ToldTable[]
): Omit<HiddenTables, 'disclosed'> & {readonly disclosed: Pick<DisclosedNumbers, 'numbers' | 'hidden' | 'attacked'>} {
  const {shown, numbers: rounded} = roundNumbers(numbers, BigInt(base));
  const tables = new Map<string, Table>();
  const origins = new Map<string, ReadonlyMap<string, Origin>>();
  const faults: {id: string; fault: Fault}[] = [];
  for (const {open, shown: found} of told) {
    const {built, specification, id} = open;
    const held = heldOf(specification, answers);
    if (built.table === null || held === null) continue;
    if (found.counts.some(({keep, count}) => keep && count > 0n && count < BigInt(base))) {
      const message = `the table is of fewer than ${base} units, which its base line says`;
      faults.push({id, fault: {rule: RULE, prop: [], message, hint: 'widen where or base'}});
      continue;
    }
    const valueOf = (condition: Condition): bigint => shown.get(groupOf(condition).key) ?? 0n;
    const made = new Map(
      [...built.origins].map(([key, origin]) => [key, roundedOrigin(origin, held, valueOf)] as const)
    );
    tables.set(id, roundTable(built.table, made, base));
    origins.set(id, made);
  }
  return {tables, origins, faults, disclosed: {numbers: rounded, hidden: new Set(), attacked: primary}};
}

function roundTable(table: Table, origins: ReadonlyMap<string, Origin>, base: number): Table {
  const cells = table.cells.map((cell): Cell => {
    const origin = origins.get(keyOf(cell));
    const column = table.columns.find(({key, statistic}) => key === cell.column && statistic === cell.statistic);
    return origin === undefined ? cell : roundedCell(cell, origin, column?.decimals ?? 0, table.language);
  });
  const note = {mark: null, text: phrases(table.language).notes.roundedNumbers(base)};
  return {...table, cells, notes: [...table.notes, note]};
}
