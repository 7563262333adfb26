import {noCache, type Cache} from '../support/cache.ts';
import {error, hasErrors, sortProblems, type Checked, type Problem} from '../support/problem.ts';
import {readChangelog} from './changelog.ts';
import {readCodeLists} from './code-lists.ts';
import {computeDatasets} from './compute-datasets.ts';
import type {PackageContext} from './declaration.ts';
import {declarePackage} from './declare-package.ts';
import type {CodeList, DataPackage, Register} from './model.ts';
import type {RegisterFile} from './package-parts.ts';
import {checkDescriptorReleased} from './descriptor-hash.ts';
import {filesOnDisk, type PackageFiles} from './package-files.ts';
import {readColumns, type TypedColumns} from './read-dataset.ts';
import {readDescriptor, type Descriptor} from './read-descriptor.ts';
import {checkForeignKeys} from './read-keys.ts';
import {readPrinted, readStatements} from './read-registers.ts';
import {readTables, type PackageTables} from './read-tables.ts';
import {isRegister} from './registers.ts';
import {noticeOf, titleOfProperty} from './titles.ts';

/** Reads and validates the package in `data/<folder>` below a project root, with every fault in it at once. */
export function readPackage(root: string, folder: string, cache: Cache = noCache): Checked<DataPackage> {
  const files = filesOnDisk(root, folder, cache);
  // A package is its files: without a cache they are read one by one, as they are needed.
  const bytes = cache === noCache ? [] : files.paths.map(files.read);
  const read = (): Checked<DataPackage> => readPackageFiles(files, cache);
  return cache.result(`package ${folder}`, [files.paths.join('\n'), ...bytes], read);
}

/** {@link readPackage} of files wherever they are. */
export function readPackageFiles(files: PackageFiles, cache: Cache = noCache): Checked<DataPackage> {
  const file = `${files.folder}/datapackage.json`;
  const bytes = files.read('datapackage.json');
  if (bytes === null) {
    return {
      value: null,
      problems: [
        error(
          {file, line: 1, column: 1},
          'no-such-file',
          'the folder has no datapackage.json',
          'every folder in data/ is a package: add the file, or move the folder elsewhere'
        )
      ]
    };
  }
  const {value: descriptor, problems} = readDescriptor(bytes, file);
  if (descriptor === null) return {value: null, problems: sortProblems(problems)};
  const read = readWith(descriptor, files, cache);
  const found = [...problems, ...read.problems];
  // One mistake in the descriptor is told once: by what is wrong with it, if anything else is.
  const changed = hasErrors(found) ? [] : checkDescriptorReleased(descriptor);
  const all = sortProblems(withoutEchoes([...found, ...changed], codesFile(descriptor, files)));
  return {value: hasErrors(all) ? null : read.value, problems: all};
}

/** Where the code lists stand, from the project root. */
function codesFile({package: {resources}}: Descriptor, {folder}: PackageFiles): string | null {
  const path = resources.find(({belegg}) => belegg.shape === 'codes')?.path;
  return path === undefined ? null : `${folder}/${path}`;
}

/**
 * Each fault once: an empty cell of a key by its column, and labels that a changed codes.csv has left behind by that file,
 * since its release writes them.
 */
function withoutEchoes(problems: readonly Problem[], codes: string | null): readonly Problem[] {
  const place = ({file, line, column}: Problem): string => `${file}:${line}:${column}`;
  const told = new Set(problems.filter(({rule}) => rule !== 'primary-key').map(place));
  const isChanged = problems.some(({rule, file}) => rule === 'not-released' && file === codes);
  return problems.filter(
    (problem) =>
      (problem.rule !== 'primary-key' || !told.has(place(problem))) && (problem.rule !== 'stale-labels' || !isChanged)
  );
}

function readWith(descriptor: Descriptor, files: PackageFiles, cache: Cache): Checked<DataPackage> {
  const {
    document,
    package: {name, resources}
  } = descriptor;
  const problems: Problem[] = [];
  if (name !== files.name)
    problems.push(
      error(
        document.place(['name']),
        'package-name',
        `name of the package is "${name}", but its folder is ${files.folder}`,
        `write "${files.name}", or rename the folder`
      )
    );
  const csvs = readTables(files, descriptor, cache);
  problems.push(...csvs.problems);

  const registers = readRegisters(descriptor, csvs);
  problems.push(...registers.problems);
  if (registers.lists === null) return {value: null, problems};
  const context: PackageContext = {descriptor, folder: files.folder, lists: registers.lists, misnamed: csvs.misnamed};
  const declared = declarePackage(context);
  problems.push(...declared.problems, ...declared.stale);

  const columns = new Map<string, TypedColumns>();
  for (const [resource, declaration] of declared.declarations) {
    const table = csvs.tables.get(resource);
    if (table === undefined) continue;
    const typed = readColumns(table, declaration, document);
    problems.push(...typed.problems);
    columns.set(resource, typed.columns);
  }
  resources.forEach((resource, i) => {
    const table = csvs.tables.get(resource.name);
    if (table !== undefined)
      problems.push(
        ...checkForeignKeys(table, resource, ['resources', i], document, (other) => csvs.tables.get(other) ?? null)
      );
  });
  // What is wrong only with versions or labels leaves the columns as they are.
  if (problems.some(({rule, severity}) => severity === 'error' && rule !== 'not-released' && rule !== 'stale-labels'))
    return {value: null, problems};

  const {datasets, absent, problems: computing} = computeDatasets(declared, columns, csvs.absent, context);
  problems.push(...computing);
  return {
    value: {
      ...headOf(descriptor, files),
      ...registers,
      lists: registers.lists,
      registers: registerFiles(descriptor, csvs),
      datasets,
      absent
    },
    problems
  };
}

type Registers = Pick<DataPackage, 'printed' | 'statements'> & {
  /** Null if codes.csv has a fault: then nothing can be said of the columns. */
  readonly lists: ReadonlyMap<string, CodeList> | null;
  readonly problems: readonly Problem[];
};

function readRegisters({package: {resources}}: Descriptor, {tables}: PackageTables): Registers {
  const register = <T>(
    shape: Register,
    read: (table: NonNullable<ReturnType<typeof tables.get>>) => Checked<T>,
    none: T
  ): Checked<T> => {
    const resource = resources.find(({belegg}) => belegg.shape === shape);
    if (resource === undefined) return {value: none, problems: []};
    const table = tables.get(resource.name);
    return table === undefined ? {value: null, problems: []} : read(table);
  };
  const lists = register<ReadonlyMap<string, CodeList>>('codes', readCodeLists, new Map());
  const printed = register<DataPackage['printed']>('printed', readPrinted, []);
  const statements = register<DataPackage['statements']>('statements', readStatements, []);
  return {
    lists: lists.value,
    printed: printed.value ?? [],
    statements: statements.value ?? [],
    problems: [lists, printed, statements].flatMap(({problems}) => problems)
  };
}

function headOf(
  {document, package: {name, version, title, belegg, licenses, sources}}: Descriptor,
  files: PackageFiles
): Omit<DataPackage, 'datasets' | 'absent' | 'registers' | 'lists' | 'printed' | 'statements'> {
  const units = new Map(Object.entries(belegg.units).map(([code, {nb, en}]) => [code, {code, nb, en: en ?? null}]));
  const changelog = files.read('CHANGELOG.md');
  return {
    name,
    version,
    title: {nb: title, en: belegg.en?.title ?? null},
    units,
    licenses: licenses.map((own) => ({name: own.name ?? null, title: own.title ?? null, path: own.path ?? null})),
    sources: sources.map((source) => ({title: source.title, path: source.path ?? null})),
    notice: noticeOf(belegg),
    changelog: changelog === null ? [] : readChangelog(new TextDecoder().decode(changelog)),
    folder: files.folder,
    files,
    place: document.place([])
  };
}

function registerFiles({package: {resources}}: Descriptor, {tables}: PackageTables): readonly RegisterFile[] {
  return resources.flatMap((resource) => {
    const {name, path, bytes = 0, hash = '', belegg} = resource;
    if (!isRegister(belegg.shape)) return [];
    const rowCount = tables.get(name)?.rows ?? 0;
    return [{name, title: titleOfProperty(resource), shape: belegg.shape, path, bytes, hash, rowCount}];
  });
}
