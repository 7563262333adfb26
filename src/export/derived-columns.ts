import type {Dataset, Variable} from '../data/model.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

/** Names of the columns that a derived variable is computed from. */
export function derivedFrom({derivations}: Dataset, {name}: Variable): readonly string[] {
  return (derivations.get(name)?.from ?? []).map((source) => source.name);
}

/** The lines that compute a derived variable in a data frame. */
export function writeDerived(frame: string, dataset: Dataset, variable: Variable): readonly string[] {
  const derivation = dataset.derivations.get(variable.name);
  const [source] = derivation?.from ?? [];
  const from = source === undefined ? undefined : dataset.variables.get(source.name);
  if (derivation === undefined || from === undefined || (derivation.way !== 'group' && derivation.way !== 'recode')) {
    const way = derivation?.way ?? 'unknown';
    throw new NotExportable(`"${variable.name}" is a derived variable of the kind "${way}"`);
  }
  const becomes = new Map<string, string[]>();
  for (const category of from.categories) {
    const target = derivation.way === 'group' ? category.group : recoded(category, derivation.to, variable);
    if (target !== null) becomes.set(target, [...(becomes.get(target) ?? []), category.code]);
  }
  check(dataset, variable, from, becomes);
  const [own, other] = [rColumn(frame, variable.name), rColumn(frame, from.name)];
  return [
    `${own} <- ""`,
    ...[...becomes].map(([code, codes]) => `${own}[${other} %in% ${rStrings(codes)}] <- ${rString(code)}`)
  ];
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
