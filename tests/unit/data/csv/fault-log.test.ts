import {describe, expect, test} from 'vitest';
import type {FaultLog} from '../../../../src/data/csv/fault-log.ts';
import {faultLog} from '../../../../src/data/csv/fault-log.ts';
import {formatProblem} from '../../../../src/support/problem.ts';

/** A log in which the offset is the line, with faults of one rule in the lines given. */
function logged(...lines: readonly number[]): string[] {
  const log = faultLog('f.csv', (line) => ({line, column: 1}));
  add(log, 'bad', lines);
  return log.problems().map(formatProblem);
}

function add(log: FaultLog, rule: string, lines: readonly number[]): void {
  for (const line of lines) log.add(rule, line, () => ({message: `fault ${line}`, hint: 'mend it'}));
}

describe('faultLog', () => {
  test('spells out up to four faults of a rule', () => {
    expect(logged()).toEqual([]);
    expect(logged(2, 3, 5, 8)).toEqual([2, 3, 5, 8].map((line) => `f.csv:${line}:1 fault ${line} (mend it)`));
  });
  test('spells out three of more and counts the rest by line', () => {
    expect(logged(2, 3, 5, 8, 13).slice(3)).toEqual(['f.csv:8:1 and 2 more of this kind (bad) in lines 8, 13']);
    expect(logged(2, 3, 5, 8, 8, 8).slice(3)).toEqual(['f.csv:8:1 and 3 more of this kind (bad) in line 8']);
    expect(logged(2, 2, 2, 60, 72, 91, 92, 93).slice(3)).toEqual([
      'f.csv:60:1 and 5 more of this kind (bad) in lines 60, 72, 91, 92, 93'
    ]);
    expect(logged(2, 2, 2, 60, 72, 91, 92, 93, 94).slice(3)).toEqual([
      'f.csv:60:1 and 6 more of this kind (bad) in lines 60, 72, 91, 92, 93, …'
    ]);
  });
  test('counts each rule by itself and puts all in the order of the file', () => {
    const log = faultLog('f.csv', (line) => ({line, column: 1}));
    add(log, 'b', [1, 4]);
    add(log, 'a', [2, 3, 4]);
    expect(log.problems().map(({rule, line}) => `${rule}${line}`)).toEqual(['b1', 'a2', 'a3', 'a4', 'b4']);
  });
  test('asks for no place and no words beyond what it shows', () => {
    let asked = 0;
    const log = faultLog('f.csv', (line) => ({line: line + asked++, column: 1}));
    for (let i = 0; i < 1_000_000; i++)
      log.add(
        'bad',
        () => 7,
        () => ({message: String(asked), hint: ''})
      );
    expect(log.problems()).toHaveLength(4);
    expect(asked).toBeLessThan(20);
    expect(log.isEmpty()).toBe(false);
  });
});
