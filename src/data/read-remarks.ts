import type {Problem} from '../support/problem.ts';
import {rowProblems} from './cell-problems.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {show} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import type {DeclaredMeasure} from './declaration.ts';
import type {JsonDocument} from './json-document.ts';
import {hasNumber, QUALIFIERS} from './model.ts';
import type {MeasureColumn} from './read-measure.ts';

/** Reads what stands instead of the numbers of a measure: `remarks` are absent if it has no column for them. */
export function readRemarks(
  table: CsvTable,
  {name, column, remark, path}: DeclaredMeasure,
  {qualifiers}: MeasureColumn,
  document: JsonDocument
): {readonly remarks?: readonly (string | null)[]; readonly problems: readonly Problem[]} {
  if (remark === null) return {problems: []};
  const {values, codes} = table.columns[remark] ?? {values: [], codes: new Uint32Array()};
  const remarks = Array.from(codes, (code) => values[code] || null);
  const valueOf = (row: number): string => {
    const own = table.columns[column];
    return own?.values[own.codes[row] ?? 0] ?? '';
  };
  const contradicted = [...remarks.keys()].filter(
    (row) => remarks[row] !== null && hasNumber(QUALIFIERS[qualifiers[row] ?? 0] ?? 'exact')
  );
  const describe = (row: number): CellFault => ({
    rule: 'remark',
    message: `${table.header[remark] ?? ''} = ${show(remarks[row] ?? '')}, but ${name} is ${show(valueOf(row))}`,
    hint: 'a remark stands instead of a number: delete one of the two, or make a column of texts of it'
  });
  return {remarks, problems: rowProblems(table, remark, contradicted, describe, document.place([...path, 'name']))};
}
