import type {CellFault} from './cell-fault.ts';
import {cellFault} from './cells.ts';
import type {ColumnBuilder, CsvColumn} from './columns.ts';
import type {Dialect} from './dialect.ts';
import type {FaultLog} from './fault-log.ts';
import type {CsvRecord} from './records.ts';
import {show, showList} from './show.ts';
import {fieldOffset} from './walk.ts';

/** Logs a record whose number of fields is not that of the header. */
export function checkWidth(
  text: string,
  {fields, start, end}: CsvRecord,
  header: readonly string[],
  dialect: Dialect,
  log: FaultLog
): void {
  const [found, expected] = [fields.length, header.length];
  if (found === expected) return;
  const few = found < expected;
  const offset = few ? end : (): number => fieldOffset(text, start, expected, dialect);
  log.add(few ? 'too-few-fields' : 'too-many-fields', offset, () => ({
    message: `the line has ${found} field${found === 1 ? '' : 's'}, expected ${expected}; ${
      few
        ? `no field for ${showList(header.slice(found))}`
        : `nothing is declared for ${showList(fields.slice(expected))}`
    }`,
    hint: few
      ? `add the missing fields; an empty one still needs its ${show(dialect.delimiter)}`
      : `put a value that holds ${show(dialect.delimiter)} in quotes, or delete what is too much`
  }));
}

/** Logs a line without any field, if it is one, and tells. In a file of one column, `""` is an empty value. */
export function isBlank({fields, start, end}: CsvRecord, width: number | null, log: FaultLog): boolean {
  const [only = ''] = fields;
  if (fields.length !== 1 || only.trim() !== '' || (width === 1 && end > start)) return false;
  if (end > start && only === '') return false;
  log.add('blank-line', start, () => ({
    message: `the line is blank${only === '' ? '' : `, it holds only ${show(only)}`}`,
    hint: width === 1 ? 'delete it; an empty value is written ""' : 'delete it'
  }));
  return true;
}

/** Logs the cells that no type of column allows, row by row. `offsetOf` gives where a cell begins. */
export function checkCells(
  columns: readonly CsvColumn[],
  offsetOf: (row: number, column: number) => number,
  log: FaultLog
): void {
  const suspects = columns.flatMap(({name, values, codes}, column) => {
    const faults = new Map<number, CellFault>();
    values.forEach((value, code) => {
      const fault = cellFault(value);
      if (fault !== null) faults.set(code, fault);
    });
    return faults.size === 0 ? [] : [{name, codes, column, faults}];
  });
  const rows = suspects[0]?.codes.length ?? 0;
  for (let row = 0; row < rows; row++) {
    for (const {name, codes, column, faults} of suspects) {
      const fault = faults.get(codes[row] ?? -1);
      if (fault === undefined) continue;
      const describe = (): CellFault => ({...fault, message: `column ${show(name)}: ${fault.message}`});
      log.add(fault.rule, () => offsetOf(row, column), describe);
    }
  }
}

/** Adds a record to the columns; a record of the wrong width is cut or filled up, since its file is refused anyway. */
export function pushRow(columns: readonly ColumnBuilder[], fields: readonly string[]): void {
  for (let i = 0; i < columns.length; i++) columns[i]?.push(fields[i] ?? '');
}
