import {resolve} from 'node:path';
import {computeProject} from '../../../src/report/project.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import type {ReportModel} from '../../../src/report/report-model.ts';
import {readSources} from '../../../src/report/sources.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const FILE = 'content/rapport/01-svar.mdx';
const sources = readSources(resolve(import.meta.dirname, '../../fixtures/check/base'));

/** The chapter of the small report that the fixtures of `check` change. */
export const source = sources.reports[0]?.chapters[0]?.value?.source ?? '';

/** The report with another chapter, and what was told of it. */
export function reportOf(text: string): {readonly report: ReportModel; readonly problems: readonly string[]} {
  const chapter = readChapter(text, {file: FILE});
  const reports = sources.reports.map((report) => ({...report, chapters: [chapter]}));
  const project = computeProject({...sources, reports});
  const report = project.reports.get('rapport');
  if (report === undefined) throw new Error(project.problems.map(formatProblem).join('\n'));
  return {report, problems: project.problems.map(formatProblem)};
}

/** The report as it is in the fixtures, changed in one place. */
export function changed(from: string, to: string): ReturnType<typeof reportOf> {
  if (!source.includes(from)) throw new Error(`the chapter does not say ${from}`);
  return reportOf(source.replace(from, to));
}
