import type {DatasetCodebook} from '../../report/codebook/model.ts';
import type {CodebookTexts} from '../texts/codebook.ts';

/** How large a dataset is: `189 rader, 43 variabler.` Sets are no columns of their own. */
export function sizeText({rowCount, shape, entries}: DatasetCodebook, texts: CodebookTexts): string {
  const columns = texts.variableCount(entries.filter(({kind}) => kind !== 'set').length);
  if (rowCount === null) return `${columns}.`;
  return `${shape === 'rows' ? texts.rowCount(rowCount) : texts.lineCount(rowCount)}, ${columns}.`;
}
