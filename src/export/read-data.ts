import type {FieldDescriptor, ResourceDescriptor} from '../data/descriptor.ts';
import {tokensFor} from '../data/labels.ts';
import type {Dataset, Variable} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import {conditionText, EVERY_LINE} from './condition.ts';
import {derivedFrom, writeDerived} from './derived-columns.ts';
import type {ExpressionContext, Lookup} from './expression.ts';
import {frameName} from './names.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

/** What a resource's descriptor says of how its CSV is written, by the dataset's id. */
export type Descriptors = ReadonlyMap<string, ResourceDescriptor>;

/** Reads the CSVs, makes codes of what stands for them and numbers of measures, and keeps who is counted. */
export function readData(
  lookups: readonly Lookup[],
  {dataset, all}: ExpressionContext,
  descriptors: Descriptors
): readonly string[] {
  const others = new Set(lookups.map(({lines}) => lines.dataset));
  return [dataset, ...[...others].filter((other) => other !== dataset)].flatMap((own) => {
    const frame = frameName(own);
    const mine = lookups.filter(({lines}) => lines.dataset === own);
    const strange = mine.some(
      ({lines}) => lines.all !== EVERY_LINE && conditionText(frame, lines.all) !== conditionText(frame, all)
    );
    if (strange) throw new NotExportable('numbers of one table that count different lines');
    const kept = own === dataset ? conditionText(frame, all) : null;
    const asked = [...mine.flatMap(({lines}) => [...lines.rows, ...lines.columns]), ...all].flat();
    const variables = new Set(asked.map(({variable}) => variable));
    const derived = [...variables].flatMap((name) => own.variables.get(name) ?? []).filter(isDerived);
    const read = new Set(
      mine.flatMap(({column, weight, lines}) => [column, weight, lines.known].flatMap((name) => name ?? []))
    );
    const plain = [...variables, ...read, ...derived.flatMap((variable) => derivedFrom(own, variable))];
    const fields = fieldsOf(own, descriptors);
    return [
      '',
      `${frame} <- read(${rString(`${own.provenance.package}/${own.provenance.path.split('/').at(-1) ?? ''}`)})`,
      ...[...new Set(plain)].flatMap((name) => writeColumn(frame, own, name, fields)),
      ...derived.flatMap((variable) => writeDerived(frame, own, variable)),
      ...(kept === null ? [] : ['# Who is counted', `${frame} <- ${frame}[${kept}, ]`])
    ];
  });
}

function isDerived({derived}: Variable): boolean {
  return derived !== null;
}

function fieldsOf({id}: Dataset, descriptors: Descriptors): ReadonlyMap<string, FieldDescriptor> {
  const resource = descriptors.get(id);
  if (resource === undefined) throw new NotExportable(`the dataset ${id}, whose descriptor is not here`);
  if (resource.dialect !== undefined) throw new NotExportable(`the dataset ${id}, whose CSV has a dialect of its own`);
  return new Map(resource.schema.fields.map((field) => [field.name, field]));
}

/** The lines that make a column what the site reads of it. A derived variable is no column of the CSV. */
function writeColumn(
  frame: string,
  dataset: Dataset,
  name: string,
  fields: ReadonlyMap<string, FieldDescriptor>
): readonly string[] {
  const field = fields.get(name);
  if (field === undefined) {
    const variable = dataset.variables.get(name);
    if (variable !== undefined && isDerived(variable)) return [];
    throw new NotExportable(`"${name}", which is no column of the CSV`);
  }
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
