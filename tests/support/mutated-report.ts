import {resolve} from 'node:path';
import {checkSources} from '../../src/checks/check.ts';
import {reportSnapshot} from '../../src/checks/report-snapshot.ts';
import type {Chapter} from '../../src/report/model.ts';
import {computeProject} from '../../src/report/project.ts';
import {readChapter} from '../../src/report/reading/chapter.ts';
import {readSources, type ProjectSources} from '../../src/report/sources.ts';
import {createCache} from '../../src/support/cache.ts';
import {formatProblem, type Problem} from '../../src/support/problem.ts';
import {isDefinition, mutantsOf, type Mutant} from './mutants.ts';

export const dataRoot = resolve(import.meta.dirname, '../..');

/** A report whose chapters are mutated one letter at a time. */
export interface MutatedReport {
  /** What `check` tells of the report as it is. */
  readonly original: readonly string[];
  /** How many of `count` mutants, spread evenly over its tokens, there are, and whether a definition is among them. */
  readonly sample: (count: number) => {readonly mutants: readonly Mutated[]; readonly defines: boolean};
  /** Mutants that are not told as one error at the mutated token with the original as suggestion. */
  readonly failures: (mutants: readonly Mutated[]) => readonly string[];
}

interface Mutated {
  readonly chapter: Chapter;
  readonly mutant: Mutant;
}

/** One report below `root`, alone, with everything that `check` needs in memory. What a mutant leaves as it was stands. */
export function mutatedReport(root: string, id: string): MutatedReport {
  const all = readSources(root, dataRoot);
  const sources: ProjectSources = {...all, site: null, reports: all.reports.filter((report) => report.id === id)};
  const snapshots = new Map(
    [...computeProject(sources).reports].map(([name, report]) => [name, reportSnapshot(report)])
  );
  const committed = (report: string): ReadonlyMap<string, string> => snapshots.get(report) ?? new Map();
  const cache = createCache();
  const check = (changed: ProjectSources): readonly Problem[] => checkSources(changed, committed, cache).problems;
  const chapters = sources.reports.flatMap((report) => report.chapters.flatMap(({value}) => value ?? []));
  return {
    original: check(sources).map(formatProblem),
    sample: (count) => {
      const mutants = sampleOf(chapters, count);
      return {mutants, defines: mutants.some(({mutant}) => isDefinition(mutant.token))};
    },
    failures: (mutants) =>
      mutants.flatMap(
        ({chapter, mutant}) => failure(mutant, check(withChapter(sources, chapter.file, mutant.source))) ?? []
      )
  };
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
function sampleOf(chapters: readonly Chapter[], most: number): readonly Mutated[] {
  const all = chapters.flatMap((chapter) => mutantsOf(chapter, 3, true).map((mutant) => ({chapter, mutant})));
  const telling = all.filter(({mutant}) => !isShortNumber(mutant));
  const count = Math.min(most, telling.length);
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
