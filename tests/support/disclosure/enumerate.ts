import type {PublishedNumbers} from '../../../src/disclosure/model.ts';
import {termsOf} from '../../../src/disclosure/model.ts';

/** Sum of numbers × coefficients from `low` to `high`. */
interface Constraint {
  readonly terms: readonly (readonly [number, number])[];
  readonly low: number;
  readonly high: number;
}

/** Tables of whole numbers that agree with what is shown, found by trying. It shares no code with what chooses the cells. */
export interface Enumerator {
  /** Whether a hidden number can be something else than it is, up to `beyond` above the truth. */
  readonly isOpen: (key: string) => boolean;
  /** The least and the greatest possible number, at most `beyond` above the truth. */
  readonly range: (key: string) => readonly [number, number];
}

const BEYOND = 12;

/** Tries numbers for everything that is not shown as it is. */
export function enumerator(numbers: PublishedNumbers, hidden: ReadonlySet<string>, beyond = BEYOND): Enumerator {
  const open = numbers.quantities.filter(({key, shown}) => shown !== 'exact' || hidden.has(key));
  const at = new Map(open.map(({key}, i) => [key, i]));
  const truth = new Map(numbers.quantities.map(({key, value}) => [key, Number(value)]));
  const lines = [
    ...numbers.equations.map((equation) => ({terms: termsOf(equation), low: 0, high: 0})),
    ...numbers.bounds
      .filter(({of}) => !of.some((key) => hidden.has(key)))
      .map(({terms, low, high}) => ({
        terms,
        low: low === null ? -Infinity : Number(low),
        high: high === null ? Infinity : Number(high)
      }))
  ];
  const constraints = lines.map(({terms, low, high}): Constraint => {
    const fixed = terms
      .filter(({key}) => !at.has(key))
      .reduce((sum, {key, coefficient}) => sum + Number(coefficient) * (truth.get(key) ?? 0), 0);
    return {
      terms: terms.flatMap(({key, coefficient}) => {
        const i = at.get(key);
        return i === undefined ? [] : [[i, Number(coefficient)] as const];
      }),
      low: low - fixed,
      high: high - fixed
    };
  });
  const of = open.map((_, i) => constraints.filter(({terms}) => terms.some(([own]) => own === i)));
  // Zeros are shown, so no hidden number is one.
  const least = open.map(({key, value}): number => (hidden.has(key) && value > 0n ? 1 : 0));
  const most = open.map(({value}) => Number(value) + beyond);

  /** Whether there is a table with these limits. */
  function exists(low: number[], high: number[], changed: readonly Constraint[]): boolean {
    if (!narrow(low, high, changed, of)) return false;
    let next = -1;
    for (let i = 0; i < low.length; i++) {
      const room = (high[i] ?? 0) - (low[i] ?? 0);
      if (room > 0 && (next < 0 || room < (high[next] ?? 0) - (low[next] ?? 0))) next = i;
    }
    if (next < 0) return true;
    const own = truth.get(open[next]?.key ?? '') ?? 0;
    // Most numbers can stay as they are, so that is tried first.
    const tried = Array.from({length: (high[next] ?? 0) - (low[next] ?? 0) + 1}, (_, i) => (low[next] ?? 0) + i);
    tried.sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
    return tried.some((value) => {
      const [lower, upper] = [[...low], [...high]];
      lower[next] = value;
      upper[next] = value;
      return exists(lower, upper, of[next] ?? []);
    });
  }

  const possible = (key: string, value: number): boolean => {
    const i = at.get(key) ?? -1;
    if (value < (least[i] ?? 0) || value > (most[i] ?? 0)) return false;
    const [low, high] = [[...least], [...most]];
    low[i] = value;
    high[i] = value;
    return exists(low, high, constraints);
  };
  const own = (key: string): number => truth.get(key) ?? 0;
  const away = Array.from({length: beyond}, (_, i) => i + 1);
  return {
    isOpen: (key) => at.has(key) && away.some((by) => possible(key, own(key) - by) || possible(key, own(key) + by)),
    range: (key) => {
      const values = Array.from({length: own(key) + beyond + 1}, (_, i) => i);
      return [
        values.find((value) => possible(key, value)) ?? own(key),
        values.findLast((value) => possible(key, value)) ?? own(key)
      ];
    }
  };
}

/** Draws limits together as far as single constraints do. False if nothing is left. */
function narrow(
  low: number[],
  high: number[],
  changed: readonly Constraint[],
  of: readonly (readonly Constraint[])[]
): boolean {
  const queue = new Set(changed);
  for (const constraint of queue) {
    queue.delete(constraint);
    let [least, most] = [0, 0];
    for (const [i, by] of constraint.terms) {
      least += by * ((by > 0 ? low : high)[i] ?? 0);
      most += by * ((by > 0 ? high : low)[i] ?? 0);
    }
    if (least > constraint.high || most < constraint.low) return false;
    for (const [i, by] of constraint.terms) {
      const from = (constraint.low - (most - by * ((by > 0 ? high : low)[i] ?? 0))) / by;
      const to = (constraint.high - (least - by * ((by > 0 ? low : high)[i] ?? 0))) / by;
      const lower = Math.ceil(Math.min(from, to) - 1e-9);
      const upper = Math.floor(Math.max(from, to) + 1e-9);
      const isTighter = lower > (low[i] ?? 0) || upper < (high[i] ?? 0);
      if (!isTighter) continue;
      low[i] = Math.max(low[i] ?? 0, lower);
      high[i] = Math.min(high[i] ?? 0, upper);
      if ((low[i] ?? 0) > (high[i] ?? 0)) return false;
      for (const other of of[i] ?? []) queue.add(other);
    }
  }
  return true;
}
