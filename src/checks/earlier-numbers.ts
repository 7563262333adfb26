import type {Exhibit, ReportModel} from '../report/report-model.ts';
import {error, type Problem} from '../support/problem.ts';
import {readSnapshot, writeSnapshot, type Snapshot, type SnapshotCell} from '../tables/snapshot.ts';

const RULE = 'earlier-numbers';

const REMEDY =
  'if the version that the snapshot holds has been published, keep what it shows and hides; else run npm run snapshot';

/**
 * Holds what a report tells of small numbers against what its committed snapshot has told before: who has read both knows what
 * either shows. While all that was shown is still shown, the earlier version adds nothing to what the audit has proved of this
 * one; so a number that was shown and is hidden or gone is told, one that was hidden and is shown, and one that has changed by
 * few units.
 */
export function checkEarlierNumbers(
  report: ReportModel,
  committed: ReadonlyMap<string, string>,
  folder: string
): readonly Problem[] {
  return [
    ...gone(report, committed, folder),
    ...[...report.exhibits.values()].flatMap((exhibit) => ofExhibit(exhibit, committed))
  ];
}

/** Tables that are taken away, of datasets of which something is hidden: what they showed can still be read. */
function gone(
  {exhibits, disclosed}: ReportModel,
  committed: ReadonlyMap<string, string>,
  folder: string
): readonly Problem[] {
  const hiding = disclosed.filter(({hidden}) => hidden.size > 0);
  const sources = new Set(hiding.map(({dataset: {provenance}}) => `${provenance.package}/${provenance.path}`));
  return [...committed.keys()].flatMap((name) => {
    const id = name.endsWith('.head.csv') ? name.slice(0, -'.head.csv'.length) : null;
    const before = id === null || exhibits.has(id) ? null : earlier(id, committed);
    if (before?.head.some(({part, key}) => part === 'source' && sources.has(key)) !== true) return [];
    const message = `${id} is gone, and its numbers can still be read in the version before, beside what is hidden now`;
    return [error({file: `${folder}/${name}`, line: 1, column: 1}, RULE, message, REMEDY)];
  });
}

function ofExhibit(exhibit: Exhibit, committed: ReadonlyMap<string, string>): readonly Problem[] {
  const rule = exhibit.source?.dataset?.disclosure;
  const before = earlier(exhibit.id, committed);
  const {table} = exhibit;
  if (rule === undefined || table === null || before === null) return [];
  const after = readSnapshot(writeSnapshot(table, exhibit.printed));
  return [
    ...told(exhibit, shownBefore(before, after), 'stood in the version before, where they can still be read'),
    ...told(exhibit, shownNow(before, after), 'were hidden in the version before, with others that go with them'),
    ...(rule.roundTo === undefined
      ? told(exhibit, changedByFew(before, after, rule.least), `have changed by fewer than ${rule.least} units`)
      : [])
  ];
}

function earlier(id: string, committed: ReadonlyMap<string, string>): Snapshot | null {
  const [cells, head] = [committed.get(`${id}.csv`), committed.get(`${id}.head.csv`)];
  if (cells === undefined || head === undefined) return null;
  try {
    return readSnapshot({cells, head});
  } catch {
    // Told where snapshots are compared.
    return null;
  }
}

/** Cells that are hidden or gone, though everybody could read them. */
function shownBefore({cells}: Snapshot, after: Snapshot): readonly SnapshotCell[] {
  const now = indexed(after);
  return cells.filter((cell) => !isHidden(cell) && isHidden(now.get(nameOf(cell)) ?? {state: 'suppressed'}));
}

function shownNow(before: Snapshot, {cells}: Snapshot): readonly SnapshotCell[] {
  const old = indexed(before);
  return cells.filter((cell) => {
    const other = old.get(nameOf(cell));
    return other !== undefined && isHidden(other) && !isHidden(cell);
  });
}

function changedByFew(before: Snapshot, {cells}: Snapshot, least: number): readonly SnapshotCell[] {
  const old = indexed(before);
  return cells.filter((cell) => {
    const [was, is] = [old.get(nameOf(cell))?.value ?? '', cell.value];
    if (cell.statistic !== 'n' || was === '' || is === '') return false;
    const difference = Math.abs(Number(is) - Number(was));
    return difference > 0 && difference < least;
  });
}

function told({id, element}: Exhibit, cells: readonly SnapshotCell[], what: string): readonly Problem[] {
  const [first] = cells;
  if (first === undefined) return [];
  const message = `${cells.length} numbers of ${id} ${what}, the first at ${nameOf(first)}`;
  return [error(element.place, RULE, message, REMEDY)];
}

function isHidden({state}: Pick<SnapshotCell, 'state'>): boolean {
  return state === 'suppressed';
}

function indexed({cells}: Snapshot): ReadonlyMap<string, SnapshotCell> {
  return new Map(cells.map((cell) => [nameOf(cell), cell]));
}

function nameOf({row, column, statistic}: SnapshotCell): string {
  return [row, column, statistic].filter((part) => part !== '').join(' ');
}
