import loadHighs, {type Highs, type Model, type ModelData} from 'highs';
import {leastOf, modelFaults, type PublishedNumbers, type Quantity} from './model.ts';
import {networksOf, type Network} from './network.ts';

/** What can be computed of a number from everything that is shown: it is from `low` to `high`, null without end. */
interface Interval {
  readonly key: string;
  readonly low: bigint;
  readonly high: bigint | null;
}

export interface Audit {
  /** Of every attacked number, in order of the keys of those that hang together. */
  readonly intervals: readonly Interval[];
  /** Keys of those of which only one is possible. Must be empty. */
  readonly determined: readonly string[];
}

export interface AuditOptions {
  /** Whether zeros are hidden like other numbers, as for {@link suppress}. */
  readonly hideZeros?: boolean;
  /** Keys of the numbers to compute, if these are not the hidden ones but, say, those that are shown rounded. */
  readonly attacked?: ReadonlySet<string>;
}

/** Loaded once: it takes longer than most audits. */
let solver: Promise<Highs> | null = null;

/** Above the error of the solver (1e-7), far below the step of whole numbers. */
const TOLERANCE = 1e-5;

/**
 * Attacks what is published: computes between which whole numbers every hidden number must be, by linear programming where the
 * extreme tables are whole and by integer programming where they are not. The solver is HiGHS, so that nothing rests on what
 * chose the hidden numbers. Numbers must be below 2^53 to be exact.
 *
 * Throws a RangeError that names all {@link modelFaults} of the numbers, and an Error if the solver gives up.
 */
export async function audit(
  numbers: PublishedNumbers,
  hidden: ReadonlySet<string>,
  {hideZeros = false, attacked = hidden}: AuditOptions = {}
): Promise<Audit> {
  const faults = modelFaults(numbers);
  if (faults.length > 0) throw new RangeError(faults.join('; '));
  const isKnown = ({key, shown}: Quantity): boolean => shown === 'exact' && !hidden.has(key);
  const networks = networksOf(numbers, attacked, isKnown);
  if (networks.length === 0) return {intervals: [], determined: []};
  const highs = await (solver ??= loadHighs());
  const intervals = networks.flatMap((network) => attack(highs, network, hidden, attacked, hideZeros));
  return {intervals, determined: intervals.filter(({low, high}) => low === high).map(({key}) => key)};
}

/** The numbers of a network, by how much they differ from the truth: small numbers keep the solver exact. */
function attack(
  highs: Highs,
  network: Network,
  hidden: ReadonlySet<string>,
  attacked: ReadonlySet<string>,
  hideZeros: boolean
): readonly Interval[] {
  const {quantities} = network;
  return highs.withModel(problemOf(highs, network, hidden, hideZeros), (model) => {
    // Each run starts from the last one's basis, which presolving would lose.
    model.options.set({output_flag: false, presolve: 'off', mip_rel_gap: 0});
    return quantities.flatMap(({key, value}, column): readonly Interval[] => {
      if (!attacked.has(key)) return [];
      model.changeColCost(column, 1);
      const down = extreme(highs, model, column, 'minimize');
      const up = extreme(highs, model, column, 'maximize');
      model.changeColCost(column, 0);
      const low = down === null ? 0n : value + BigInt(Math.ceil(down - TOLERANCE));
      const high = up === null ? null : value + BigInt(Math.floor(up + TOLERANCE));
      return [{key, low, high}];
    });
  });
}

/** How far a number goes in whole tables, null for ever. */
function extreme(highs: Highs, model: Model, column: number, sense: 'minimize' | 'maximize'): number | null {
  const {objectiveSense, variableType} = highs.constants;
  model.changeObjectiveSense(objectiveSense[sense]);
  const found = solve(highs, model);
  if (found === null || found.every(isWhole)) return found?.[column] ?? null;
  const all = {kind: 'range', from: 0, to: found.length - 1} as const;
  const whole = Array.from({length: found.length}, () => variableType.integer);
  model.changeColsIntegrality(all, Int32Array.from(whole));
  const exact = solve(highs, model);
  model.clearIntegrality();
  return exact?.[column] ?? null;
}

/** The numbers of the extreme table, null if there is no end. */
function solve(highs: Highs, model: Model): Float64Array | null {
  const {modelStatus} = highs.constants;
  model.run();
  const status = model.getModelStatus();
  if (status === modelStatus.optimal) return model.getSolution().colValue;
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return null;
  throw new Error(`the solver gave up on the hidden numbers (model status ${status})`);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < TOLERANCE;
}

function problemOf(
  {infinity}: Highs,
  {quantities, equations, bounds}: Network,
  hidden: ReadonlySet<string>,
  hideZeros: boolean
): ModelData {
  const isHidden = (one: number): boolean => hidden.has(quantities[one]?.key ?? '');
  const shown = bounds.filter(({of}) => !of.some(isHidden));
  const truth = (terms: ReadonlyMap<number, bigint>): bigint =>
    [...terms].reduce((sum, [one, by]) => sum + by * (quantities[one]?.value ?? 0n), 0n);
  const rows = [
    ...equations.filter(({terms}) => terms.size > 0).map(({terms}) => ({terms, low: 0, high: 0})),
    ...shown.map(({terms, low, high}) => ({
      terms,
      low: low === null ? -infinity : Number(low - truth(terms)),
      high: high === null ? infinity : Number(high - truth(terms))
    }))
  ];
  const entries = rows.map(({terms}) => [...terms].filter(([, by]) => by !== 0n));
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    numCols: quantities.length,
    numRows: rows.length,
    colCost: quantities.map(() => 0),
    colLower: quantities.map((one, i) => Number((isHidden(i) ? leastOf(one, hideZeros) : 0n) - one.value)),
    colUpper: quantities.map(() => infinity),
    rowLower: rows.map(({low}) => low),
    rowUpper: rows.map(({high}) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: quantities.length,
      starts,
      indices: entries.flatMap((row) => row.map(([one]) => one)),
      values: entries.flatMap((row) => row.map(([, by]) => Number(by)))
    }
  };
}
