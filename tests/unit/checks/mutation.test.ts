import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {checkSources} from '../../../src/checks/check.ts';
import {reportSnapshot} from '../../../src/checks/report-snapshot.ts';
import type {Chapter} from '../../../src/report/model.ts';
import {computeProject} from '../../../src/report/project.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {readSources, type ProjectSources} from '../../../src/report/sources.ts';
import {formatProblem, type Problem} from '../../../src/support/problem.ts';
import {isDefinition, mutantsOf, type Mutant} from '../../support/mutants.ts';

const dataRoot = resolve(import.meta.dirname, '../../..');
const PER_REPORT = Number(process.env['MUTANTS'] ?? 170);

/** A report with everything that `check` needs in memory. */
function reportBelow(root: string) {
  const sources = readSources(root, dataRoot);
  const snapshots = new Map([...computeProject(sources).reports].map(([id, report]) => [id, reportSnapshot(report)]));
  const committed = (report: string): ReadonlyMap<string, string> => snapshots.get(report) ?? new Map();
  const chapters = sources.reports.flatMap((report) => report.chapters.flatMap(({value}) => value ?? []));
  return {chapters, check: (changed: ProjectSources) => checkSources(changed, committed).problems, sources};
}

function withChapter(sources: ProjectSources, file: string, source: string): ProjectSources {
  const chapter = readChapter(source, {file});
  const reports = sources.reports.map((report) => ({
    ...report,
    chapters: report.chapters.map((own) => (own.value?.file === file ? chapter : own))
  }));
  return {...sources, reports};
}

/** Mutants spread evenly over the chapters' tokens, always the same. */
function sampleOf(chapters: readonly Chapter[]): readonly {readonly chapter: Chapter; readonly mutant: Mutant}[] {
  const all = chapters.flatMap((chapter) => mutantsOf(chapter, 3, true).map((mutant) => ({chapter, mutant})));
  const telling = all.filter(({mutant}) => !isShortNumber(mutant));
  const count = Math.min(PER_REPORT, telling.length);
  return Array.from({length: count}, (_, index) => telling[Math.floor((index * telling.length) / count)]).flatMap(
    (one) => one ?? []
  );
}

/** Of codes such as 1 to 16 a dozen are equally near to a misspelt one: three of them are proposed. */
function isShortNumber({token}: Mutant): boolean {
  return /^\d{1,2}$/.test(token.text);
}

/** What is wrong with how a mutant is told, or null: one error, at the mutated token, with the original in its hint. */
function failure({token, mutated}: Mutant, problems: readonly Problem[]): string | null {
  const [problem, ...others] = problems;
  const {file, line, column} = token.place;
  const right =
    problem !== undefined &&
    others.length === 0 &&
    problem.severity === 'error' &&
    problem.file === file &&
    problem.line === line &&
    problem.column === column &&
    problem.hint?.includes(`"${token.text}"`) === true;
  return right
    ? null
    : `${line}:${column} ${token.kind} ${token.text} → ${mutated}: ${problems.map(formatProblem).join(' | ')}`;
}

describe.each([
  ['rustilskudd-2014', dataRoot],
  ['the hardest tables', resolve(dataRoot, 'tests/fixtures/hardest')]
])('check of %s', (_name, root) => {
  const {chapters, sources, check} = reportBelow(root);
  const sample = sampleOf(chapters);

  test('finds nothing wrong in the original', () => {
    expect(check(sources).map(formatProblem)).toEqual([]);
  });

  test(`tells each of ${sample.length} one-letter mistakes once, where it is, with the original as suggestion`, () => {
    expect(sample.length).toBe(PER_REPORT);
    expect(sample.some(({mutant}) => isDefinition(mutant.token))).toBe(true);
    const failures = sample.flatMap(
      ({chapter, mutant}) => failure(mutant, check(withChapter(sources, chapter.file, mutant.source))) ?? []
    );
    expect(failures).toEqual([]);
  }, 60_000);
});
