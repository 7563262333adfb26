import type {Problem} from '../../support/problem.ts';
import {error, sortProblems} from '../../support/problem.ts';
import type {Position} from './line-index.ts';
import {count} from './show.ts';

/** What is wrong and what to do about it; made only for the faults that are spelled out. */
export interface Description {
  readonly message: string;
  readonly hint: string;
}

/** Gathers the faults of one file by rule, so that a fault in every row is told in four lines and not in a million. */
export interface FaultLog {
  /**
   * Notes a fault. Per rule, call in file order. `offset` goes to the log's `locate` if a position is needed; a function
   * where finding it takes time.
   */
  readonly add: (rule: string, offset: number | (() => number), describe: () => Description) => void;
  readonly isEmpty: () => boolean;
  /** Per rule the first three faults in full and one line for the rest, in file order. */
  readonly problems: () => readonly Problem[];
}

const SPELLED_OUT = 3;
const LINES_NAMED = 5;

/** So many faults of a rule are placed at most, since thousands may stand in one line. */
const PLACED = 200;

interface Group {
  /** One more than is spelled out, so that the rest is never a single fault. */
  readonly first: Problem[];
  /** Lines of the faults after the spelled out ones, without repetition. */
  readonly lines: number[];
  total: number;
}

/** An empty log for `file`. `locate` turns an offset (characters or bytes, as the caller counts) into a position. */
export function faultLog(file: string, locate: (offset: number) => Position): FaultLog {
  const groups = new Map<string, Group>();

  const add: FaultLog['add'] = (rule, offset, describe) => {
    let group = groups.get(rule);
    if (group === undefined) groups.set(rule, (group = {first: [], lines: [], total: 0}));
    group.total++;
    if (group.total > PLACED || group.lines.length > LINES_NAMED) return;
    const position = locate(typeof offset === 'number' ? offset : offset());
    if (group.total > SPELLED_OUT && group.lines.at(-1) !== position.line) group.lines.push(position.line);
    if (group.total > SPELLED_OUT + 1) return;
    const {message, hint} = describe();
    group.first.push(error({file, ...position}, rule, message, hint));
  };

  const problems = (): readonly Problem[] =>
    sortProblems(
      [...groups].flatMap(([rule, {first, lines, total}]) => {
        const next = first[SPELLED_OUT];
        if (next === undefined || total === first.length) return first;
        return [...first.slice(0, SPELLED_OUT), error(next, rule, rest(rule, total - SPELLED_OUT, lines))];
      })
    );

  return {add, isEmpty: () => groups.size === 0, problems};
}

function rest(rule: string, more: number, lines: readonly number[]): string {
  const unnamed = lines.length > LINES_NAMED || SPELLED_OUT + more > PLACED;
  const named = lines.slice(0, LINES_NAMED).join(', ');
  const where = `line${lines.length === 1 && !unnamed ? '' : 's'} ${named}${unnamed ? ', …' : ''}`;
  return `and ${count(more)} more of this kind (${rule}) in ${where}`;
}
