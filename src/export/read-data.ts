import type {FieldDescriptor, ResourceDescriptor} from '../data/descriptor.ts';
import {tokensFor} from '../data/labels.ts';
import type {Dataset} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import {conditionText, EVERY_LINE, type Condition} from './condition.ts';
import {writeDerived} from './derived-columns.ts';
import type {ExpressionContext, Lookup} from './expression.ts';
import {frameName} from './names.ts';
import {isDerived, withSources} from './needed.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rFormula, rString, rStrings} from './r-text.ts';

/** What a resource's descriptor says of how its CSV is written, by the dataset's id. */
export type Descriptors = ReadonlyMap<string, ResourceDescriptor>;

/** Reads the CSVs, makes codes of what stands for them and numbers of measures, and keeps who is counted. */
export function readData(
  lookups: readonly Lookup[],
  {dataset, datasets, all, weight}: ExpressionContext,
  descriptors: Descriptors,
  hasDesign: boolean
): readonly string[] {
  const others = new Set(lookups.map(({lines}) => lines.dataset));
  const own = [dataset, ...[...others].filter((other) => other !== dataset)];
  const asked = own.map((one) => {
    const mine = lookups.filter(({lines}) => lines.dataset === one);
    const drawn = one === dataset && hasDesign ? [dataset.stratum, dataset.cluster, weight ?? null] : [];
    return [one, [...columnsOf(one, mine, all), ...drawn.filter((name) => name !== null)]] as const;
  });
  const needed = [...withSources(new Map(asked), datasets)];
  const kept = conditionText(frameName(dataset), all);
  // What is looked up in the table's own lines must be looked up in all of them.
  if (kept !== null && needed.some(([one, names]) => one !== dataset && isLookedUpIn(dataset, one, names))) {
    throw new NotExportable(`what is looked up in "${dataset.name}"`);
  }
  return needed.flatMap(([one, names]) => {
    const frame = frameName(one);
    const fields = fieldsOf(one, descriptors);
    return [
      '',
      `${frame} <- read(${rString(`${one.provenance.package}/${one.provenance.path.split('/').at(-1) ?? ''}`)})`,
      ...names.flatMap((name) =>
        isDerived(one, name) ? writeDerived(frame, one, name, datasets) : writeColumn(frame, one, name, fields)
      ),
      ...(one === dataset && hasDesign ? writeDesign(frame, dataset, weight ?? null) : []),
      ...(kept === null || one !== dataset ? [] : ['# Who is counted', ...writeKept(frame, kept, hasDesign)])
    ];
  });
}

/** How the units were drawn, told of all of them: who is counted is a domain of the sample. */
function writeDesign(frame: string, {stratum, cluster}: Dataset, weight: string | null): readonly string[] {
  const parts = [
    rFormula(cluster),
    ...(stratum === null ? [] : [`strata = ${rFormula(stratum)}`]),
    `weights = ${weight === null ? `rep(1, nrow(${frame}))` : rFormula(weight)}`,
    `data = ${frame}`,
    'nest = TRUE'
  ];
  return ['# How the sample was drawn', 'library(survey)', `design <- svydesign(${parts.join(', ')})`];
}

function writeKept(frame: string, kept: string, hasDesign: boolean): readonly string[] {
  const keep = `${frame} <- ${frame}[${kept}, ]`;
  return hasDesign ? [`design <- design[${kept}, ]`, keep] : [keep];
}

/** The columns by which lines are told and which are read of them. */
function columnsOf(dataset: Dataset, lookups: readonly Lookup[], all: Condition): readonly string[] {
  const frame = frameName(dataset);
  const strange = lookups.some(
    ({lines}) => lines.all !== EVERY_LINE && conditionText(frame, lines.all) !== conditionText(frame, all)
  );
  if (strange) throw new NotExportable('numbers of one table that count different lines');
  const asked = [...lookups.flatMap(({lines}) => [...lines.rows, ...lines.columns]), ...all].flat();
  const read = lookups.flatMap(({column, weight, lines}) => [column, weight, lines.known]);
  return [...new Set([...asked.map(({variable}) => variable), ...read.flatMap((name) => name ?? [])])];
}

function isLookedUpIn({name}: Dataset, {derivations}: Dataset, columns: readonly string[]): boolean {
  return columns.some((column) => derivations.get(column)?.from.some(({resource}) => resource === name));
}

function fieldsOf({id}: Dataset, descriptors: Descriptors): ReadonlyMap<string, FieldDescriptor> {
  const resource = descriptors.get(id);
  if (resource === undefined) throw new NotExportable(`the dataset ${id}, whose descriptor is not here`);
  if (resource.dialect !== undefined) throw new NotExportable(`the dataset ${id}, whose CSV has a dialect of its own`);
  return new Map(resource.schema.fields.map((field) => [field.name, field]));
}

/** The lines that make a column what the site reads of it. */
function writeColumn(
  frame: string,
  dataset: Dataset,
  name: string,
  fields: ReadonlyMap<string, FieldDescriptor>
): readonly string[] {
  const field = fields.get(name);
  if (field === undefined) throw new NotExportable(`"${name}", which is no column of the CSV`);
  const column = rColumn(frame, name);
  if (dataset.measures.has(name)) {
    if (field.decimalChar === ',' || field.groupChar !== undefined) {
      throw new NotExportable(`the measure "${name}", whose numbers have marks of their own`);
    }
    const missing = (field.missingValues ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.value));
    const tokens = missing.filter((token) => token !== '');
    return [
      ...(tokens.length === 0 ? [] : [`${column}[${column} %in% ${rStrings(tokens)}] <- ""`]),
      `${column} <- number(${column})`,
      ...withoutUnknown(frame, dataset, name, fields)
    ];
  }
  const coded = dataset.variables.get(name) ?? dataset.delimited.get(name);
  if (coded === undefined) return [];
  const list = {name: coded.list, categories: coded.categories};
  const tokens = tokensFor(field, dataset.shape, list);
  const strange = [...tokens].flatMap(([token, index]) => {
    const code = list.categories[index]?.code ?? '';
    if (token === code) return [];
    if ((tokens.get(code) ?? index) !== index)
      throw new NotExportable(`"${name}", whose CSV has "${code}" for another code`);
    return [`${column}[${column} == ${rString(token)}] <- ${rString(code)}`];
  });
  const {delimiter = ','} = field;
  const divided = `${column} <- strsplit(${column}, ${rString(delimiter)}, fixed = TRUE)`;
  return [...strange, ...(dataset.delimited.has(name) ? [divided] : [])];
}

/** Leaves out numbers that stand beside the word that they are not known. */
function withoutUnknown(
  frame: string,
  {measures}: Dataset,
  name: string,
  fields: ReadonlyMap<string, FieldDescriptor>
): readonly string[] {
  const unknown = measures.get(name)?.qualifiers.some((index) => !hasNumber(QUALIFIERS[index] ?? 'exact')) ?? false;
  const qualifier = [`${name}_qualifier`, 'qualifier'].find((other) => fields.has(other));
  if (!unknown || qualifier === undefined) return [];
  const words = QUALIFIERS.filter((word) => !hasNumber(word));
  return [`${rColumn(frame, name)}[${rColumn(frame, qualifier)} %in% ${rStrings(words)}] <- NA`];
}
