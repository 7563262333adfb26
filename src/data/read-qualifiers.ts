import {suggest} from '../support/did-you-mean.ts';
import type {Problem} from '../support/problem.ts';
import {valueProblems} from './cell-problems.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {show} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import {QUALIFIERS, type Qualifier} from './model.ts';

/** What a CSV may say of a value; an empty cell means exact. */
const WRITTEN: readonly Qualifier[] = ['over', 'under', 'about', 'lost', 'na'];

/** Reads a column with the role `qualifier`: per row an index into {@link QUALIFIERS}. */
export function readQualifiers(
  table: CsvTable,
  column: number
): {readonly qualifiers: Uint8Array; readonly problems: readonly Problem[]} {
  const {values, codes} = table.columns[column] ?? {values: [], codes: new Uint32Array()};
  const faults = new Map<number, CellFault>();
  const indices = values.map((text, i) => {
    if (text === '') return 0;
    const known = WRITTEN.find((word) => word === text);
    if (known !== undefined) return QUALIFIERS.indexOf(known);
    faults.set(i, {rule: 'qualifier', message: `${show(text)} is no qualifier`, hint: suggest(text, WRITTEN)});
    return 0;
  });
  const problems = valueProblems(table, column, faults, null);
  return {qualifiers: Uint8Array.from(codes, (code) => indices[code] ?? 0), problems};
}
