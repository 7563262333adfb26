import type {Dataset, Derivation, Variable} from '../data/model.ts';
import {writeBands} from './derived-bands.ts';
import {writeDerivedMeasure} from './derived-measures.ts';
import {writeJoin} from './derived-joins.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

/** The lines that compute a derived column in a data frame; what it is computed from stands there. */
export function writeDerived(
  frame: string,
  dataset: Dataset,
  name: string,
  datasets: ReadonlyMap<string, Dataset>
): readonly string[] {
  const derivation = dataset.derivations.get(name);
  if (derivation?.way === 'join') return writeJoin(frame, dataset, name, derivation, datasets);
  const measure = dataset.measures.get(name);
  if (measure !== undefined && derivation !== undefined) {
    return writeDerivedMeasure(frame, dataset, measure, derivation);
  }
  const variable = dataset.variables.get(name);
  if (variable === undefined) throw new NotExportable(`"${name}", which is not here`);
  switch (derivation?.way) {
    case 'group':
    case 'recode':
      return writeRecode(frame, dataset, variable, derivation);
    case 'bands':
      return writeBands(frame, dataset, variable, derivation);
    case 'any':
    case 'all':
      return writeAnswers(frame, dataset, variable, derivation);
    default:
      throw new NotExportable(`"${name}", a derived variable of the kind "${derivation?.way ?? 'unknown'}"`);
  }
}

/** Codes that become others. */
function writeRecode(
  frame: string,
  dataset: Dataset,
  variable: Variable,
  {way, from: sources, to}: Derivation
): readonly string[] {
  const [from] = sources.flatMap(({name}) => dataset.variables.get(name) ?? []);
  if (from === undefined) throw new NotExportable(`"${variable.name}", which is derived from what is not here`);
  const becomes = new Map<string, string[]>();
  for (const category of from.categories) {
    const target = way === 'group' ? category.group : recoded(category, to, variable);
    if (target !== null) becomes.set(target, [...(becomes.get(target) ?? []), category.code]);
  }
  check(dataset, variable, from, becomes);
  const [own, other] = [rColumn(frame, variable.name), rColumn(frame, from.name)];
  return [
    `${own} <- ""`,
    ...[...becomes].map(([code, codes]) => `${own}[${other} %in% ${rStrings(codes)}] <- ${rString(code)}`)
  ];
}

/** Yes if any (or all) of the answers fit, no if none can any more, else "not answered". */
function writeAnswers(
  frame: string,
  dataset: Dataset,
  variable: Variable,
  {way, from, is}: Derivation
): readonly string[] {
  const sources = from.flatMap(({name}) => dataset.variables.get(name) ?? []);
  if (sources.length < from.length) {
    throw new NotExportable(`"${variable.name}", which is derived from what is not here`);
  }
  const own = rColumn(frame, variable.name);
  const open = variable.categories.find(({role}) => role === 'not_answered')?.code ?? '';
  const fits = sources.map(({name}) => `${rColumn(frame, name)} %in% ${rStrings(is)}`);
  const may = sources.map(({name, categories}) => {
    const missing = categories.filter(({role, code}) => role !== null && !is.includes(code)).map(({code}) => code);
    return `${rColumn(frame, name)} %in% ${rStrings([...is, ...missing])}`;
  });
  const joined = (tests: readonly string[]): string => tests.join(way === 'any' ? ' | ' : ' & ');
  return [`${own} <- ifelse(${joined(fits)}, "ja",`, `  ifelse(${joined(may)}, ${rString(open)}, "nei"))`];
}

type Targets = ReadonlyMap<string, unknown>;

function recoded({code, role}: Variable['categories'][number], to: Targets, {categories}: Variable): string | null {
  const named = [...to].find(([, codes]) => Array.isArray(codes) && codes.includes(code));
  if (named !== undefined) return named[0];
  return role === null ? null : (categories.find((category) => category.role === role)?.code ?? null);
}

/** Every line must get the code that the site counts it by. */
function check(
  {rowCount}: Dataset,
  variable: Variable,
  from: Variable,
  becomes: ReadonlyMap<string, readonly string[]>
): void {
  const target = new Map([...becomes].flatMap(([code, codes]) => codes.map((each) => [each, code] as const)));
  for (let row = 0; row < rowCount; row++) {
    const source = from.categories[from.codes[row] as number]?.code ?? '';
    const own = variable.categories[variable.codes[row] as number]?.code ?? '';
    if ((target.get(source) ?? '') !== own) {
      throw new NotExportable(`"${variable.name}" is not told by the codes of "${from.name}"`);
    }
  }
}
