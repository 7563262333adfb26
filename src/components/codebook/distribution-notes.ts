import {SIGNS} from '../../format/signs.ts';
import type {Distribution, DistributionRow, VariableEntry} from '../../report/codebook/model.ts';
import {inLanguage, type Language} from '../../support/localized.ts';
import type {CodebookTexts} from '../texts/codebook.ts';
import {countText, hasMissing, numberText, unitText} from './amounts.ts';
import {listed, type Piece} from './phrase.ts';

/** A sentence under a distribution. */
export interface DistributionNote {
  readonly text: string;
  readonly pieces: Readonly<Record<string, readonly Piece[]>>;
}

/** Everything that is shown of a distribution: its rows, then the total that the source gives. */
export function shownRows({rows, margin}: Distribution): readonly DistributionRow[] {
  return margin === null ? rows : [...rows, margin];
}

/** What must be known to read a distribution: what its per cents are of, what it leaves out, what its signs mean. */
export function distributionNotes(
  distribution: Distribution,
  {categories}: Pick<VariableEntry, 'categories'>,
  texts: CodebookTexts,
  language: Language
): readonly DistributionNote[] {
  const {declared, base, unit, outside, held, overlaps, by} = distribution;
  const rows = shownRows(distribution);
  const plain = (text: string | null): readonly DistributionNote[] => (text === null ? [] : [{text, pieces: {}}]);
  const without = categories.filter(({code}) => !rows.some(({category}) => category.code === code));
  const unknown = rows.some(({count, share}) => count?.value === null || share?.value === null);
  const {sign, spoken} = SIGNS.unknown;
  return [
    ...plain(basisOf(distribution, texts, language)),
    ...plain(overlaps && (by === 'given' || base !== null) ? texts.givenOverlap : null),
    ...plain(
      declared === null || unit === null
        ? null
        : texts.declared(numberText(declared, language), unitText(unit, declared, language))
    ),
    ...plain(outside === null ? null : texts.outside(countText(outside, language))),
    ...held.map(({of, label}) => ({text: texts.held, pieces: {of: [{text: of.title}], label: [{text: label}]}})),
    ...(without.length === 0
      ? []
      : [
          {
            text: texts.without,
            pieces: {
              labels: listed(
                without.map(({label}) => [{text: label}]),
                texts.and
              )
            }
          }
        ]),
    ...plain(unknown ? `${sign} ${inLanguage(spoken, language)}.` : null)
  ];
}

function basisOf(distribution: Distribution, texts: CodebookTexts, language: Language): string | null {
  const {by, base, unit, overlaps, isWhole} = distribution;
  if (overlaps && by !== 'given' && base === null) return texts.overlaps;
  if (base === null) return by === 'given' ? texts.givenOfUnknown : null;
  const n = numberText(base, language);
  const name = unit === null ? null : unitText(unit, base, language);
  if (by === 'given') return name === null ? texts.givenOfUnknown : texts.givenOf(n, name);
  const missing = hasMissing(distribution) ? texts.withMissing : '';
  if (by === 'rows') return `${texts.rowsOfWaves(n)}${missing}.`;
  if (by === 'lines') return `${texts.linesOf(n)}${missing}.`;
  return `${name === null || !(isWhole || overlaps) ? texts.percentOfSum(n) : texts.percentOf(n, name)}${missing}.`;
}
