import type {ReadPackages} from '../data/read-packages.ts';
import {noCache, type Cache} from '../support/cache.ts';
import {compareText, hasErrors, sortProblems, type Problem} from '../support/problem.ts';
import {assembleReport} from './assemble.ts';
import type {KnownNames} from './grammar-context.ts';
import {resolveSectionIds} from './reading/sections.ts';
import type {Project, ReportModel} from './report-model.ts';
import {sharedNumbers} from './shared-numbers.ts';
import {readSiteSettings, siteProblems} from './site-settings.ts';
import {readSources, type ProjectSources, type ReportSource} from './sources.ts';
import {readTranslations} from './translations.ts';

/** What `readProject` takes besides the root. */
export interface ProjectOptions {
  /** Names of the last accepted snapshot of a report; none while a snapshot is taken. */
  readonly known?: (report: string) => KnownNames;
  /** Root whose `data/` is read, if it is another. */
  readonly dataRoot?: string;
  /** What was read and computed before, so that only what has changed is read and computed again. */
  readonly cache?: Cache;
}

const NOTHING_KNOWN: KnownNames = {exhibits: new Set(), columns: new Map(), values: new Set()};

/**
 * Reads and computes the packages in `data/` and the reports in `content/` below `root`. A report is absent where its
 * settings or chapters could not be read; everything wrong is in `problems`, each thing once, in the order of files.
 */
export function readProject(root: string, {known, dataRoot, cache}: ProjectOptions = {}): Project {
  return computeProject(readSources(root, dataRoot, cache), known, cache);
}

/** Computes a project from what has been read: pure, the same for the same sources, whatever `cache` knows. */
export function computeProject(
  {packages, reports, site: siteText}: ProjectSources,
  known: (report: string) => KnownNames = () => NOTHING_KNOWN,
  cache: Cache = noCache
): Project {
  const problems: Problem[] = [...packages.problems];
  const computed: ReportModel[] = [];
  for (const source of reports) {
    const report = computeReport(source, packages, known(source.id), problems, cache);
    if (report !== null) computed.push(report);
  }
  computed.sort(
    ({settings: a}, {settings: b}) =>
      Number(a.isExample) - Number(b.isExample) || b.year - a.year || compareText(a.id, b.id)
  );
  problems.push(...sharedNumbers(computed));
  const byId = new Map(computed.map((report) => [report.settings.id, report]));
  const {site, problems: siteFaults} = readSiteSettings(siteText);
  problems.push(...siteFaults);
  if (site !== null) {
    const ids = reports.map(({id}) => id);
    problems.push(...siteProblems(site, byId, ids));
  }
  return {
    packages: packages.packages,
    reports: byId,
    site,
    problems: sortProblems(problems),
    cache
  };
}

function computeReport(
  {folder, settings, chapters, english}: ReportSource,
  {packages, unsound}: ReadPackages,
  known: KnownNames,
  problems: Problem[],
  cache: Cache
): ReportModel | null {
  problems.push(...settings.problems, ...chapters.flatMap((chapter) => chapter.problems));
  if (settings.value === null) return null;
  // Names from an unread chapter or package would all seem unknown: one fault must not flood the list.
  const whole = chapters.flatMap(({value}) => (value === null ? [] : [value]));
  const isSound = ![...settings.value.packages.keys()].some((name) => unsound.includes(name));
  if (whole.length < settings.value.chapters.length || !isSound) return null;
  const chaptersWithIds = resolveSectionIds(whole, cache);
  const translations = readTranslations(english, {
    file: `${folder}/en.yaml`,
    chapters: chaptersWithIds,
    settings: settings.value
  });
  const report = assembleReport({
    settings: settings.value,
    chapters: chaptersWithIds,
    translations: translations.value ?? new Map(),
    packages,
    known,
    absent: absentDatasets(packages),
    cache
  });
  // A text of an exhibit that is itself misspelt would seem unknown in its translation too.
  problems.push(...report.problems, ...(hasErrors(report.problems) ? [] : translations.problems));
  return report.value;
}

/** Private datasets whose files are not here. */
function absentDatasets(packages: ReadPackages['packages']): ReadonlySet<string> {
  return new Set([...packages.values()].flatMap(({absent}) => absent.map(({id}) => id)));
}
