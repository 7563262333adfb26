import {formatCount} from '../../format/number.ts';
import type {BaseEntry, DatasetCodebook} from '../../report/codebook/model.ts';
import type {Language} from '../../support/localized.ts';
import {datasetsPath} from '../paths.ts';
import type {CodebookTexts} from '../texts/codebook.ts';
import {unitText} from './amounts.ts';
import {columnPiece, entryAnchor} from './entry-links.ts';
import {listed, type Piece} from './phrase.ts';

/** Who a named base counts: by conditions, by a number, or by the measure that holds it. */
export function baseSentence(
  {where, units}: BaseEntry,
  {id, unit, entries}: Pick<DatasetCodebook, 'id' | 'unit' | 'entries'>,
  texts: CodebookTexts,
  language: Language
): {readonly text: string; readonly pieces: Readonly<Record<string, readonly Piece[]>>} {
  if (typeof units === 'number') {
    return {
      text: texts.baseUnits(texts.units(formatCount(units, language), unitText(unit, units, language))),
      pieces: {}
    };
  }
  if (units !== null) {
    const [name, measure] = units.split('.');
    const [own] = entries.filter((entry) => entry.name === units);
    const elsewhere = datasetsPath(language, id.split('/')[0], name, entryAnchor(measure ?? ''));
    return {
      text: texts.baseMeasure,
      pieces: {measure: [own === undefined ? {text: units, href: elsewhere} : columnPiece(own)]}
    };
  }
  const conditions = where.map(({of, codes}): readonly Piece[] => [
    entries.some(({name}) => name === of.name) ? columnPiece(of) : {text: of.title},
    {text: texts.is},
    ...listed(
      codes.map((text) => [{text}]),
      texts.or
    )
  ]);
  return {text: '{where}', pieces: {where: listed(conditions, texts.and)}};
}
