import {declareHedges, explainHedges} from '../../format/hedges.ts';
import type {Language} from '../../support/localized.ts';
import type {CheckedClaim, ReportModel} from '../report-model.ts';
import {words} from './words.ts';

/** What a claim's words were held to: the range that they may stand for, or the order that was checked. */
export function claimText(
  {phrase, is, than}: CheckedClaim,
  {settings}: Pick<ReportModel, 'settings'>,
  language: Language
): string | null {
  const {claims, compared} = words(language);
  if (is === 'higher than' || is === 'lower than') return compared(is, than?.text ?? '');
  if (is !== null) return claims[is];
  const {ranges} = declareHedges(settings.language, Object.fromEntries(settings.phrases));
  return explainHedges([phrase], ranges, language)[0]?.meaning ?? null;
}
