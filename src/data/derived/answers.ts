import {suggest} from '../../support/did-you-mean.ts';
import {error, type Problem} from '../../support/problem.ts';
import {rowProblems} from '../cell-problems.ts';
import type {JsonDocument} from '../json-document.ts';
import {QUALIFIERS, type CodeArray, type CodeList, type Variable} from '../model.ts';
import {NO, YES} from '../names.ts';
import {indexOfCode, indexOfRole, packCodes, type Columns, type Computed, type Numbers} from './columns.ts';
import type {DeclaredDerived} from './declare.ts';

/** Whether `any`, `all` or `count` asks for codes that each of its variables has, and can answer yes and no. */
export function checkAnswers(
  {name, path, spec: {is = []}, way, place}: DeclaredDerived,
  sources: readonly {readonly name: string; readonly list: CodeList}[],
  target: CodeList | null,
  document: JsonDocument
): readonly Problem[] {
  const problems = is.flatMap((code, i): readonly Problem[] => {
    const without = sources.find(({list}) => indexOfCode(list, code) === -1);
    if (without === undefined) return [];
    const {list} = without;
    return [
      error(
        document.place([...path, 'is', i]),
        'unknown-code',
        `"${code}" is not in the code list ${list.name} of "${without.name}"`,
        suggest(
          code,
          list.categories.map((category) => category.code)
        )
      )
    ];
  });
  const lacking = target === null ? [] : [YES, NO].filter((code) => indexOfCode(target, code) === -1);
  if (lacking.length === 0) return problems;
  return [
    ...problems,
    error(
      place,
      'derived',
      `derived variable "${name}" answers yes or no, but the code list ${target?.name ?? ''} has no "${lacking[0] ?? ''}"`,
      `"${way}" needs a list with the codes ja and nei`
    )
  ];
}

/** Per row how many answers fit and how many are missing: a code with a role, unless it is asked for, or no code. */
function tally(
  {spec: {is = []}}: DeclaredDerived,
  sources: readonly Variable[],
  rows: number
): {fit: Uint16Array; missing: Uint16Array} {
  const fit = new Uint16Array(rows);
  const missing = new Uint16Array(rows);
  for (const {categories, codes} of sources) {
    const fits = categories.map(({code}) => is.includes(code));
    const answers = categories.map(({role}, i) => role === null || fits[i] === true);
    for (let row = 0; row < rows; row++) {
      const index = codes[row] ?? 0;
      if (fits[index] === true) fit[row] = (fit[row] ?? 0) + 1;
      else if (answers[index] !== true) missing[row] = (missing[row] ?? 0) + 1;
    }
  }
  return {fit, missing};
}

/** Yes if any (or all) of the answers fit, no if none can any more, else the list's code for "not answered". */
export function anyOrAll(
  derived: DeclaredDerived,
  sources: readonly Variable[],
  target: CodeList,
  {rows, table}: Columns
): Computed<CodeArray> {
  const {fit, missing} = tally(derived, sources, rows);
  const [yes, no, open] = [indexOfCode(target, YES), indexOfCode(target, NO), indexOfRole(target, 'not_answered')];
  const wanted = derived.way === 'any' ? 1 : sources.length;
  const undecided: number[] = [];
  const codes = Uint32Array.from(fit, (count, row) => {
    if (count >= wanted) return yes;
    if (count + (missing[row] ?? 0) < wanted) return no;
    if (open === -1) undecided.push(row);
    return open === -1 ? no : open;
  });
  const describe = (): {rule: string; message: string; hint: string} => ({
    rule: 'derived',
    message: `derived variable "${derived.name}" is undecided, since an answer is missing, and the code list ${target.name} has no code for that`,
    hint: `give the list ${target.name} a code with the role not_answered`
  });
  return {value: packCodes(codes, target), problems: rowProblems(table, 0, undecided, describe, derived.place)};
}

/** How many of the answers fit; not known (`na`) where an answer is missing, since empty is never zero. */
export function count(derived: DeclaredDerived, sources: readonly Variable[], rows: number): Numbers {
  const {fit, missing} = tally(derived, sources, rows);
  const na = QUALIFIERS.indexOf('na');
  const qualifiers = Uint8Array.from(missing, (n) => (n > 0 ? na : 0));
  return {decimals: 0, scaled: Float64Array.from(fit, (n, row) => (qualifiers[row] === 0 ? n : 0)), qualifiers};
}
