import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {noCache, type Cache} from '../support/cache.ts';
import {compareText, hasErrors, sortProblems, type Checked, type Problem} from '../support/problem.ts';
import type {DataPackage} from './model.ts';
import {readPackage} from './read-package.ts';

/** The packages of a project that are sound, and what is wrong with the others. */
export interface ReadPackages {
  readonly packages: ReadonlyMap<string, DataPackage>;
  /** Names of packages that have an error: what refers to them cannot be judged. */
  readonly unsound: readonly string[];
  readonly problems: readonly Problem[];
}

/** Names of the packages of a project: the folders in `data/`, in order. */
export function packageNames(root: string): readonly string[] {
  const data = join(root, 'data');
  if (!existsSync(data)) return [];
  return readdirSync(data, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort(compareText);
}

/** Reads every package of a project, by name. */
export function readEachPackage(root: string, cache: Cache = noCache): ReadPackages {
  const read = packageNames(root).map((name) => ({name, ...readPackage(root, name, cache)}));
  return {
    packages: new Map(read.flatMap(({name, value}) => (value === null ? [] : [[name, value] as const]))),
    unsound: read.filter(({value}) => value === null).map(({name}) => name),
    problems: sortProblems(read.flatMap(({problems}) => problems))
  };
}

/** All packages of a project by name; null if one of them has an error. */
export function readPackages(root: string): Checked<ReadonlyMap<string, DataPackage>> {
  const {packages, problems} = readEachPackage(root);
  return {value: hasErrors(problems) ? null : packages, problems};
}
