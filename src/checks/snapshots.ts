import type {ReportModel} from '../report/report-model.ts';
import {error, type Place, type Problem} from '../support/problem.ts';
import {compareSnapshot, describeDifference} from '../tables/snapshot-compare.ts';
import {readSnapshot, type Snapshot} from '../tables/snapshot.ts';
import {reportSnapshot} from './report-snapshot.ts';

const REMEDY = 'if the change is meant, run npm run snapshot, and commit and review the new files';

/**
 * Compares a report with its committed snapshot: one problem per exhibit that is new, gone or different, at its place in
 * the chapter, and one per list (`prose.csv`, `index.csv`, `coverage.csv`) that differs though no exhibit does.
 * `committed` holds the files of the snapshot folder by name; `folder` is its path from the root.
 */
export function checkSnapshots(
  report: ReportModel,
  committed: ReadonlyMap<string, string>,
  folder: string
): readonly Problem[] {
  const now = reportSnapshot(report);
  const problems: Problem[] = [];
  for (const {id, element, table} of report.exhibits.values()) {
    if (table === null) continue;
    const after = filesOf(now, id);
    const before = filesOf(committed, id);
    if (after === null || isEqual(before, after)) continue;
    problems.push(error(element.place, 'stale-snapshot', staleMessage(id, before, after), REMEDY));
  }
  const gone = new Map<string, string>();
  for (const name of committed.keys()) if (!now.has(name)) gone.set(name.replace(/(?:\.head)?\.csv$/, ''), name);
  for (const [id, name] of gone) {
    if (now.has(`${id}.csv`)) continue;
    problems.push(
      error(firstLine(folder, name), 'stale-snapshot', `the report has no exhibit "${id}" any more`, REMEDY)
    );
  }
  if (problems.length > 0) return problems;
  for (const name of ['index.csv', 'prose.csv', 'coverage.csv']) {
    const line = firstDifference(committed.get(name) ?? '', now.get(name) ?? '');
    if (line === null) continue;
    const message = `${name} differs from the report: ${line.before || 'nothing'} → ${line.after || 'nothing'}`;
    problems.push(error({...firstLine(folder, name), line: line.number}, 'stale-snapshot', message, REMEDY));
  }
  return problems;
}

function filesOf(
  files: ReadonlyMap<string, string>,
  id: string
): {readonly cells: string; readonly head: string} | null {
  const cells = files.get(`${id}.csv`);
  const head = files.get(`${id}.head.csv`);
  return cells === undefined || head === undefined ? null : {cells, head};
}

type Files = {readonly cells: string; readonly head: string};

function isEqual(before: Files | null, after: Files): boolean {
  return before !== null && before.cells === after.cells && before.head === after.head;
}

function staleMessage(id: string, before: Files | null, after: Files): string {
  if (before === null) return `${id} has no snapshot yet`;
  let old: Snapshot;
  try {
    old = readSnapshot(before);
  } catch (cause) {
    return `the snapshot of ${id} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
  const difference = describeDifference(compareSnapshot(old, readSnapshot(after)));
  return `${id} is not what its snapshot says: ${difference ?? 'its bytes differ'}`;
}

function firstLine(folder: string, name: string): Place {
  return {file: `${folder}/${name}`, line: 1, column: 1};
}

interface LineDifference {
  readonly number: number;
  readonly before: string;
  readonly after: string;
}

function firstDifference(before: string, after: string): LineDifference | null {
  if (before === after) return null;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const index = now.findIndex((line, i) => line !== old[i]);
  const at = index === -1 ? now.length : index;
  return {number: at + 1, before: old[at] ?? '', after: now[at] ?? ''};
}
