import {error, type Place, type Problem} from '../support/problem.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {count} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';

/** So many faulty values of a column, or faulty rows of a rule, are told one by one. */
const SPELLED_OUT = 5;
const LINES_NAMED = 5;

/** A fault of a part of a value: a part is told once, where it stands first. */
export interface PartFault extends CellFault {
  readonly part: string;
  /** Characters of the value before the part. */
  readonly at: number;
}

interface Group {
  readonly fault: CellFault | PartFault;
  /** The first rows of the group, a few more than are named. */
  readonly rows: number[];
  total: number;
}

/**
 * Faults of a column's values. A value is told once, at the first cell that holds it, with the lines of the others.
 * `faults` is keyed by index into the column's `values`; a message begins with the value, or its part. `asked` is the line of the
 * descriptor that the value breaks.
 */
export function valueProblems(
  table: CsvTable,
  column: number,
  faults: ReadonlyMap<number, CellFault | readonly PartFault[]>,
  asked: Place | null
): readonly Problem[] {
  const {name, values, codes} = columnOf(table, column);
  if (faults.size === 0) return [];
  const groups = new Map<string, Group>();
  codes.forEach((code, row) => {
    const found = faults.get(code);
    if (found === undefined) return;
    for (const fault of 'rule' in found ? [found] : found) {
      const key = `${fault.rule} ${'part' in fault ? fault.part : (values[code] ?? '')}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, {fault, rows: [row], total: 1});
      else {
        group.total++;
        if (group.rows.length <= LINES_NAMED + 1) group.rows.push(row);
      }
    }
  });
  const rules = Map.groupBy(groups.values(), ({fault}) => fault.rule);
  return [...rules.values()].flatMap((ofRule) => [
    ...ofRule.slice(0, SPELLED_OUT).map((group) => tell(group)),
    ...summary(ofRule.slice(SPELLED_OUT))
  ]);

  function tell({fault, rows: [first = 0, ...others], total}: Group): Problem {
    const what = fault.message.startsWith('"" ') ? `${name} ${fault.message.slice(3)}` : `${name} = ${fault.message}`;
    const more = total > 1 ? `; ${count(total - 1)} more in ${lines(table, others)}` : '';
    const place = table.place(first, column, 'at' in fault ? fault.at : undefined);
    return error(place, fault.rule, what + more, withRule(fault.hint, asked));
  }
  function summary(groups: readonly Group[]): readonly Problem[] {
    const [first] = groups;
    if (first === undefined) return [];
    const rows = groups.slice(0, LINES_NAMED + 1).map(({rows}) => rows[0] ?? 0);
    const message = `${name}: ${count(groups.length)} more ${groups.length === 1 ? 'value' : 'values'} with this fault (${first.fault.rule}) in ${lines(table, rows)}`;
    return [error(table.place(first.rows[0] ?? 0, column), first.fault.rule, message, withRule('', asked))];
  }
}

/** Faults of rows, where it is not one cell's value that is wrong. A message is told as it is, at a column's cell. */
export function rowProblems(
  table: CsvTable,
  column: number,
  rows: readonly number[],
  describe: (row: number) => CellFault,
  asked: Place | null
): readonly Problem[] {
  const told = rows.slice(0, SPELLED_OUT).map((row) => {
    const {rule, message, hint} = describe(row);
    return error(table.place(row, column), rule, message, withRule(hint, asked));
  });
  const rest = rows.slice(SPELLED_OUT);
  const [first] = rest;
  if (first === undefined) return told;
  const {rule} = describe(first);
  const message = `${count(rest.length)} more of this kind (${rule}) in ${lines(table, rest)}`;
  return [...told, error(table.place(first, column), rule, message, withRule('', asked))];
}

/** A hint with the line of the descriptor that asked. */
function withRule(hint: string, asked: Place | null): string {
  const rule = asked === null ? '' : `rule ${asked.file}:${asked.line}`;
  return [hint, rule].filter((part) => part !== '').join(hint.endsWith('?') ? ' ' : '; ');
}

function lines(table: CsvTable, rows: readonly number[]): string {
  const numbers = [...new Set(rows.map((row) => table.place(row, 0).line))];
  const named = numbers.slice(0, LINES_NAMED).join(', ');
  return `line${numbers.length === 1 ? '' : 's'} ${named}${numbers.length > LINES_NAMED ? ', …' : ''}`;
}

function columnOf(table: CsvTable, column: number): CsvTable['columns'][number] {
  const found = table.columns[column];
  if (found === undefined) throw new RangeError(`${table.file} has no column ${column}`);
  return found;
}
