import {accessOf, disclosureOf} from './access.ts';
import {namesOf, type Declaration} from './declaration.ts';
import type {PackageDescriptor, UnitDescriptor} from './descriptor.ts';
import type {JsonDocument} from './json-document.ts';
import type {Base, Dataset, DatasetProvenance, Derivation, Unit, VariableSet} from './model.ts';
import type {TypedColumns} from './read-dataset.ts';
import {noticeOf, titleOfProperty} from './titles.ts';

/** Everything of a dataset that stands not in its descriptor alone. */
interface DatasetParts {
  readonly columns: TypedColumns;
  readonly sets: ReadonlyMap<string, VariableSet>;
  readonly bases: ReadonlyMap<string, Base>;
  readonly derivations: ReadonlyMap<string, Derivation>;
}

/** A dataset, all of whose parts were found sound. */
export function assembleDataset(
  {resource, shape, path, fields}: Declaration,
  parts: DatasetParts,
  descriptor: PackageDescriptor,
  document: JsonDocument
): Dataset {
  const {columns, sets, bases, derivations} = parts;
  const {table, rows, variables, measures, texts, delimited} = columns;
  const {belegg, name, schema} = resource;
  const disclosure = disclosureOf(belegg.disclosure, descriptor.belegg.disclosure);
  const withRole = (role: string): readonly string[] =>
    [...fields.values()].filter(({field}) => field.belegg?.role === role).map((field) => field.name);
  return {
    id: `${descriptor.name}/${name}`,
    name,
    title: titleOfProperty(resource),
    shape,
    access: accessOf(belegg.access, shape),
    ...(disclosure === null ? {} : {disclosure}),
    unit: unitOf(belegg.unit ?? '', descriptor.belegg.units),
    packageUnits: new Map(
      Object.keys(descriptor.belegg.units).map((code) => [code, unitOf(code, descriptor.belegg.units)])
    ),
    units:
      shape === 'rows'
        ? unitsOfRows(columns, withRole('wave').length > 0 ? withRole('id') : [])
        : (belegg.units ?? null),
    universe: {nb: belegg.universe ?? '', en: belegg.en?.universe ?? null},
    period: belegg.period ?? null,
    rowCount: rows,
    lines: table.lines,
    variables,
    measures,
    texts,
    delimited,
    sets,
    bases,
    derivations,
    weights: withRole('weight'),
    wave: withRole('wave')[0] ?? null,
    stratum: withRole('stratum')[0] ?? null,
    cluster: withRole('cluster')[0] ?? null,
    idColumn: withRole('id')[0] ?? null,
    primaryKey: namesOf(schema.primaryKey),
    provenance: provenanceOf(resource, descriptor, table.file),
    place: document.place([...path, 'name'])
  };
}

/** Number of respondents: of different ids, since one may stand in several waves. */
function unitsOfRows({rows, texts}: TypedColumns, [id]: readonly string[]): number {
  const column = id === undefined ? undefined : texts.get(id);
  return column === undefined ? rows : new Set(column.values).size;
}

function unitOf(code: string, units: Readonly<Record<string, UnitDescriptor>>): Unit {
  const {nb, en} = units[code] ?? {nb: ['', '']};
  return {code, nb, en: en ?? null};
}

function provenanceOf(
  {hash = '', bytes = 0}: Declaration['resource'],
  {name, version, sources, licenses, belegg}: PackageDescriptor,
  file: string
): DatasetProvenance {
  return {
    package: name,
    version,
    path: file,
    hash,
    bytes,
    sources: sources.map((source) => ({title: source.title, path: source.path ?? null})),
    licenses: licenses.flatMap((licence) => licence.name ?? licence.path ?? []),
    notice: noticeOf(belegg)
  };
}
