import {suggest} from '../../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../../support/problem.ts';
import {rowProblems} from '../cell-problems.ts';
import {show} from '../csv/show.ts';
import {namesOf, type Declaration} from '../declaration.ts';
import type {JsonDocument} from '../json-document.ts';
import {NO_CODE, QUALIFIERS, type CodeArray, type Measure, type Variable} from '../model.ts';
import {indexOfRole, packCodes, type Columns, type Computed, type Numbers} from './columns.ts';
import type {DeclaredDerived} from './declare.ts';
import {namesOfKind, type Scope} from './scope.ts';

/** Whether a join finds the other resource, its key and the column to take. */
export function checkJoin(
  {name, path, spec, list}: DeclaredDerived,
  own: Scope,
  others: ReadonlyMap<string, Scope>,
  declarations: ReadonlyMap<string, Declaration>,
  document: JsonDocument
): readonly Problem[] {
  const {join = '', on = '', take = ''} = spec;
  const at = (key: string): Place => document.place([...path, key]);
  const other = others.get(join);
  const resource = declarations.get(join)?.resource;
  if (other === undefined || resource === undefined)
    return [
      error(
        at('join'),
        'unknown-resource',
        `there is no dataset "${join}" in the package`,
        suggest(join, others.keys())
      )
    ];
  const key = namesOf(resource.schema.primaryKey);
  const problems: Problem[] = [];
  if (own.get(on)?.kind !== 'variable')
    problems.push(
      error(
        at('on'),
        'unknown-variable',
        `"${on}" is no variable of this resource`,
        suggest(on, namesOfKind(own, 'variable'))
      )
    );
  else if (other.get(on)?.kind !== 'variable')
    problems.push(
      error(
        at('on'),
        'unknown-variable',
        `"${on}" is no variable of resource "${join}"`,
        suggest(on, namesOfKind(other, 'variable'))
      )
    );
  else if (key.join() !== on && key.every((each) => other.has(each))) {
    problems.push(
      error(
        at('on'),
        'join',
        `"${on}" is not the primary key of resource "${join}", so a code may stand in several lines there`,
        `join a resource whose primaryKey is ["${on}"]`
      )
    );
  }
  const taken = other.get(take);
  if (taken?.kind !== 'variable' && taken?.kind !== 'measure') {
    const names = [...namesOfKind(other, 'variable'), ...namesOfKind(other, 'measure')];
    problems.push(
      error(
        at('take'),
        'unknown-variable',
        `"${take}" is no variable or measure of resource "${join}"`,
        suggest(
          take,
          names.filter((each) => each !== on)
        )
      )
    );
  } else if (list !== null && taken.list?.name !== list.name) {
    const found = taken.list === null ? 'a measure' : `of the code list ${taken.list.name}`;
    problems.push(
      error(
        at('codes'),
        'join',
        `codes of derived variable "${name}" is "${list.name}", but "${take}" of resource "${join}" is ${found}`,
        'delete "codes": what is taken keeps its own'
      )
    );
  }
  return problems;
}

/** Per row the row of the other dataset with the same code, -1 if there is none. */
function matches(on: Variable, other: Variable): Int32Array {
  const rowOf = new Map<string, number>();
  other.codes.forEach((index, row) => {
    const code = other.categories[index]?.code;
    if (code !== undefined) rowOf.set(code, row);
  });
  const rows = on.categories.map(({code}) => rowOf.get(code) ?? -1);
  return Int32Array.from(on.codes, (index) => rows[index] ?? -1);
}

/** Rows with a real answer that the other dataset does not know. */
function lost(
  {name, place, spec: {join = ''}}: DeclaredDerived,
  on: Variable,
  rows: Int32Array,
  {table}: Columns,
  covered: (index: number) => boolean
): readonly Problem[] {
  const without: number[] = [];
  rows.forEach((row, i) => {
    const index = on.codes[i] ?? NO_CODE;
    if (row === -1 && index !== NO_CODE && !covered(index)) without.push(i);
  });
  const describe = (row: number): {rule: string; message: string; hint: string} => {
    const code = on.categories[on.codes[row] ?? 0]?.code ?? '';
    return {
      rule: 'join',
      message: `${on.name} = ${show(code)} is in no line of resource "${join}", which derived variable "${name}" looks it up in`,
      hint: 'add the line there'
    };
  };
  return rowProblems(table, Math.max(table.header.indexOf(on.name), 0), without, describe, place);
}

/** The variable taken from the other dataset. A missing answer here becomes the list's code with the same role. */
export function joinVariable(
  derived: DeclaredDerived,
  on: Variable,
  otherOn: Variable,
  taken: Variable,
  columns: Columns
): Computed<CodeArray> {
  const list = {name: taken.list, categories: taken.categories};
  const rows = matches(on, otherOn);
  const missing = on.categories.map(({role}) => (role === null ? -1 : indexOfRole(list, role)));
  const codes = Uint32Array.from(rows, (row, i) => {
    if (row !== -1) return taken.codes[row] ?? NO_CODE;
    const index = missing[on.codes[i] ?? NO_CODE] ?? -1;
    return index === -1 ? NO_CODE : index;
  });
  return {value: packCodes(codes, list), problems: lost(derived, on, rows, columns, (index) => missing[index] !== -1)};
}

/** The measure taken from the other dataset; not known where the answer here is missing. */
export function joinMeasure(
  derived: DeclaredDerived,
  on: Variable,
  otherOn: Variable,
  taken: Measure,
  columns: Columns
): Computed<Numbers> {
  const rows = matches(on, otherOn);
  const na = QUALIFIERS.indexOf('na');
  const value = {
    decimals: taken.decimals,
    scaled: Float64Array.from(rows, (row) => taken.scaled[row] ?? 0),
    qualifiers: Uint8Array.from(rows, (row) => taken.qualifiers[row] ?? na)
  };
  return {value, problems: lost(derived, on, rows, columns, (index) => on.categories[index]?.role !== null)};
}
