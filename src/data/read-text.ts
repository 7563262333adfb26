import type {Problem} from '../support/problem.ts';
import {valueProblems} from './cell-problems.ts';
import {constraintFault} from './constraint-fault.ts';
import {isCellFault, type CellFault} from './csv/cell-fault.ts';
import {parseIsoDate} from './csv/date.ts';
import {parseDecimal} from './csv/number.ts';
import {show} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import type {DeclaredText} from './declaration.ts';
import type {JsonDocument} from './json-document.ts';

/** Reads a column of free texts, ids or dates. An empty cell is null, if the field says that it may be empty. */
export function readText(
  table: CsvTable,
  {column, field, path}: DeclaredText,
  document: JsonDocument
): {readonly values: readonly (string | null)[]; readonly problems: readonly Problem[]} {
  const {values, codes, isNumbered} = table.columns[column] ?? {values: [], codes: new Uint32Array()};
  const {required} = field.constraints ?? {};
  const missing = new Set(
    (field.missingValues ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.value))
  );
  const constraint = constraintFault(field);
  // Known from the last time: each is a whole number, and none is empty.
  if (isNumbered === true && missing.size === 0 && constraint === null && field.type !== 'date')
    return {values, problems: []};
  const faults = new Map<string, Map<number, CellFault>>();
  const add = (key: string, index: number, fault: CellFault): void => {
    faults.set(key, (faults.get(key) ?? new Map<number, CellFault>()).set(index, fault));
  };
  const read = values.map((text, i): string | null => {
    if (missing.has(text) || (text === '' && required === false)) {
      if (required === true)
        add('constraints', i, {
          rule: 'required',
          message: '"" is empty, and the field is required',
          hint: 'fill it in'
        });
      return null;
    }
    if (text === '') {
      const hint = 'fill it in, or say with "missingValues" what an empty cell means';
      add(required === true ? 'constraints' : 'name', i, {rule: 'empty-cell', message: '"" is empty', hint});
      return null;
    }
    const fault =
      formFault(text, field.type) ??
      listFault(text, field.belegg?.list) ??
      constraint?.(text, field.type === 'integer' ? Number(text) : text) ??
      null;
    if (fault !== null) add('constraint' in fault ? 'constraints' : 'type', i, fault);
    return text.replaceAll('\r\n', '\n');
  });
  const problems = [...faults].flatMap(([key, found]) =>
    valueProblems(table, column, found, document.place([...path, key]))
  );
  return {values: Array.from(codes, (code) => read[code] ?? null), problems};
}

/** Each line of a list is an item, so that an item may hold any mark. */
function listFault(text: string, list: true | undefined): CellFault | null {
  if (list === undefined || text.split(/\r?\n/).every((item) => item.trim() !== '')) return null;
  return {
    rule: 'list-item',
    message: `${show(text)} has an empty line, and each line is an item`,
    hint: 'take the empty line out'
  };
}

function formFault(text: string, type: string): CellFault | null {
  if (type === 'date') {
    const date = parseIsoDate(text);
    return isCellFault(date) ? date : null;
  }
  if (type === 'integer') {
    const number = parseDecimal(text, {decimalChar: '.', integer: true});
    return isCellFault(number) ? number : null;
  }
  return null;
}
