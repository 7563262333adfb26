import {generateTypes} from '../data/types.ts';
import {auditProject} from '../report/audit.ts';
import {computeProject, type ProjectOptions} from '../report/project.ts';
import type {Project, ReportModel} from '../report/report-model.ts';
import {readSources, type ProjectSources} from '../report/sources.ts';
import {generateReportTypes} from '../report/types.ts';
import {noCache, type Cache} from '../support/cache.ts';
import {sortProblems, type Problem} from '../support/problem.ts';
import {checkEarlierNumbers} from './earlier-numbers.ts';
import {checkGroupSizes} from './group-sizes.ts';
import {lintKeyFigures, lintNumbers, lintSite, unusedLiterals} from './number-lint.ts';
import {knownNames, readSnapshotFolder, snapshotFolder} from './snapshot-folder.ts';
import {checkSnapshots} from './snapshots.ts';
import {unfilled} from './unfilled.ts';

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** One line for the end: what was looked at, and how much is wrong. */
  readonly summary: string;
  /** TypeScript text of everything that chapters may name, for the editor. */
  readonly types: string;
}

/** The files of a report's committed snapshot, by name. */
export type Committed = (report: string) => ReadonlyMap<string, string>;

/**
 * Checks everything below `root`: packages, chapters, tables, values, printed numbers, numbers typed into prose, and the
 * committed snapshots. A report that has errors of its own is compared neither with its snapshot nor within itself.
 */
export function checkProject(root: string, options: Pick<ProjectOptions, 'dataRoot'> = {}): CheckResult {
  return resultOf(foundIn(root, options));
}

/** {@link checkProject}, and whether what is hidden of small numbers can be computed. */
export async function checkAndAudit(
  root: string,
  options: Pick<ProjectOptions, 'dataRoot'> = {}
): Promise<CheckResult> {
  const found = foundIn(root, options);
  const audited = await auditProject(found.project);
  return resultOf({...found, problems: [...found.problems, ...audited]});
}

/** Checks what has been read: pure. */
export function checkSources(sources: ProjectSources, committed: Committed, cache: Cache = noCache): CheckResult {
  return resultOf(problemsIn(sources, committed, cache));
}

interface Found {
  readonly project: Project;
  readonly problems: readonly Problem[];
}

function foundIn(root: string, {dataRoot}: Pick<ProjectOptions, 'dataRoot'>): Found {
  const sources = readSources(root, dataRoot);
  const snapshots = new Map(sources.reports.map(({id}) => [id, readSnapshotFolder(root, id)]));
  return problemsIn(sources, (report) => snapshots.get(report) ?? new Map(), noCache);
}

function resultOf({project, problems}: Found): CheckResult {
  const sorted = sortProblems(problems);
  return {problems: sorted, summary: summarise(project, sorted), types: editorTypes(project)};
}

function problemsIn(sources: ProjectSources, committed: Committed, cache: Cache): Found {
  const project = computeProject(sources, (report) => knownNames(committed(report)), cache);
  const problems = [...project.problems, ...unfilled(project.packages.values(), sources.reports)];
  for (const [id, report] of project.reports) {
    problems.push(...report.chapters.flatMap((chapter) => lintNumbers(chapter, report.settings)));
    problems.push(...unusedLiterals(report.chapters, report.settings));
    problems.push(...lintKeyFigures(report.settings));
    if (!isBroken(report, project.problems))
      problems.push(
        ...checkGroupSizes(report),
        ...checkEarlierNumbers(report, committed(id), snapshotFolder(id)),
        ...checkSnapshots(report, committed(id), snapshotFolder(id))
      );
  }
  if (project.site !== null) problems.push(...lintSite(project.site));
  return {project, problems};
}

/** Whether a report or a package that it pins has an error, which a snapshot would only tell a second time. */
function isBroken({settings}: ReportModel, problems: readonly Problem[]): boolean {
  const folders = [`content/${settings.id}/`, ...[...settings.packages.keys()].map((name) => `data/${name}/`)];
  return problems.some(({file, severity}) => severity === 'error' && folders.some((folder) => file.startsWith(folder)));
}

function summarise({packages, reports}: Project, problems: readonly Problem[]): string {
  const errors = problems.filter(({severity}) => severity === 'error').length;
  const count = (number: number, noun: string, many = `${noun}s`): string => `${number} ${number === 1 ? noun : many}`;
  const all = [...reports.values()].flatMap((report) => report.chapters);
  const chapters = all.filter(({ordinal}) => ordinal.kind === 'chapter').length;
  const appendices = all.length - chapters;
  const exhibits = [...reports.values()].reduce((sum, report) => sum + report.exhibits.size, 0);
  const looked = [
    count(packages.size, 'package'),
    count(reports.size, 'report'),
    count(chapters, 'chapter'),
    ...(appendices === 0 ? [] : [count(appendices, 'appendix', 'appendices')]),
    count(exhibits, 'exhibit')
  ];
  return `${looked.join(', ')}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

function editorTypes({packages, reports}: Project): string {
  const contexts = [...reports.values()].map(({grammar}) => grammar);
  return `${generateTypes(packages.values())}\n${generateReportTypes(contexts)}`;
}
