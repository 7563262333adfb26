import {suggest} from '../support/did-you-mean.ts';
import type {Checked, Problem} from '../support/problem.ts';
import {valueProblems} from './cell-problems.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {show} from './csv/show.ts';
import {cellText, type CsvTable} from './csv/table.ts';
import type {Category, CodeList, Role} from './model.ts';
import {CODE, ROLES} from './names.ts';
import {CODES_HEADER} from './registers.ts';

/** The code lists of a `codes.csv`. That a code stands once in its list is the primary key's affair. */
export function readCodeLists(table: CsvTable): Checked<ReadonlyMap<string, CodeList>> {
  const column = (name: (typeof CODES_HEADER)[number]): number => CODES_HEADER.indexOf(name);
  const problems: readonly Problem[] = [
    ...check(table, column('list'), codeFault),
    ...check(table, column('code'), codeFault),
    ...check(table, column('label_nb'), (text) => (text === '' ? EMPTY_LABEL : null)),
    ...check(table, column('group'), (text) => (text === '' ? null : codeFault(text))),
    ...check(table, column('role'), roleFault)
  ];
  if (problems.length > 0) return {value: null, problems};

  const lists = new Map<string, Category[]>();
  for (let row = 0; row < table.rows; row++) {
    const cell = (name: (typeof CODES_HEADER)[number]): string => cellText(table, row, column(name));
    const categories = lists.get(cell('list')) ?? [];
    lists.set(cell('list'), categories);
    categories.push(category(cell));
  }
  return {value: new Map([...lists].map(([name, categories]) => [name, {name, categories}])), problems};
}

function category(cell: (name: (typeof CODES_HEADER)[number]) => string): Category {
  const label = {nb: cell('label_nb'), en: orNull(cell('label_en'))};
  return {
    code: cell('code'),
    label,
    short: {nb: orNull(cell('short_nb')) ?? label.nb, en: orNull(cell('short_en')) ?? label.en},
    group: orNull(cell('group')),
    role: orNull(cell('role')) as Role | null
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function check(table: CsvTable, column: number, faultOf: (text: string) => CellFault | null): readonly Problem[] {
  const faults = new Map<number, CellFault>();
  table.columns[column]?.values.forEach((text, index) => {
    const fault = faultOf(text);
    if (fault !== null) faults.set(index, fault);
  });
  return valueProblems(table, column, faults, null);
}

const EMPTY_LABEL: CellFault = {rule: 'empty-cell', message: '"" is empty', hint: 'every code needs a Norwegian label'};

function codeFault(text: string): CellFault | null {
  if (text === '') return {rule: 'empty-cell', message: '"" is empty', hint: 'fill it in'};
  if (CODE.test(text)) return null;
  return {
    rule: 'code-form',
    message: `${show(text)} is no code`,
    hint: 'a code has small letters, digits, "_", "+" and "-" only'
  };
}

function roleFault(text: string): CellFault | null {
  if (text === '' || (ROLES as readonly string[]).includes(text)) return null;
  return {rule: 'unknown-role', message: `${show(text)} is no role`, hint: suggest(text, ROLES)};
}
