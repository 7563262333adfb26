import {nearest, suggest} from '../support/did-you-mean.ts';
import type {Problem} from '../support/problem.ts';
import {valueProblems} from './cell-problems.ts';
import {constraintFault} from './constraint-fault.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {show} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import type {DeclaredVariable} from './declaration.ts';
import type {JsonDocument} from './json-document.ts';
import {NO_CODE, type CodeArray, type Shape} from './model.ts';

/** Reads a column of codes: per row the index of its category. Each different text is looked at once. */
export function readVariable(
  table: CsvTable,
  variable: DeclaredVariable,
  shape: Shape,
  document: JsonDocument
): {readonly codes: CodeArray; readonly problems: readonly Problem[]} {
  const {column, field, list, path, tokens} = variable;
  const {values, codes: texts} = table.columns[column] ?? {values: [], codes: new Uint32Array()};
  const constraint = constraintFault(field);
  const unknown = new Map<number, CellFault>();
  const broken = new Map<number, CellFault & {readonly constraint: string}>();
  const indices = Uint32Array.from(values, (text, i) => {
    const index = tokens.get(text);
    const role = index === undefined ? null : (list.categories[index]?.role ?? null);
    if (index === undefined && text === '' && mayBeEmpty(variable, shape)) return NO_CODE;
    if (index === undefined) unknown.set(i, tokenFault(text, variable, shape));
    else if (role !== null && shape === 'rows' && field.constraints?.required === true)
      broken.set(i, requiredFault(text));
    else {
      const fault = constraint?.(text, field.type === 'integer' ? Number(text) : text) ?? null;
      if (fault !== null) broken.set(i, fault);
    }
    return index ?? NO_CODE;
  });
  const asked = document.place([...path, 'belegg', 'codes']);
  const problems = [
    ...valueProblems(table, column, unknown, asked),
    ...[...Map.groupBy(broken, ([, fault]) => fault.constraint)].flatMap(([key, faults]) =>
      valueProblems(table, column, new Map(faults), document.place([...path, 'constraints', key]))
    )
  ];
  return {codes: translate(texts, indices, indices.includes(NO_CODE) ? Infinity : list.categories.length), problems};
}

/** Outside `rows` a field may say that an empty cell is no category, like the group of what stands outside any. */
function mayBeEmpty({field}: DeclaredVariable, shape: Shape): boolean {
  return shape !== 'rows' && field.constraints?.required === false;
}

function translate(texts: CodeArray, indices: Uint32Array, categories: number): CodeArray {
  const codes =
    categories <= 0x1_00
      ? new Uint8Array(texts.length)
      : categories <= 0x1_00_00
        ? new Uint16Array(texts.length)
        : new Uint32Array(texts.length);
  for (let row = 0; row < texts.length; row++) codes[row] = indices[texts[row] ?? 0] ?? 0;
  return codes;
}

/** A missing value in a field that is required. */
export function requiredFault(text: string): CellFault & {readonly constraint: string} {
  const what = text === '' ? '"" is empty' : `${show(text)} stands for a missing value`;
  return {
    constraint: 'required',
    rule: 'required',
    message: `${what}, and the field is required`,
    hint: 'fill it in, or take "required" out of the constraints'
  };
}

/** Why a text is none of the tokens of a field. */
export function tokenFault(
  text: string,
  {list, tokens, field}: Pick<DeclaredVariable, 'list' | 'tokens' | 'field'>,
  shape: Shape
): CellFault {
  const {name, categories} = list;
  if (text === '') {
    const hint =
      shape === 'rows'
        ? `fill it in; if it means "not answered", give the list ${name} a code with the role not_answered`
        : 'fill it in; only a field whose constraints say "required": false may be empty';
    return {rule: 'empty-cell', message: '"" is empty', hint};
  }
  const code = categories.find((category) => category.code === text);
  if (code !== undefined && field.type !== 'boolean') {
    if (code.role !== 'margin') {
      const message = `${show(text)} means "${code.role ?? ''}", which respondent rows do not write so`;
      return {rule: 'code-in-rows', message, hint: 'leave the cell empty'};
    }
    const message = `${show(text)} is a given total, which respondent rows do not hold`;
    return {rule: 'code-in-rows', message, hint: 'delete the line'};
  }
  const allowed = [...tokens.keys()].filter((token) => token !== '');
  const labels = new Map(
    categories.flatMap(({code, label}) => [label.nb, label.en ?? label.nb].map((words) => [words, code] as const))
  );
  const label = nearest(text, allowed) === null ? nearest(text, labels.keys()) : null;
  return {
    rule: 'unknown-code',
    message: `${show(text)} is not in the code list ${name}`,
    hint: label === null ? suggest(text, allowed) : `did you mean "${labels.get(label) ?? ''}" (${label})?`
  };
}
