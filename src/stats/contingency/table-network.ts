import {logFactorial} from '../distributions/log-factorial.ts';

/** What rows have left to give to further columns, in descending order: which row has how much does not matter. */
export type Left = readonly number[];

/** One way to fill a column: what it leaves, with a number of its own, and its part of the likelihood −Σ log x!. */
export interface Step {
  readonly left: Left;
  readonly key: number;
  readonly log: number;
}

/** Between which the likelihoods −Σ log x! of all ways to fill further columns lie, and the logarithm of their sum. */
export interface Further {
  readonly low: number;
  readonly high: number;
  readonly all: number;
}

/** All tables with the same margins, filled column by column. */
export interface TableNetwork {
  /** Shows each way to fill column `stage` to `visit`, until that returns false; whether it never did. */
  readonly fill: (left: Left, stage: number, visit: (step: Step) => boolean) => boolean;
  /** What the columns from `stage` on may add, Σ of all being of Π 1/x!. */
  readonly further: (step: Step, stage: number) => Further;
}

/** The network of tables with these rows and columns, the largest first. `hasKeys` of the rows. */
export function tableNetwork(rows: Left, columns: readonly number[]): TableNetwork {
  const logs = Array.from({length: sumOf(rows) + 1}, (_, n) => logFactorial(n));
  const logOf = (n: number): number => logs[n] ?? NaN;
  const radix = radixOf(rows);
  const known = [...columns, 0].map(() => new Map<number, Further>());
  const rest = [...columns, 0].map((_, stage) => columns.slice(stage));

  function fill(left: Left, stage: number, visit: (step: Step) => boolean): boolean {
    const after = [...left];
    const behind = left.map((_, row) => sumOf(left.slice(row + 1)));
    const fillFrom = (row: number, count: number, log: number): boolean => {
      const own = left[row] ?? 0;
      if (row === left.length - 1) {
        after[row] = own - count;
        const sorted = descending(after);
        let key = 0;
        for (const value of sorted) key = key * radix + value;
        return visit({left: sorted, key, log: log - logOf(count)});
      }
      // The rows behind have to take what this one leaves.
      for (let x = Math.max(0, count - (behind[row] ?? 0)); x <= Math.min(count, own); x++) {
        after[row] = own - x;
        if (!fillFrom(row + 1, count - x, log - logOf(x))) return false;
      }
      return true;
    };
    return fillFrom(0, columns[stage] ?? 0, 0);
  }

  function further({left, key}: Step, stage: number): Further {
    const before = known[stage]?.get(key);
    if (before !== undefined) return before;
    const own = rest[stage] ?? [];
    const result = {
      low: -Math.min(crowded(left, own), crowded(own, left)),
      high: -Math.max(spread(left, own.length), spread(own, left.length)),
      all: logOf(sumOf(left)) - sumOf(left.map(logOf)) - sumOf(own.map(logOf))
    };
    known[stage]?.set(key, result);
    return result;
  }

  /** Σ log x! of sums that are spread over so many cells each as evenly as they can be: no less is possible. */
  function spread(sums: readonly number[], cells: number): number {
    return sumOf(
      sums.map((sum) => {
        if (cells === 0) return 0;
        const more = sum % cells;
        const even = (sum - more) / cells;
        return more * logOf(even + 1) + (cells - more) * logOf(even);
      })
    );
  }

  /** Σ log x! of sums that fill the largest of the others first, each as if alone: no more is possible. */
  function crowded(sums: readonly number[], others: readonly number[]): number {
    let total = 0;
    for (const sum of sums) {
      let left = sum;
      for (const other of others) {
        const x = Math.min(left, other);
        total += logOf(x);
        left -= x;
      }
    }
    return total;
  }

  return {fill, further};
}

/** By insertion: of so few numbers the quickest, where most of the time goes. */
function descending(values: readonly number[]): number[] {
  const sorted: number[] = [];
  for (const value of values) {
    let place = sorted.length;
    for (; place > 0 && (sorted[place - 1] ?? 0) < value; place--) sorted[place] = sorted[place - 1] ?? 0;
    sorted[place] = value;
  }
  return sorted;
}

/** Whether what rows have left can be written as one whole number. */
export function hasKeys(rows: Left): boolean {
  return radixOf(rows) ** rows.length <= Number.MAX_SAFE_INTEGER;
}

function radixOf(rows: Left): number {
  return Math.max(...rows) + 1;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
