import type {Column, Group, PartKind, StubRow} from '../model.ts';
import {STATISTICS} from '../model.ts';
import type {TracedCell} from './figure.ts';
import type {Part} from './plan.ts';

/** What a builder makes before it is sorted, annotated and named. */
export interface Draft {
  readonly rows: readonly StubRow[];
  readonly columns: readonly Column[];
  readonly rowGroups: readonly Group[];
  readonly spanners: readonly Group[];
  readonly cells: readonly TracedCell[];
}

export function stubRow(part: Part, group: string | null = part.group?.key ?? null): StubRow {
  return {key: part.key, label: part.label, kind: part.kind, group, description: null, noteMarks: []};
}

/** A column of numbers; per cents say so as their unit. */
export function numberColumn(
  column: Pick<Column, 'key' | 'statistic' | 'label' | 'decimals'> & Partial<Pick<Column, 'spanner' | 'unit' | 'kind'>>
): Column {
  const kind: PartKind = 'category';
  return {kind, spanner: null, unit: null, align: 'number', noteMarks: [], ...column};
}

/** The groups of some parts, each once, in their order. */
export function groupsOf(parts: readonly Part[]): readonly Group[] {
  return distinct(parts.flatMap(({group}) => (group === null ? [] : [group])));
}

export function distinct(groups: readonly Group[]): readonly Group[] {
  return [...new Map(groups.map((group) => [group.key, group])).values()];
}

/** Statistics in the order of snapshots. */
export function inOrder<T extends string>(statistics: readonly T[]): readonly T[] {
  const order: readonly string[] = STATISTICS;
  return [...statistics].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
