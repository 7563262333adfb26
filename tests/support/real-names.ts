import {join} from 'node:path';
import type {DataPackage} from '../../src/data/model.ts';
import {readPackages} from '../../src/data/read-packages.ts';
import type {ExhibitNames, GrammarContext} from '../../src/report/grammar/context.ts';

/** The packages in `data/`. */
export function realPackages(): readonly DataPackage[] {
  const {value, problems} = readPackages(join(import.meta.dirname, '../..'));
  if (value === null) throw new Error(JSON.stringify(problems));
  return [...value.values()];
}

/** Rows, columns and statistics of the source's exhibits by label, as the registers have them. */
function printedNames(packages: readonly DataPackage[]): ReadonlyMap<string, ExhibitNames> {
  const names = new Map<string, {rows: string[]; columns: string[]; statistics: string[]}>();
  for (const {exhibit, row, column, statistic} of packages.flatMap(({printed}) => printed)) {
    const own = names.get(exhibit) ?? {rows: [], columns: [], statistics: []};
    names.set(exhibit, own);
    if (!own.rows.includes(row)) own.rows.push(row);
    if (!own.columns.includes(column)) own.columns.push(column);
    if (!own.statistics.includes(statistic)) own.statistics.push(statistic);
  }
  return names;
}

/** What the fixture chapter `hardest` may name: the real datasets, its exhibits (id → label in the source), a few works. */
export function hardestContext(packages: readonly DataPackage[], ids: ReadonlyMap<string, string>): GrammarContext {
  const printed = printedNames(packages);
  const datasets = packages.flatMap((each) => [...each.datasets.values()]);
  const exhibits = [...ids].map(([id, label]) => [id, printed.get(label) ?? null] as const);
  return {
    datasets: new Map(datasets.map((dataset) => [dataset.id, dataset])),
    exhibits: new Map(exhibits),
    sections: new Set(['sec-de-vanskeligste-tabellene', 'sec-tall-i-teksten']),
    works: new Set(['ruud2003', 'ose2014', 'nesvag2007']),
    terms: new Set(['lar', 'individuell-plan']),
    passages: new Set(['hovedfunn']),
    quotes: new Set(['s-012', 's-101', 's-215']),
    values: new Set(['unge', 'godt', 'forskjell', 'forhold', 'flest', 'soknader']),
    printedLabels: new Set(printed.keys()),
    absentDatasets: new Set(['lav-2007/brukere']),
    printedColumns: new Map([...printed].map(([label, {columns}]) => [label, new Set(columns)]))
  };
}
