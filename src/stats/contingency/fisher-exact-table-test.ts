import {logFactorial} from '../distributions/log-factorial.ts';
import type {Counts} from './margins.ts';
import {marginsOf, withoutEmpty} from './margins.ts';
import type {Left, Step} from './table-network.ts';
import {hasKeys, tableNetwork} from './table-network.ts';

/** Tables as likely as the observed one but for rounding count as such: as in R. */
const AS_LIKELY = 1e-7;

/** Of so many people no exact test needs to be made. */
const MOST_COUNTED = 100_000;

/** Ways to fill the columns so far that leave as much, of about the same likelihood: its logarithm, and of how many. */
interface Path {
  readonly log: number;
  readonly number: number;
}

interface Node {
  readonly left: Left;
  readonly paths: Map<number, Path>;
}

/**
 * The probability of a table of any size as unlikely as this or more, given its margins, in whole counts: Freeman & Halton,
 * Biometrika 38(1–2), 1951; column by column with what is certain cut short, as the network of Mehta & Patel, Journal of the
 * American Statistical Association 78(382), 1983. Empty rows and columns are left out. Null if less than two rows or two
 * columns are left; 'too large' where more than so many `steps` would have to be gone through (ten millions take some
 * seconds) or where more than 100,000 were counted. R: `fisher.test(table)$p.value`. Throws a RangeError on counts that are
 * no whole numbers.
 */
export function fisherExactTableTest(
  table: Counts,
  {steps}: {readonly steps: number}
): {readonly p: number} | 'too large' | null {
  const counts = withoutEmpty(table);
  const part = counts.flat().find((count) => !Number.isSafeInteger(count));
  if (part !== undefined) throw new RangeError(`an exact test is of whole counts, not of ${part}`);
  const {rows, columns, total} = marginsOf(counts);
  if (rows.length < 2 || columns.length < 2) return null;
  const [left, stages] = rows.length <= columns.length ? [rows, columns] : [columns, rows];
  if (total > MOST_COUNTED || !hasKeys(left)) return 'too large';
  const observed = -counts.flat().reduce((sum, count) => sum + logFactorial(count), 0);
  const p = probability(descending(left), descending(stages), observed + AS_LIKELY, steps);
  return p === null ? 'too large' : {p: Math.min(p, 1)};
}

function descending(values: readonly number[]): Left {
  return values.toSorted((a, b) => b - a);
}

/** The probability of all tables up to the likelihood `most`, −Σ log x!. Null beyond `mostSteps`. */
function probability(rows: Left, columns: readonly number[], most: number, mostSteps: number): number | null {
  const network = tableNetwork(rows, columns);
  const whole = network.further({left: rows, key: -1, log: 0}, 0).all;
  let steps = 0;
  let sum = 0;
  let nodes: readonly Node[] = [{left: rows, paths: new Map([[0, {log: 0, number: 1}]])}];
  for (let stage = 0; stage < columns.length; stage++) {
    const next = new Map<number, Node>();
    for (const {left, paths} of nodes) {
      const filled = network.fill(left, stage, (step) => {
        const {low, high, all} = network.further(step, stage + 1);
        for (const {log, number} of paths.values()) {
          const longer = log + step.log;
          if (longer + high <= most) sum += number * Math.exp(longer + all - whole);
          else if (longer + low <= most) extend(next, step, longer, number);
        }
        steps += paths.size;
        return steps <= mostSteps;
      });
      if (!filled) return null;
    }
    nodes = [...next.values()];
  }
  return sum;
}

function extend(nodes: Map<number, Node>, {left, key}: Step, log: number, number: number): void {
  const node = nodes.get(key) ?? {left, paths: new Map<number, Path>()};
  nodes.set(key, node);
  const about = Math.round(log * 1e9);
  const path = node.paths.get(about);
  // The first of them stands for all: one that is likelier counts as more than one of it.
  if (path === undefined) node.paths.set(about, {log, number});
  else node.paths.set(about, {log: path.log, number: path.number + number * Math.exp(log - path.log)});
}
