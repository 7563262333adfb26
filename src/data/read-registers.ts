import {suggest} from '../support/did-you-mean.ts';
import type {Checked, Problem} from '../support/problem.ts';
import {valueProblems} from './cell-problems.ts';
import {isCellFault, type CellFault} from './csv/cell-fault.ts';
import {parseDecimal} from './csv/number.ts';
import {show} from './csv/show.ts';
import {cellText, type CsvTable} from './csv/table.ts';
import type {PrintedCell, Statement} from './register-lines.ts';
import {PRINTED_HEADER, STATEMENTS_HEADER} from './registers.ts';

const STATISTICS: readonly string[] = [
  ...[
    'n',
    'percent',
    'validPercent',
    'cumulativePercent',
    'rowPercent',
    'columnPercent',
    'totalPercent',
    'responsePercent'
  ],
  ...['mean', 'median', 'sd', 'min', 'max', 'value', 'ratio', 'text'],
  ...['sum', 'trimmedMean', 'quantile', 'difference', 'p']
];

/** The cells of a `printed.csv`, in its order. */
export function readPrinted(table: CsvTable): Checked<readonly PrintedCell[]> {
  const filled = ['exhibit', 'row', 'statistic', 'printed'] as const;
  const problems = [
    ...filled.flatMap((name) => check(table, PRINTED_HEADER.indexOf(name), emptyFault)),
    ...check(table, PRINTED_HEADER.indexOf('statistic'), statisticFault),
    ...check(table, PRINTED_HEADER.indexOf('line'), lineFault)
  ];
  if (problems.length > 0) return {value: null, problems};
  const value = rowsOf(table, PRINTED_HEADER).map(({cell, place}): PrintedCell => ({
    exhibit: cell('exhibit'),
    row: cell('row'),
    column: cell('column'),
    statistic: cell('statistic'),
    printed: cell('printed'),
    line: lineOf(cell('line')),
    place
  }));
  return {value, problems};
}

/** The statements of a `statements.csv`, in its order. */
export function readStatements(table: CsvTable): Checked<readonly Statement[]> {
  const filled = ['id', 'topic', 'expression', 'printed'] as const;
  const problems = [
    ...filled.flatMap((name) => check(table, STATEMENTS_HEADER.indexOf(name), emptyFault)),
    ...check(table, STATEMENTS_HEADER.indexOf('line'), lineFault)
  ];
  if (problems.length > 0) return {value: null, problems};
  const value = rowsOf(table, STATEMENTS_HEADER).map(({cell, place}): Statement => ({
    id: cell('id'),
    line: lineOf(cell('line')),
    topic: cell('topic'),
    expression: cell('expression'),
    printed: cell('printed'),
    phrase: cell('phrase'),
    base: cell('base'),
    refersTo: cell('refers_to'),
    place
  }));
  return {value, problems};
}

interface Row<Name extends string> {
  readonly cell: (name: Name) => string;
  readonly place: PrintedCell['place'];
}

function rowsOf<Name extends string>(table: CsvTable, header: readonly Name[]): readonly Row<Name>[] {
  return Array.from({length: table.rows}, (_, row) => ({
    cell: (name) => cellText(table, row, header.indexOf(name)),
    place: table.place(row, 0)
  }));
}

function check(table: CsvTable, column: number, faultOf: (text: string) => CellFault | null): readonly Problem[] {
  const faults = new Map<number, CellFault>();
  table.columns[column]?.values.forEach((text, index) => {
    const fault = faultOf(text);
    if (fault !== null) faults.set(index, fault);
  });
  return valueProblems(table, column, faults, null);
}

function emptyFault(text: string): CellFault | null {
  return text === '' ? {rule: 'empty-cell', message: '"" is empty', hint: 'fill it in'} : null;
}

function statisticFault(text: string): CellFault | null {
  if (text === '' || STATISTICS.includes(text)) return null;
  return {rule: 'unknown-statistic', message: `${show(text)} is no statistic`, hint: suggest(text, STATISTICS)};
}

function lineFault(text: string): CellFault | null {
  if (text === '') return null;
  const line = parseDecimal(text, {decimalChar: '.', integer: true});
  if (isCellFault(line)) return line;
  return line.scaled > 0
    ? null
    : {rule: 'line', message: `${show(text)} is no line of a text`, hint: 'lines are counted from 1'};
}

function lineOf(text: string): number | null {
  return text === '' ? null : Number(text);
}
