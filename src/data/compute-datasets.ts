import type {Problem} from '../support/problem.ts';
import type {CsvTable} from './csv/table.ts';
import {assembleDataset} from './dataset.ts';
import type {Declaration, PackageContext} from './declaration.ts';
import {othersOf, type DeclaredPackage} from './declare-package.ts';
import {computeDerived} from './derived/compute.ts';
import {derivationOf} from './derived/derivation.ts';
import type {AbsentDataset, Dataset} from './model.ts';
import {readBases} from './read-bases.ts';
import {readColumns, type TypedColumns} from './read-dataset.ts';

/** The datasets of a package by resource name, and those that cannot be had on this machine. */
export interface ComputedDatasets {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly absent: readonly AbsentDataset[];
  readonly problems: readonly Problem[];
}

/** Computes what is derived and puts the datasets together. `missing` are the private resources that are not here. */
export function computeDatasets(
  declared: DeclaredPackage,
  columns: ReadonlyMap<string, TypedColumns>,
  missing: ReadonlySet<string>,
  context: PackageContext
): ComputedDatasets {
  const {declarations} = declared;
  const {document, package: descriptor} = context.descriptor;
  const absent = absentDatasets(declared, missing);
  const present = [...declarations.keys()].filter((name) => columns.has(name) && !absent.has(name));
  const {datasets, problems} = assemble(declared, columns, new Set(present), context);
  if (absent.size === 0) return {datasets, absent: [], problems};

  // Nothing but what is declared: computed like the others, of no rows at all.
  const empty = new Map([...declarations].map(([name, own]) => [name, withoutRows(own, context)]));
  const shells = assemble(declared, empty, new Set(declarations.keys()), context).datasets;
  return {
    datasets,
    absent: [...absent].flatMap(([name, {path}]) => {
      const shell = shells.get(name);
      if (shell === undefined) return [];
      return [{id: `${descriptor.name}/${name}`, declared: shell, place: document.place([...path, 'name'])}];
    }),
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

function withoutRows(declaration: Declaration, {descriptor: {document}, folder}: PackageContext): TypedColumns {
  const file = `${folder}/${declaration.resource.path}`;
  const header = declaration.resource.schema.fields.map(({name}) => name);
  const table: CsvTable = {
    file,
    header,
    rows: 0,
    lines: new Uint32Array(),
    columns: header.map((name) => ({name, values: [], codes: new Uint32Array()})),
    place: () => ({file, line: 1, column: 1})
  };
  return readColumns(table, declaration, document).columns;
}

function assemble(
  {declarations, derived, sets}: DeclaredPackage,
  columns: ReadonlyMap<string, TypedColumns>,
  names: ReadonlySet<string>,
  context: PackageContext
): {readonly datasets: ReadonlyMap<string, Dataset>; readonly problems: readonly Problem[]} {
  const {document, package: descriptor} = context.descriptor;
  const own = derived.filter(({resource}) => names.has(resource));
  const problems = own.flatMap((each) => computeDerived(each, columns));
  const datasets = new Map<string, Dataset>();
  for (const [name, declaration] of declarations) {
    const typed = columns.get(name);
    if (typed === undefined || !names.has(name)) continue;
    const {bases, problems: found} = readBases(declaration, context, declarations, columns);
    problems.push(...found);
    const derivations = new Map(
      own.filter(({resource}) => resource === name).map((each) => [each.name, derivationOf(each)])
    );
    const parts = {columns: typed, sets: sets.get(name) ?? new Map<string, never>(), bases, derivations};
    datasets.set(name, assembleDataset(declaration, parts, descriptor, document));
  }
  return {datasets, problems};
}
