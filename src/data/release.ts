import {error, hasErrors, type Checked, type Problem} from '../support/problem.ts';
import {LEVELS, nextVersion, withEntry, type Level} from './changelog.ts';
import {hashOf} from './csv/hash.ts';
import {readCodeLists} from './code-lists.ts';
import {isCellFault} from './csv/cell-fault.ts';
import {parseIsoDate} from './csv/date.ts';
import {readCsv} from './csv/read-csv.ts';
import type {PackageDescriptor} from './descriptor.ts';
import {descriptorHash} from './descriptor-hash.ts';
import {formatJson} from './format-json.ts';
import type {CodeList} from './model.ts';
import {withFiles, type PackageFiles} from './package-files.ts';
import {readDescriptor} from './read-descriptor.ts';
import {readPackageFiles} from './read-package.ts';
import {CODES_HEADER} from './registers.ts';
import {releasedResource} from './released-resource.ts';

/** What a release is: how much it changes, what in a few words, and its day as `YYYY-MM-DD`. */
export interface ReleaseOptions {
  readonly level: Level;
  readonly what: string;
  readonly date: string;
}

/** A release that can be written: the new text of the files that change. */
export interface Release {
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** CSVs that are not as in the version before, by path. */
  readonly changed: readonly string[];
}

/**
 * Records the package's CSVs and what its descriptor says as its next version: version, sizes, hashes, labels from
 * codes.csv, and a line in the changelog. Reads and writes nothing outside `files`; a package with any fault is not released.
 */
export function release(files: PackageFiles, options: ReleaseOptions): Checked<Release> {
  const file = `${files.folder}/datapackage.json`;
  const wrong = optionProblems(options, file);
  const before = readPackageFiles(files).problems.filter(
    ({rule}) => rule !== 'not-released' && rule !== 'stale-labels'
  );
  const bytes = files.read('datapackage.json');
  const descriptor = bytes === null ? null : readDescriptor(bytes, file).value;
  if (hasErrors([...wrong, ...before]) || descriptor === null) return {value: null, problems: [...wrong, ...before]};

  const {package: old} = descriptor;
  const version = nextVersion(old.version, options.level);
  const lists = codeLists(old, files);
  const next = {
    ...old,
    version,
    resources: old.resources.map((resource) => releasedResource(resource, files.read(resource.path), lists))
  };
  const hashed = {...next, belegg: {...next.belegg, hash: descriptorHash(next)}};
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const changelog = files.read('CHANGELOG.md');
  const written = new Map([
    ['datapackage.json', encode(formatJson(hashed))],
    [
      'CHANGELOG.md',
      encode(
        withEntry(changelog === null ? null : new TextDecoder().decode(changelog), version, options.date, options.what)
      )
    ]
  ]);
  const after = readPackageFiles(withFiles(files, written)).problems;
  if (hasErrors(after)) return {value: null, problems: after};
  const changed = old.resources.flatMap(({path, hash}) => {
    const csv = files.read(path);
    return csv === null || hashOf(csv) === hash ? [] : [path];
  });
  return {value: {version, files: written, changed}, problems: before};
}

function optionProblems({level, what, date}: ReleaseOptions, file: string): readonly Problem[] {
  const place = {file, line: 1, column: 1};
  const day = parseIsoDate(date);
  return [
    ...(LEVELS.includes(level)
      ? []
      : [error(place, 'release', `"${level}" is no kind of release`, `expected ${LEVELS.join(', ')}`)]),
    ...(what.trim() === '' || /[\r\n]/.test(what)
      ? [
          error(
            place,
            'release',
            'the release does not say in one line what changed',
            'npm run release-data -- <package> patch "what changed"'
          )
        ]
      : []),
    ...(isCellFault(day) ? [error(place, 'release', `the date ${day.message}`, day.hint)] : [])
  ];
}

function codeLists({resources}: PackageDescriptor, files: PackageFiles): ReadonlyMap<string, CodeList> {
  const path = resources.find(({belegg}) => belegg.shape === 'codes')?.path;
  const bytes = path === undefined ? null : files.read(path);
  const table = bytes === null ? null : readCsv(bytes, {file: path ?? '', header: CODES_HEADER}).value;
  return (table === null ? null : readCodeLists(table).value) ?? new Map<string, CodeList>();
}
