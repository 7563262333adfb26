import {error, type Problem} from '../../support/problem.ts';
import {rowProblems} from '../cell-problems.ts';
import {isCellFault} from '../csv/cell-fault.ts';
import {parseDecimal} from '../csv/number.ts';
import type {Band} from '../descriptor.ts';
import type {JsonDocument} from '../json-document.ts';
import {hasNumber, QUALIFIERS, type CodeArray, type CodeList, type Measure, type Role} from '../model.ts';
import {indexOfCode, indexOfRole, packCodes, type Columns, type Computed} from './columns.ts';
import type {DeclaredDerived} from './declare.ts';
import {checkTargets} from './recode.ts';

/** Whether bands have codes of the list, run upwards and do not overlap. */
export function checkBands(
  {name, spec: {to = {}}, path}: DeclaredDerived,
  target: CodeList,
  document: JsonDocument
): readonly Problem[] {
  const problems = checkTargets({name, to, path}, target, document);
  const bands: {code: string; from: number; below: number}[] = [];
  for (const [code, band] of Object.entries(to)) {
    const {atLeast, below} = Array.isArray(band) ? {} : (band as Band);
    const [from, end] = [atLeast ?? -Infinity, below ?? Infinity];
    if (from >= end || (atLeast === undefined && below === undefined)) {
      problems.push(
        error(
          document.place([...path, 'to', code]),
          'bands',
          `"${code}" of derived variable "${name}" is no band`,
          'write it like {"atLeast": 19, "below": 26}; one of the two may be left out'
        )
      );
    } else bands.push({code, from, below: end});
  }
  bands.sort((a, b) => a.from - b.from);
  bands.forEach(({code, from}, i) => {
    const before = bands[i - 1];
    if (before === undefined || from >= before.below) return;
    problems.push(
      error(
        document.place([...path, 'to', code]),
        'bands',
        `the bands "${before.code}" and "${code}" of derived variable "${name}" overlap`,
        `"below" is not part of a band: let "${before.code}" end below ${from}`
      )
    );
  });
  return problems;
}

/** The variable of the bands. A value that is not known becomes the list's code for that. */
export function bands(
  derived: DeclaredDerived,
  source: Measure,
  target: CodeList,
  {table}: Columns
): Computed<CodeArray> {
  const decimals = Object.values(derived.spec.to ?? {})
    .flatMap((band) => Object.values(band as Band) as number[])
    .reduce((most, bound) => Math.max(most, decimalsOf(bound)), source.decimals);
  const unit = 10 ** (decimals - source.decimals);
  const limits = Object.entries(derived.spec.to ?? {}).map(([code, band]) => {
    const {atLeast, below} = band as Band;
    return {
      index: indexOfCode(target, code),
      from: scaledTo(atLeast, decimals) ?? -Infinity,
      below: scaledTo(below, decimals) ?? Infinity
    };
  });
  const outside: number[] = [];
  const unknown: number[] = [];
  const codes = Uint32Array.from(source.scaled, (scaled, row) => {
    const qualifier = QUALIFIERS[source.qualifiers[row] ?? 0] ?? 'exact';
    if (!hasNumber(qualifier)) {
      const index = unknownIndex(target, qualifier === 'lost' ? 'lost' : 'not_answered');
      if (index === -1) unknown.push(row);
      return Math.max(index, 0);
    }
    const value = scaled * unit;
    const band = limits.find(({from, below}) => value >= from && value < below);
    if (band === undefined) outside.push(row);
    return band?.index ?? 0;
  });
  const column = Math.max(table.header.indexOf(source.name), 0);
  const shown = (row: number): string => String((source.scaled[row] ?? 0) / 10 ** source.decimals);
  return {
    value: packCodes(codes, target),
    problems: [
      ...rowProblems(
        table,
        column,
        outside,
        (row) => ({
          rule: 'uncovered-value',
          message: `${source.name} = ${shown(row)} is in no band of derived variable "${derived.name}"`,
          hint: 'correct the value, or widen a band'
        }),
        derived.place
      ),
      ...rowProblems(
        table,
        column,
        unknown,
        () => ({
          rule: 'derived',
          message: `${source.name} is not known, and the code list ${target.name} of derived variable "${derived.name}" has no code for that`,
          hint: `give the list ${target.name} a code with the role not_answered`
        }),
        derived.place
      )
    ]
  };
}

function unknownIndex(target: CodeList, first: Role): number {
  const found = ([first, 'not_answered', 'unknown', 'not_applicable'] as const)
    .map((role) => indexOfRole(target, role))
    .find((index) => index !== -1);
  return found ?? -1;
}

function decimalsOf(bound: number): number {
  const parsed = parseDecimal(String(bound), {decimalChar: '.'});
  return isCellFault(parsed) ? 0 : parsed.decimals;
}

/** A bound as it is written, times 10^decimals: exact, unlike the product of floating-point numbers. */
function scaledTo(bound: number | undefined, decimals: number): number | null {
  if (bound === undefined) return null;
  const parsed = parseDecimal(String(bound), {decimalChar: '.'});
  return isCellFault(parsed) ? bound * 10 ** decimals : parsed.scaled * 10 ** (decimals - parsed.decimals);
}
