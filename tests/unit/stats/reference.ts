import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Largest relative error against R. */
const PRECISION = 1e-9;

/** What R printed of `folder` of tests/reference: a record for each line. */
export function readReference(folder: string): readonly Readonly<Record<string, string>>[] {
  const file = join(import.meta.dirname, '../../reference', folder, 'expected.csv');
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, position) => [name, cells[position] ?? '']));
  });
}

/** Whether `ours` is not what R has to 9 digits. R's empty cell is null; its 0 is met by what is next to nothing. */
export function different(ours: number | null | undefined, expected = ''): boolean {
  if (ours === null || ours === undefined || expected === '') return (ours ?? null) !== null || expected !== '';
  const theirs = Number(expected.replace('Inf', 'Infinity'));
  if (ours === theirs) return false;
  const error = theirs === 0 ? Math.abs(ours) : Math.abs(ours - theirs) / Math.abs(theirs);
  return !(error < PRECISION);
}

/** The numbers of a cell that holds more than one. */
export function numbers(cell = '', separator = ' '): readonly number[] {
  return cell === '' ? [] : cell.split(separator).map(Number);
}

/** The lines of `reference` of which `computed` is not what R has, each with ours. */
export function differences<Line extends Readonly<Record<string, string>>>(
  reference: readonly Line[],
  computed: (line: Line) => number | null | undefined
): readonly (Line & {readonly ours: number | null})[] {
  return reference.flatMap((line) => {
    const ours = computed(line) ?? null;
    return different(ours, line['result']) ? [{...line, ours}] : [];
  });
}
