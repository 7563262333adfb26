import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readProject, type ProjectOptions} from '../report/project.ts';
import {hasErrors, type Problem} from '../support/problem.ts';
import {reportSnapshot} from './report-snapshot.ts';
import {readSnapshotFolder, snapshotFolder} from './snapshot-folder.ts';

export interface WrittenSnapshots {
  readonly problems: readonly Problem[];
  /** Paths from the root of the files that are new or changed. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Writes the snapshots of all reports below `root`, or nothing at all if anything is wrong. */
export function writeSnapshots(root: string, options: Pick<ProjectOptions, 'dataRoot'> = {}): WrittenSnapshots {
  const {reports, problems} = readProject(root, options);
  if (hasErrors(problems)) return {problems, written: [], removed: []};
  const written: string[] = [];
  const removed: string[] = [];
  for (const [id, report] of reports) {
    const before = readSnapshotFolder(root, id);
    const after = reportSnapshot(report);
    const folder = snapshotFolder(id);
    mkdirSync(join(root, folder), {recursive: true});
    for (const [name, text] of after) {
      if (before.get(name) === text) continue;
      const path = join(root, folder, name);
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      written.push(`${folder}/${name}`);
    }
    for (const name of before.keys()) {
      if (after.has(name)) continue;
      rmSync(join(root, folder, name));
      removed.push(`${folder}/${name}`);
    }
  }
  return {problems, written, removed};
}
