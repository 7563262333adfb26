import type {Problem} from '../support/problem.ts';
import {splitUnits} from './check-bases.ts';
import {rowProblems} from './cell-problems.ts';
import type {Columns} from './derived/columns.ts';
import {namesOf, type Declaration, type PackageContext} from './declaration.ts';
import type {BaseDescriptor} from './descriptor.ts';
import {joinByKey} from './join-by-key.ts';
import type {JsonPath} from './json-document.ts';
import type {Base, Measure} from './model.ts';

/** The bases of a dataset that were found sound, with the rows whose number of units stands nowhere. */
export function readBases(
  {resource, path}: Declaration,
  {descriptor: {document}}: PackageContext,
  declarations: ReadonlyMap<string, Declaration>,
  datasets: ReadonlyMap<string, Columns>
): {readonly bases: ReadonlyMap<string, Base>; readonly problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const columns = datasets.get(resource.name);
  const bases = Object.entries(resource.belegg.bases ?? {}).map(([name, base]): [string, Base] => {
    const at = [...path, 'belegg', 'bases', name];
    const {title, en, where = {}, units = null} = base;
    return [
      name,
      {
        name,
        title: {nb: title, en: en?.title ?? null},
        where: new Map(Object.entries(where)),
        units,
        measure: measureOf(base, at),
        place: document.keyPlace(at)
      }
    ];
  });
  return {bases: new Map(bases), problems};

  function measureOf({units}: BaseDescriptor, at: JsonPath): Measure | null {
    if (typeof units !== 'string' || columns === undefined) return null;
    const {other, measure} = splitUnits(units);
    if (other === null) return columns.measures.get(measure) ?? null;
    const theirs = datasets.get(other);
    const source = theirs?.measures.get(measure);
    if (theirs === undefined || source === undefined) return null;
    const {rows, unmatched} = joinByKey(columns, theirs, namesOf(declarations.get(other)?.resource.schema.primaryKey));
    const message = `no line of resource "${other}" has the number of units ("${units}") of this line`;
    const fault = {rule: 'base', message, hint: 'add the line there'};
    problems.push(...rowProblems(columns.table, 0, unmatched, () => fault, document.place([...at, 'units'])));
    return {
      ...source,
      name: units,
      scaled: Float64Array.from(rows, (row) => source.scaled[row] ?? 0),
      qualifiers: Uint8Array.from(rows, (row) => source.qualifiers[row] ?? 0),
      disjoint: [],
      base: null,
      derived: `${measure} of ${other}`
    };
  }
}
