import {error, hasErrors, sortProblems, type Checked, type Problem} from '../support/problem.ts';
import {readBases} from './read-bases.ts';
import {readCodeLists} from './code-lists.ts';
import {assembleDataset} from './dataset.ts';
import {computeDerived} from './derived/compute.ts';
import type {Declaration, PackageContext} from './declaration.ts';
import {declarePackage, othersOf, type DeclaredPackage} from './declare-package.ts';
import type {CodeList, DataPackage, Dataset, Register} from './model.ts';
import {filesOnDisk, type PackageFiles} from './package-files.ts';
import {readColumns, type TypedColumns} from './read-dataset.ts';
import {readDescriptor, type Descriptor} from './read-descriptor.ts';
import {checkForeignKeys} from './read-keys.ts';
import {readPrinted, readStatements} from './read-registers.ts';
import {readTables, type PackageTables} from './read-tables.ts';

/** Reads and validates the package in `data/<folder>` below a project root, with every fault in it at once. */
export function readPackage(root: string, folder: string): Checked<DataPackage> {
  return readPackageFiles(filesOnDisk(root, folder));
}

/** {@link readPackage} of files wherever they are. */
export function readPackageFiles(files: PackageFiles): Checked<DataPackage> {
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
  const read = readWith(descriptor, files);
  const all = sortProblems(withoutEchoes([...problems, ...read.problems]));
  return {value: hasErrors(all) ? null : read.value, problems: all};
}

/** An empty cell of a key is told once, by its column. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const place = ({file, line, column}: Problem): string => `${file}:${line}:${column}`;
  const told = new Set(problems.filter(({rule}) => rule !== 'primary-key').map(place));
  return problems.filter((problem) => problem.rule !== 'primary-key' || !told.has(place(problem)));
}

function readWith(descriptor: Descriptor, files: PackageFiles): Checked<DataPackage> {
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
  const csvs = readTables(files, descriptor);
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

  const absent = absentDatasets(declared, csvs.absent);
  const {datasets, problems: computing} = compute(declared, columns, absent, context);
  problems.push(...computing);
  return {
    value: {
      ...headOf(descriptor, files),
      ...registers,
      lists: registers.lists,
      datasets,
      absent: [...absent].map(([id, {path}]) => ({id: `${name}/${id}`, place: document.place([...path, 'name'])}))
    },
    problems
  };
}

/** Private datasets that are not here, and those that cannot be computed without them. */
function absentDatasets(
  {declarations}: DeclaredPackage,
  missing: ReadonlySet<string>
): ReadonlyMap<string, Declaration> {
  const absent = new Map([...declarations].filter(([name]) => missing.has(name)));
  for (let before = -1; before < absent.size;) {
    before = absent.size;
    for (const [name, declaration] of declarations) {
      if (othersOf(declaration, declarations).some(({resource}) => absent.has(resource.name)))
        absent.set(name, declaration);
    }
  }
  return absent;
}

function compute(
  {declarations, derived, sets}: DeclaredPackage,
  columns: ReadonlyMap<string, TypedColumns>,
  absent: ReadonlyMap<string, Declaration>,
  context: PackageContext
): {readonly datasets: ReadonlyMap<string, Dataset>; readonly problems: readonly Problem[]} {
  const {document, package: descriptor} = context.descriptor;
  const problems = derived
    .filter(({resource}) => !absent.has(resource))
    .flatMap((each) => computeDerived(each, columns));
  const datasets = new Map<string, Dataset>();
  for (const [name, declaration] of declarations) {
    const typed = columns.get(name);
    if (typed === undefined || absent.has(name)) continue;
    const ofDataset = sets.get(name) ?? new Map<string, never>();
    const {bases, problems: found} = readBases(declaration, context, declarations, columns);
    problems.push(...found);
    datasets.set(name, assembleDataset(declaration, {columns: typed, sets: ofDataset, bases}, descriptor, document));
  }
  return {datasets, problems};
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
  {document, package: {name, version, title, belegg}}: Descriptor,
  {folder}: PackageFiles
): Pick<DataPackage, 'name' | 'version' | 'title' | 'units' | 'folder' | 'place'> {
  const units = new Map(Object.entries(belegg.units).map(([code, {nb, en}]) => [code, {code, nb, en: en ?? null}]));
  return {name, version, title: {nb: title, en: belegg.en?.title ?? null}, units, folder, place: document.place([])};
}
