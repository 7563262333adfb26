import type {Dataset, Derivation, Variable} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString} from './r-text.ts';

/** The lines that put the numbers of a measure in bands; what is not known becomes the list's code for that. */
export function writeBands(
  frame: string,
  {measures, rowCount}: Dataset,
  variable: Variable,
  {from: [source], to}: Derivation
): readonly string[] {
  const measure = measures.get(source?.name ?? '');
  if (measure === undefined) throw new NotExportable(`"${variable.name}", which is bands of what is not here`);
  const unknown = new Set<string>();
  for (let row = 0; row < rowCount; row++) {
    if (hasNumber(QUALIFIERS[measure.qualifiers[row] as number] ?? 'exact')) continue;
    unknown.add(variable.categories[variable.codes[row] as number]?.code ?? '');
  }
  if (unknown.size > 1) {
    throw new NotExportable(`"${variable.name}", where "${measure.name}" is not known for several reasons`);
  }
  const [own, number] = [rColumn(frame, variable.name), rColumn(frame, measure.name)];
  return [
    `${own} <- ${rString([...unknown][0] ?? '')}`,
    ...[...to].flatMap(([code, band]) => {
      if (!('atLeast' in band) && !('below' in band)) return [];
      const {atLeast, below} = band;
      const limits = [
        ...(atLeast === undefined ? [] : [`${number} >= ${atLeast}`]),
        ...(below === undefined ? [] : [`${number} < ${below}`])
      ];
      return [`${own}[which(${limits.join(' & ')})] <- ${rString(code)}`];
    })
  ];
}
