import type {Problem} from '../../support/problem.ts';
import type {CsvTable} from '../csv/table.ts';
import {NO_CODE, type CodeArray, type Measure, type Role, type Variable} from '../model.ts';
import type {CodeList} from '../model.ts';

/** The typed columns of a dataset, to which derived ones are added in order of computation. */
export interface Columns {
  readonly table: CsvTable;
  readonly rows: number;
  readonly variables: Map<string, Variable>;
  readonly measures: Map<string, Measure>;
}

/** The numbers of a derived measure. */
export interface Numbers {
  readonly decimals: number;
  readonly scaled: Float64Array;
  readonly qualifiers: Uint8Array;
}

/** What computing a derived column gives: codes or numbers, and rows for which there is no answer. */
export interface Computed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Index of a code in a list, or of its first code with a role; -1 if there is none. */
export function indexOfCode({categories}: CodeList, code: string): number {
  return categories.findIndex((category) => category.code === code);
}

export function indexOfRole({categories}: CodeList, role: Role): number {
  return categories.findIndex((category) => category.role === role);
}

/** Codes in an array as small as the list allows; {@link NO_CODE} needs the largest. */
export function packCodes(codes: Uint32Array, list: CodeList): CodeArray {
  const size = codes.includes(NO_CODE) ? Infinity : list.categories.length;
  return size <= 0x1_00 ? Uint8Array.from(codes) : size <= 0x1_00_00 ? Uint16Array.from(codes) : codes;
}
