import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readEachPackage, type ReadPackages} from '../data/read-packages.ts';
import {noCache, type Cache} from '../support/cache.ts';
import {compareText, type Checked} from '../support/problem.ts';
import type {Chapter, ReportSettings} from './model.ts';
import {readChapter} from './reading/chapter.ts';
import {readSettings} from './settings.ts';

/** The files of a report, read and not yet computed. */
export interface ReportSource {
  readonly id: string;
  /** From the root: `content/<id>`. */
  readonly folder: string;
  readonly settings: Checked<ReportSettings>;
  /** In the order of the settings. */
  readonly chapters: readonly Checked<Chapter>[];
  /** Text of `report.yaml`, null if there is none. */
  readonly yaml: string | null;
  /** Text of `en.yaml`, null if there is none. */
  readonly english: string | null;
}

/** Everything that a project is computed from: after this no file is read. */
export interface ProjectSources {
  readonly packages: ReadPackages;
  readonly reports: readonly ReportSource[];
  /** Text of `content/site.yaml`, null if there is none. */
  readonly site: string | null;
}

/** Reads `data/` below `dataRoot` and the reports in `content/` below `root`; of what `cache` knows, only what has changed. */
export function readSources(root: string, dataRoot: string = root, cache: Cache = noCache): ProjectSources {
  const packages = readEachPackage(dataRoot, cache);
  const reports = reportIds(root).map((id) => readReportSource(root, id, packages, cache));
  return {packages, reports, site: siteText(root)};
}

function reportIds(root: string): readonly string[] {
  const content = join(root, 'content');
  if (!existsSync(content)) return [];
  return readdirSync(content, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort(compareText);
}

function siteText(root: string): string | null {
  const file = join(root, 'content/site.yaml');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function readReportSource(root: string, id: string, {packages, unsound}: ReadPackages, cache: Cache): ReportSource {
  const folder = `content/${id}`;
  const files = readdirSync(join(root, folder)).sort(compareText);
  const text = (name: string): string | null =>
    files.includes(name) ? readFileSync(join(root, folder, name), 'utf8') : null;
  const yaml = text('report.yaml');
  const names = [files, [...packages.keys()], unsound].map((each) => each.join('\n'));
  const settings = cache.result(`settings of ${id}`, [yaml, ...names], () =>
    readSettings(yaml, {id, folder, files, packages, unsound: new Set(unsound)})
  );
  const chapters = (settings.value?.chapters ?? []).flatMap(({file}) => {
    const source = text(file);
    if (source === null) return [];
    const path = `${folder}/${file}`;
    return [cache.result(`chapter ${path}`, [source], () => readChapter(source, {file: path}))];
  });
  return {id, folder, settings, chapters, yaml, english: text('en.yaml')};
}
