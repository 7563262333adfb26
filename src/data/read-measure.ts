import type {Problem} from '../support/problem.ts';
import {rowProblems, valueProblems} from './cell-problems.ts';
import {constraintFault} from './constraint-fault.ts';
import {isCellFault, type CellFault} from './csv/cell-fault.ts';
import {parseDecimal, type Decimal} from './csv/number.ts';
import {show} from './csv/show.ts';
import type {CsvTable} from './csv/table.ts';
import type {DeclaredMeasure} from './declaration.ts';
import type {JsonDocument} from './json-document.ts';
import {hasNumber, QUALIFIERS, type Qualifier} from './model.ts';
import {readQualifiers} from './read-qualifiers.ts';

export interface MeasureColumn {
  readonly decimals: number;
  readonly scaled: Float64Array;
  readonly qualifiers: Uint8Array;
}

interface Parsed {
  readonly value: Decimal | null;
  /** Set by a missing value. */
  readonly qualifier: Qualifier | null;
}

/** Reads a column of numbers, all scaled to the most decimals that any has, and what its qualifier column says of each. */
export function readMeasure(
  table: CsvTable,
  measure: DeclaredMeasure,
  document: JsonDocument
): {readonly column: MeasureColumn; readonly problems: readonly Problem[]} {
  const {column, field, path, missing, qualifier} = measure;
  const {values, codes} = table.columns[column] ?? {values: [], codes: new Uint32Array()};
  const wrong = new Map<number, CellFault>();
  const broken = new Map<number, CellFault & {readonly constraint: string}>();
  const constraint = constraintFault(field);
  const options = {
    decimalChar: field.decimalChar ?? '.',
    groupChar: field.groupChar ?? '',
    integer: field.type === 'integer'
  } as const;
  const required = field.constraints?.required === true;

  const parsed = values.map((text, i): Parsed => {
    const missed = missing.get(text) ?? null;
    if (missed !== null && !required) return {value: null, qualifier: missed};
    if (missed === null && text === '' && qualifier !== null && !required) return {value: null, qualifier: null};
    const value = parseDecimal(text, options);
    if (isCellFault(value)) {
      wrong.set(i, value);
      return {value: null, qualifier: null};
    }
    const fault = constraint?.(text, value.scaled / 10 ** value.decimals) ?? null;
    if (fault !== null) broken.set(i, fault);
    return {value, qualifier: null};
  });
  const decimals = parsed.reduce((most, {value}) => Math.max(most, value?.decimals ?? 0), 0);
  const scale = (value: Decimal): number => value.scaled * 10 ** (decimals - value.decimals);
  parsed.forEach(({value}, i) => {
    if (value !== null && !Number.isSafeInteger(scale(value))) wrong.set(i, tooLarge(values[i] ?? '', decimals));
  });
  const scaledValues = Float64Array.from(parsed, ({value}) => (value === null ? 0 : scale(value)));
  const missedValues = Uint8Array.from(parsed, (each) =>
    each.qualifier === null ? 0 : QUALIFIERS.indexOf(each.qualifier)
  );

  const scaled = new Float64Array(codes.length);
  const qualifiers = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const index = codes[row] ?? 0;
    scaled[row] = scaledValues[index] ?? 0;
    qualifiers[row] = missedValues[index] ?? 0;
  }
  const problems: Problem[] = [
    ...valueProblems(table, column, wrong, document.place([...path, 'type'])),
    ...[...Map.groupBy(broken, ([, fault]) => fault.constraint)].flatMap(([key, faults]) =>
      valueProblems(table, column, new Map(faults), document.place([...path, 'constraints', key]))
    )
  ];
  if (qualifier !== null) {
    const read = readQualifiers(table, qualifier);
    problems.push(...read.problems);
    if (problems.length === 0) {
      const empty = (row: number): boolean => parsed[codes[row] ?? 0]?.value === null && qualifiers[row] === 0;
      problems.push(...contradictions(table, measure, read.qualifiers, empty, document));
    }
    for (let row = 0; row < codes.length; row++) qualifiers[row] ||= read.qualifiers[row] ?? 0;
  }
  return {column: {decimals, scaled, qualifiers}, problems};
}

/** Rows where the value and its qualifier do not go together: no value without a reason, no value that is lost. */
function contradictions(
  table: CsvTable,
  {name, column, qualifier, path}: DeclaredMeasure,
  qualifiers: Uint8Array,
  isEmpty: (row: number) => boolean,
  document: JsonDocument
): readonly Problem[] {
  const of = (row: number): Qualifier => QUALIFIERS[qualifiers[row] ?? 0] ?? 'exact';
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) if (hasNumber(of(row)) === isEmpty(row)) rows.push(row);
  const says = table.header[qualifier ?? 0] ?? '';
  const describe = (row: number): CellFault => {
    const word = of(row);
    const text = table.columns[column]?.values[table.columns[column].codes[row] ?? 0] ?? '';
    return isEmpty(row)
      ? {
          rule: 'empty-cell',
          message: `${name} is empty and ${says} is ${word === 'exact' ? 'empty too' : show(word)}`,
          hint: 'fill the value in, or write "lost" or "na" as its qualifier'
        }
      : {
          rule: 'qualifier',
          message: `${name} = ${show(text)}, but ${says} says that it is ${show(word)}`,
          hint: 'delete one of the two'
        };
  };
  return rowProblems(table, column, rows, describe, document.place([...path, 'name']));
}

function tooLarge(text: string, decimals: number): CellFault {
  return {
    rule: 'number-too-large',
    message: `${show(text)} cannot be kept exactly beside a value with ${decimals} decimal${decimals === 1 ? '' : 's'}`,
    hint: 'write fewer decimals in the column'
  };
}
