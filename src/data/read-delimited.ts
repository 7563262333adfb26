import type {Problem} from '../support/problem.ts';
import {valueProblems, type PartFault} from './cell-problems.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {show} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import type {DeclaredDelimited} from './declaration.ts';
import type {JsonDocument} from './json-document.ts';
import type {DelimitedColumn, Shape} from './model.ts';
import {requiredFault, tokenFault} from './read-variable.ts';

/** Reads a column whose cells hold several codes. Each different cell is looked at once, each of its codes told apart. */
export function readDelimited(
  table: CsvTable,
  delimited: DeclaredDelimited,
  shape: Shape,
  document: JsonDocument
): Pick<DelimitedColumn, 'combinations' | 'codes'> & {readonly problems: readonly Problem[]} {
  const {column, field, path, tokens, list} = delimited;
  const {values, codes} = table.columns[column] ?? {values: [], codes: new Uint32Array()};
  const wrong = new Map<number, CellFault | readonly PartFault[]>();
  const broken = new Map<number, CellFault>();
  const combinations = values.map((text, i): readonly number[] => {
    const whole = tokens.get(text);
    const isMissing = whole !== undefined && list.categories[whole]?.role !== null;
    if (isMissing && field.constraints?.required === true) broken.set(i, requiredFault(text));
    if (isMissing) return [whole];
    if (text === '') {
      wrong.set(i, tokenFault(text, delimited, shape));
      return [];
    }
    const read = readCell(text, delimited, shape);
    if (read.faults.length > 0) wrong.set(i, read.faults);
    return read.found;
  });
  const problems = [
    ...valueProblems(table, column, wrong, document.place([...path, 'belegg', 'codes'])),
    ...valueProblems(table, column, broken, document.place([...path, 'constraints', 'required']))
  ];
  return {combinations, codes, problems};
}

function readCell(
  text: string,
  delimited: DeclaredDelimited,
  shape: Shape
): {readonly found: readonly number[]; readonly faults: readonly PartFault[]} {
  const {delimiter, tokens} = delimited;
  const found: number[] = [];
  const faults: PartFault[] = [];
  let at = 0;
  for (const part of text.split(delimiter)) {
    const index = tokens.get(part);
    const fault = partFault(part, index, found.includes(index ?? -1), delimited, shape);
    if (fault !== null) faults.push({...fault, part, at});
    else if (part === '' && !faults.some(({rule}) => rule === 'empty-code')) {
      const message = `${show(text)} has no code on one side of a ${show(delimiter)}`;
      faults.push({rule: 'empty-code', message, hint: 'delete the delimiter that is too much', part: text, at});
    } else if (index !== undefined) found.push(index);
    at += part.length + delimiter.length;
  }
  return {found, faults};
}

/** What is wrong with a code of a cell; null also of an empty one, which is a fault of the cell. */
function partFault(
  part: string,
  index: number | undefined,
  isRepeated: boolean,
  delimited: DeclaredDelimited,
  shape: Shape
): CellFault | null {
  const {list} = delimited;
  if (part === '') return null;
  if (index === undefined) return tokenFault(part, delimited, shape);
  const role = list.categories[index]?.role ?? null;
  if (role !== null) {
    const message = `${show(part)} stands for no answer ("${role}"), and there are answers beside it`;
    return {rule: 'missing-beside-codes', message, hint: 'a missing value stands alone in its cell'};
  }
  if (!isRepeated) return null;
  return {rule: 'repeated-code', message: `${show(part)} stands twice in the cell`, hint: 'delete one of the two'};
}
