import type {Cache} from '../support/cache.ts';
import {nearest} from '../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../support/problem.ts';
import {checkReleased} from './check-released.ts';
import {readCsv} from './csv/read-csv.ts';
import type {CsvTable} from './csv/table.ts';
import type {ResourceDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {PackageFiles} from './package-files.ts';
import type {Descriptor} from './read-descriptor.ts';
import {checkUnique} from './read-keys.ts';
import {isRegister, REGISTER_HEADERS} from './registers.ts';

/** The CSVs of a package by resource name; one with a fault is left out, and so is a private one that is not here. */
export interface PackageTables {
  readonly tables: ReadonlyMap<string, CsvTable>;
  readonly absent: ReadonlySet<string>;
  /** Resources whose CSV has other columns than their fields. */
  readonly misnamed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads the CSVs of a package: those that were released, all of them, nothing else, with keys that tell lines apart. */
export function readTables(files: PackageFiles, descriptor: Descriptor, cache: Cache): PackageTables {
  const {
    document,
    package: {resources}
  } = descriptor;
  const tables = new Map<string, CsvTable>();
  const absent = new Set<string>();
  const misnamed = new Set<string>();
  const problems: Problem[] = [...checkNames(resources, descriptor), ...checkUndeclared(files, resources)];
  resources.forEach((resource, i) => {
    const at: JsonPath = ['resources', i];
    const file = `${files.folder}/${resource.path}`;
    const bytes = files.read(resource.path);
    if (bytes === null) {
      const {belegg, hash, bytes: size, name} = resource;
      if (belegg.access === 'private' && hash !== undefined && size !== undefined) absent.add(name);
      else problems.push(missingFile(resource, document.place([...at, 'path']), files));
      return;
    }
    problems.push(...checkReleased(bytes, resource, at, file, descriptor));
    const {delimiter, quoteChar} = resource.dialect ?? {};
    const {shape} = resource.belegg;
    // What a register holds is said by the format; that its descriptor agrees is told apart.
    const header = isRegister(shape) ? REGISTER_HEADERS[shape] : resource.schema.fields.map(({name}) => name);
    // A large CSV is parsed once, however often its codebook changes.
    const inputs = [bytes, header.join('\n'), delimiter, quoteChar];
    const {value, problems: found} = cache.result(`table of ${file}`, inputs, () =>
      readCsv(bytes, {
        file,
        header,
        ...(files.store === undefined ? {} : {store: files.store}),
        ...(delimiter === undefined ? {} : {delimiter}),
        ...(quoteChar === undefined ? {} : {quoteChar})
      })
    );
    problems.push(...found);
    if (found.some(({rule}) => rule === 'unexpected-column' || rule === 'missing-column')) misnamed.add(resource.name);
    if (value === null) return;
    problems.push(...checkUnique(value, resource, at, document));
    tables.set(resource.name, value);
  });
  return {tables, absent, misnamed, problems};
}

function missingFile(resource: ResourceDescriptor, place: Place, {folder, paths}: PackageFiles): Problem {
  const {belegg, path} = resource;
  const message = `there is no file ${folder}/${path}`;
  if (belegg.access === 'private') {
    const hint = 'a private file may be absent only if its "bytes" and "hash" are committed: release it where it is';
    return error(place, 'no-such-file', message, hint);
  }
  const near = nearest(path, paths.filter(isCsv));
  return error(
    place,
    'no-such-file',
    message,
    near === null ? 'add the file, or correct the path' : `did you mean "${near}"?`
  );
}

function isCsv(path: string): boolean {
  return path.toLowerCase().endsWith('.csv');
}

function checkNames(resources: readonly ResourceDescriptor[], {document}: Descriptor): readonly Problem[] {
  return resources.flatMap((resource, i) =>
    (['name', 'path'] as const).flatMap((key) =>
      resources.findIndex((other) => other[key] === resource[key]) === i
        ? []
        : [
            error(
              document.place(['resources', i, key]),
              'repeated-name',
              `another resource has the ${key} "${resource[key]}"`,
              'rename one of the two'
            )
          ]
    )
  );
}

/** CSVs that no resource has; one that a resource all but names is told of there. */
function checkUndeclared({folder, paths}: PackageFiles, resources: readonly ResourceDescriptor[]): readonly Problem[] {
  const declared = new Set(resources.map(({path}) => path));
  const lost = [...declared].filter((path) => !paths.includes(path));
  const meant = new Set(lost.map((path) => nearest(path, paths.filter(isCsv))));
  return paths
    .filter((path) => isCsv(path) && !declared.has(path) && !meant.has(path))
    .map((path) => {
      const place = {file: `${folder}/${path}`, line: 1, column: 1};
      const message = 'the file is no resource of datapackage.json';
      return error(place, 'undeclared-csv', message, 'declare it there, or delete it');
    });
}
