import {isDeepStrictEqual} from 'node:util';
import type {Dataset} from '../data/model.ts';
import type {Cache} from '../support/cache.ts';
import type {BuiltTable, TableContext} from '../tables/build.ts';
import type {Table} from '../tables/model.ts';
import type {TableSpecification} from '../tables/specification.ts';
import {buildTable} from '../tables/tables.ts';

/**
 * Builds the table of an exhibit, or takes it from the cache: it is the same as long as its specification is, and the
 * datasets and the table that this names. Why a table cannot be built may rest on every name there is: that is found anew.
 */
export function buildExhibitTable(
  name: string,
  specification: TableSpecification,
  context: TableContext,
  cache: Cache
): BuiltTable {
  const {language} = context;
  const same = cache.same(`specification of ${name}`, specification, isDeepStrictEqual);
  const strings = cache.result(`strings of ${name}`, [same], () => stringsIn(same));
  const datasets = datasetsNamed(strings, context.datasets);
  const tables = tableNamed(same, context.tables);
  // With nothing but what it names in its reach, a table cannot rest on anything else.
  const build = (): BuiltTable => buildTable(same, {language, datasets, tables});
  const inputs = [language, same, ...datasets.values(), ...tables.values()];
  const built = cache.result(`table ${name}`, inputs, build);
  return built.table === null ? buildTable(specification, context) : built;
}

/** The datasets that a specification names, by themselves (`data`) or with a measure (`package/dataset.measure`). */
function datasetsNamed(
  strings: readonly string[],
  datasets: ReadonlyMap<string, Dataset>
): ReadonlyMap<string, Dataset> {
  const found = new Map<string, Dataset>();
  for (const text of strings) {
    for (const id of [text, text.slice(0, text.lastIndexOf('.'))]) {
      const dataset = datasets.get(id);
      if (dataset !== undefined) found.set(id, dataset);
    }
  }
  return found;
}

function tableNamed(specification: TableSpecification, tables: ReadonlyMap<string, Table>): ReadonlyMap<string, Table> {
  const of = 'of' in specification ? tables.get(specification.of) : undefined;
  return of === undefined ? new Map() : new Map([[of.id, of]]);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
