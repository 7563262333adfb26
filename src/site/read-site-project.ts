import {RESERVED_CHAPTERS, RESERVED_REPORTS} from '../components/names.ts';
import type {ReportSettings} from '../report/model.ts';
import {readProject} from '../report/project.ts';
import type {Project} from '../report/report-model.ts';
import {noCache, type Cache} from '../support/cache.ts';
import {error, formatProblem, hasErrors, sortProblems, type Problem} from '../support/problem.ts';

/** The project below `root`, with what only a site can find wrong. */
export function readSiteProject(root: string, cache: Cache = noCache): Project {
  const project = readProject(root, {cache});
  const problems = [...project.reports.values()].flatMap(({settings, chapters}) => [
    ...reservedId(settings),
    ...chapters.flatMap(reservedSlug)
  ]);
  return problems.length === 0 ? project : {...project, problems: sortProblems([...project.problems, ...problems])};
}

function reservedId({id}: ReportSettings): readonly Problem[] {
  if (!RESERVED_REPORTS.includes(id)) return [];
  const message = `a report cannot be called "${id}": a page of the site has that address`;
  return [
    error({file: `content/${id}/report.yaml`, line: 1, column: 1}, 'reserved-name', message, 'rename the folder')
  ];
}

function reservedSlug({slug, file}: {readonly slug: string; readonly file: string}): readonly Problem[] {
  if (!RESERVED_CHAPTERS.includes(slug)) return [];
  const message = `a chapter cannot be called "${slug}": a page of the report has that address`;
  return [error({file, line: 1, column: 1}, 'reserved-name', message, 'give the file another name')];
}

/** Why a project cannot be shown, one problem a line; null if it can. */
export function refusal({problems}: Project): string | null {
  if (!hasErrors(problems)) return null;
  const errors = problems.filter(({severity}) => severity === 'error');
  const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}: nothing has been built`;
  return [...errors.map(formatProblem), count].join('\n');
}
