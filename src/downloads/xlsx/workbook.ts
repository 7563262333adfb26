import {writeXlsx} from 'hucre/xlsx';
import {explainSigns} from '../../format/signs.ts';
import {fullName} from '../../report/author-name.ts';
import {noticesOf, sourceTitles} from '../../report/provenance.ts';
import type {Table} from '../../tables/model.ts';
import {shownTexts} from '../../tables/render/html-notes.ts';
import type {Citation} from '../citation/citation.ts';
import {plainCitation} from '../citation/text.ts';
import {cellsSheet} from './cells-sheet.ts';
import {tableSheet} from './table-sheet.ts';
import {XLSX_WORDS} from './words.ts';

/** A number of a table that its source prints differently. */
export interface PrintedDifference {
  /** Where it stands, in words: `NAV, Prosent`. */
  readonly place: string;
  readonly printed: string;
  readonly computed: string;
}

/**
 * A table as a workbook: the first sheet as it stands, with notes, differences, source and citation under it, the second its cells in
 * long form. The same bytes for the same data on every machine: its date is the first day of the report's year.
 */
export async function renderXlsx(
  table: Table,
  citation: Citation,
  differences: readonly PrintedDifference[]
): Promise<Uint8Array> {
  const {language} = table;
  const words = XLSX_WORDS[language];
  const date = new Date(Date.UTC(citation.issued['date-parts'][0][0], 0, 1));
  const title = citation.title;
  const written = await writeXlsx({
    properties: {
      title,
      creator: citation.author.map(fullName).join('; '),
      description: [...noticesOf(table.provenance, language), table.baseLine].join(' '),
      created: date,
      modified: date
    },
    defaultFont: {name: 'Calibri', size: 11},
    sheets: [
      tableSheet(table, {name: words.table, title, under: linesUnder(table, citation, differences)}),
      cellsSheet(table, words.cells)
    ]
  });
  return new Uint8Array(written);
}

function linesUnder(table: Table, citation: Citation, differences: readonly PrintedDifference[]): readonly string[] {
  const {language, notes, provenance, rounding} = table;
  const words = XLSX_WORDS[language];
  const signs = explainSigns(shownTexts(table), language);
  const licences = [...new Set(provenance.flatMap(({licenses}) => licenses))];
  return [
    ...noticesOf(provenance, language),
    ...notes.map(({mark, text}) => (mark === null ? text : `${mark}  ${text}`)),
    ...(signs === null ? [] : [signs]),
    ...differences.map(({place, printed, computed}) => words.differs(place, printed, computed)),
    ...(rounding === 'plain' ? [words.decimals] : []),
    words.long,
    `${words.source}: ${sourceTitles(provenance)}`,
    ...provenance.map(
      (dataset) => `${words.data}: ${dataset.package} ${dataset.version}, ${dataset.path}, ${dataset.hash}`
    ),
    ...(licences.length === 0 ? [] : [`${words.licence}: ${licences.join(', ')}`]),
    `${words.cite}: ${plainCitation(citation, language)}`,
    ...(citation.URL === undefined ? [] : [citation.URL])
  ];
}
