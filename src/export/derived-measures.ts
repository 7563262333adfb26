import type {Dataset, Derivation, Measure} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rStrings} from './r-text.ts';

/** The lines that compute a derived measure in a data frame. */
export function writeDerivedMeasure(
  frame: string,
  dataset: Dataset,
  measure: Measure,
  derivation: Derivation
): readonly string[] {
  switch (derivation.way) {
    case 'difference':
      return writeDifference(frame, dataset, measure, derivation);
    case 'count':
      return writeCount(frame, dataset, measure, derivation);
    default:
      throw new NotExportable(`"${measure.name}", a derived measure of the kind "${derivation.way}"`);
  }
}

/** One measure less another, as exact as both are written. */
function writeDifference(
  frame: string,
  {measures, rowCount}: Dataset,
  own: Measure,
  {from}: Derivation
): readonly string[] {
  const [first, second] = from.flatMap(({name}) => measures.get(name) ?? []);
  if (first === undefined || second === undefined) {
    throw new NotExportable(`"${own.name}", the difference of what is not here`);
  }
  for (let row = 0; row < rowCount; row++) {
    if (isKnown(own, row) !== (isKnown(first, row) && isKnown(second, row))) {
      throw new NotExportable(`"${own.name}", a difference of numbers that are not exact`);
    }
  }
  const [less, from1] = [rColumn(frame, second.name), rColumn(frame, first.name)];
  return [`${rColumn(frame, own.name)} <- round(${from1} - ${less}, ${own.decimals})`];
}

/** How many answers fit; not known where one is missing: a code with a role, unless it is asked for, or no code. */
function writeCount(frame: string, {variables}: Dataset, own: Measure, {from, is}: Derivation): readonly string[] {
  const sources = from.flatMap(({name}) => variables.get(name) ?? []);
  const fits = sources.map(({name, categories}) => {
    const column = rColumn(frame, name);
    const answers = categories.filter(({role, code}) => role === null || is.includes(code)).map(({code}) => code);
    return `  ifelse(${column} %in% ${rStrings(answers)}, ${column} %in% ${rStrings(is)}, NA)`;
  });
  return [`${rColumn(frame, own.name)} <- rowSums(cbind(`, ...fits.join(',\n').split('\n'), '))'];
}

function isKnown({qualifiers}: Measure, row: number): boolean {
  return hasNumber(QUALIFIERS[qualifiers[row] as number] ?? 'exact');
}
