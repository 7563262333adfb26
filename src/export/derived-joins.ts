import type {Dataset, Derivation} from '../data/model.ts';
import {NO_CODE} from '../data/model.ts';
import {frameName} from './names.ts';
import {joinedTo} from './needed.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

/** The lines that take a column from the line of another resource with the same code. */
export function writeJoin(
  frame: string,
  dataset: Dataset,
  name: string,
  {from: [by, taken]}: Derivation,
  datasets: ReadonlyMap<string, Dataset>
): readonly string[] {
  const on = dataset.variables.get(by?.name ?? '');
  if (on === undefined || taken === undefined) throw new NotExportable(`"${name}", which is looked up by nothing`);
  const other = joinedTo(dataset, taken.resource, datasets);
  // A code that stood in several lines would be looked up in any of them.
  if (other.primaryKey.join() !== on.name) {
    throw new NotExportable(`"${name}", which is looked up by what is not the primary key of "${other.name}"`);
  }
  const theirs = frameName(other);
  const [own, key] = [rColumn(frame, name), rColumn(frame, on.name)];
  const lookUp = `${own} <- ${rColumn(theirs, taken.name)}[match(${key}, ${rColumn(theirs, on.name)})]`;
  const variable = dataset.variables.get(name);
  if (variable === undefined) return [lookUp];
  const known = new Set([...(other.variables.get(on.name)?.codes ?? [])].map((i) => codeIn(other, on.name, i)));
  const becomes = Map.groupBy(
    on.categories.filter(({role, code}) => role !== null && !known.has(code)),
    ({role}) => variable.categories.find((category) => category.role === role)?.code ?? ''
  );
  return [
    lookUp,
    ...[...becomes].flatMap(([code, categories]) =>
      code === ''
        ? []
        : [`${own}[${key} %in% ${rStrings(categories.map((category) => category.code))}] <- ${rString(code)}`]
    ),
    `${own}[is.na(${own})] <- ""`
  ];
}

function codeIn({variables}: Dataset, name: string, index: number): string | null {
  return index === NO_CODE ? null : (variables.get(name)?.categories[index]?.code ?? null);
}
