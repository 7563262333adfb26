import type {Dataset} from '../../data/model.ts';
import {formatCount} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import {words} from './words.ts';

/** More runs of lines than this are told as how many and between which. */
const RUNS = 8;

/** Physical lines of rows of a dataset in words: `linje 4, 7–9`; null for no rows. */
export function linesText({lines}: Pick<Dataset, 'lines'>, rows: readonly number[], language: Language): string | null {
  const sorted = rows.map((row) => lines[row] ?? 0).sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const runs = runsOf(sorted);
  const {lines: say, manyLines} = words(language);
  if (runs.length > RUNS) return manyLines(formatCount(sorted.length, language), String(first), String(last));
  const shown = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  return say(shown, sorted.length === 1);
}

function runsOf(sorted: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const line of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && line <= run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
