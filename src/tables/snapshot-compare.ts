import type {Snapshot, SnapshotCell} from './snapshot.ts';
import {CELL_HEADER, escapeText} from './snapshot.ts';
import type {HeadLine} from './snapshot-head.ts';

/** One cell that two snapshots do not agree on. */
interface ChangedCell {
  readonly before: SnapshotCell;
  readonly after: SnapshotCell;
}

/** How a snapshot differs from one taken before. Cells are matched by key; order is compared apart. */
export interface SnapshotDifference {
  readonly changed: readonly ChangedCell[];
  readonly added: readonly SnapshotCell[];
  readonly removed: readonly SnapshotCell[];
  /** Lines of the head that only one of the two has, `before` first. */
  readonly head: readonly {readonly side: 'before' | 'after'; readonly line: HeadLine}[];
  /** All cells and lines are the same, but stand in another order. */
  readonly reordered: boolean;
}

/** Compares the committed snapshot (`before`) with a new one. */
export function compareSnapshot(before: Snapshot, after: Snapshot): SnapshotDifference {
  const old = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
  const now = new Map(after.cells.map((cell) => [keyOf(cell), cell]));
  const changed = after.cells.flatMap((cell) => {
    const other = old.get(keyOf(cell));
    return other === undefined || CELL_HEADER.every((name) => other[name] === cell[name])
      ? []
      : [{before: other, after: cell}];
  });
  const added = after.cells.filter((cell) => !old.has(keyOf(cell)));
  const removed = before.cells.filter((cell) => !now.has(keyOf(cell)));
  const oldLines = before.head.map(lineKey);
  const newLines = after.head.map(lineKey);
  const head = [
    ...before.head.filter((line) => !newLines.includes(lineKey(line))).map((line) => ({side: 'before' as const, line})),
    ...after.head.filter((line) => !oldLines.includes(lineKey(line))).map((line) => ({side: 'after' as const, line}))
  ];
  const alike = changed.length + added.length + removed.length + head.length === 0;
  const sameOrder =
    [...old.keys()].join('\n') === [...now.keys()].join('\n') && oldLines.join('\n') === newLines.join('\n');
  return {changed, added, removed, head, reordered: alike && !sameOrder};
}

/** Whether two snapshots are the same, byte for byte. */
export function isSame({changed, added, removed, head, reordered}: SnapshotDifference): boolean {
  return changed.length + added.length + removed.length + head.length === 0 && !reordered;
}

const SPELLED_OUT = 3;

/**
 * A difference in one line for a problem's message: `2 cells differ: alder=19-25 n 8 → 9; …`, the first three spelled out.
 * Null if there is none.
 */
export function describeDifference(difference: SnapshotDifference): string | null {
  const {changed, added, removed, head, reordered} = difference;
  const parts = [
    describeList(
      changed,
      'differ',
      'differs',
      ({before, after}) => `${nameOf(after)} ${describeChange(before, after)}`
    ),
    describeList(added, 'are new', 'is new', (cell) => `${nameOf(cell)} ${quoteText(cell.text)}`),
    describeList(removed, 'are gone', 'is gone', (cell) => `${nameOf(cell)} ${quoteText(cell.text)}`),
    describeHead(head),
    reordered ? 'the order of lines differs' : null
  ];
  const found = parts.filter((part) => part !== null);
  return found.length === 0 ? null : found.join('. ');
}

function describeList<T>(items: readonly T[], many: string, one: string, tell: (item: T) => string): string | null {
  if (items.length === 0) return null;
  const shown = items.slice(0, SPELLED_OUT).map(tell).join('; ');
  const rest = items.length > SPELLED_OUT ? `; and ${items.length - SPELLED_OUT} more` : '';
  return `${items.length} ${items.length === 1 ? `cell ${one}` : `cells ${many}`}: ${shown}${rest}`;
}

function describeHead(head: SnapshotDifference['head']): string | null {
  if (head.length === 0) return null;
  const shown = head.slice(0, SPELLED_OUT).map(({side, line}) => {
    const name = line.key === '' ? line.part : `${line.part} ${line.key}`;
    return `${side === 'before' ? 'was' : 'is'} ${name} ${quoteText(line.text)}`;
  });
  const rest = head.length > SPELLED_OUT ? `; and ${head.length - SPELLED_OUT} more` : '';
  return `labels or notes differ: ${shown.join('; ')}${rest}`;
}

/** The shown text if that changed, else the fields that did: a new base under the same per cent. */
function describeChange(before: SnapshotCell, after: SnapshotCell): string {
  if (before.text !== after.text) return `${quoteText(before.text)} → ${quoteText(after.text)}`;
  return CELL_HEADER.filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] || '(none)'} → ${after[name] || '(none)'}`)
    .join(', ');
}

function quoteText(text: string): string {
  const escaped = escapeText(text);
  return /^\S+$/.test(escaped) ? escaped : `"${escaped}"`;
}

function nameOf({row, column, statistic}: SnapshotCell): string {
  return [row, column, statistic].filter((part) => part !== '').join(' ');
}

function keyOf({row, column, statistic}: SnapshotCell): string {
  return `${row}\t${column}\t${statistic}`;
}

function lineKey({part, key, text}: HeadLine): string {
  return `${part}\t${key}\t${text}`;
}
