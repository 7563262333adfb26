import {unitWord} from '../../format/units.ts';
import type {Language} from '../../support/localized.ts';
import {writeCsv} from '../csv-lines.ts';
import type {Cell, Column, Table} from '../model.ts';
import {layOut} from './grid.ts';
import {guardText} from './guard.ts';
import {shownText} from './html-cell.ts';
import {endTexts, estimatedColumns} from './ends.ts';
import {comparedColumns, lettersText, withLetter} from './letters.ts';
import {inOneLine} from './items.ts';
import {knownNumber} from './known-number.ts';
import {LONG_HEADER, longCells} from './long.ts';
import {showDecimal} from './show-decimal.ts';
import {sizedColumns, sizedRows, sizeText} from './sizes.ts';
import {TABLE_WORDS} from './words.ts';

/**
 * A table as a CSV that looks like it: one header line, spanner and head joined by ` / `, row groups in a column of their
 * own. Numbers as shown, with a decimal point and nothing else; what is no plain number is the text shown. Sizes that totals
 * tell, `100 (n=66)`, stand in a column behind or a row below them, `I alt (n)`, the ends of intervals in two, the letters of comparisons in one. Texts that a spreadsheet would run are
 * guarded with an apostrophe. The items of a list share a line, parted by `; `.
 */
export function renderCsv(table: Table): string {
  const {spans, groups} = layOut(table);
  const words = TABLE_WORDS[table.language];
  const drawn = groups.flatMap(({rows}) => rows);
  const withSizes = sizedColumns(table.columns, drawn);
  const withEnds = estimatedColumns(table.columns, drawn);
  const withLetters = comparedColumns(table.columns, drawn);
  const withSizesBelow = sizedRows(table.columns, drawn);
  const hasGroups = groups.some(({group}) => group !== null);
  const header = [
    ...(hasGroups ? [table.groupHead ?? words.group] : []),
    table.stubhead,
    ...(table.descriptionHead === null ? [] : [table.descriptionHead]),
    ...spans.flatMap(({spanner, columns}) =>
      columns.flatMap((column) => {
        const head = `${spanner === null ? '' : `${spanner.label} / `}${withLetter(column)}`;
        return [
          `${head}${headUnit(column, table)}`,
          ...(withEnds.has(column) ? words.ends.map((end) => `${head} (${end})`) : []),
          ...(withLetters.has(column) ? [`${head} (${words.largerThan})`] : []),
          ...(withSizes.has(column) ? [`${head} (n)`] : [])
        ];
      })
    )
  ];
  const records = groups.flatMap(({group, rows}) =>
    rows.flatMap(({row, cells, spanned}) => {
      const stub = (label: string, description: string): readonly string[] => [
        ...(hasGroups ? [guardText(group?.label ?? '')] : []),
        guardText(label),
        ...(table.descriptionHead === null ? [] : [guardText(description)])
      ];
      const across = (
        inColumn: (cell: Cell | null, column: Column) => string,
        inSize: typeof sizeText,
        inEnds: typeof endTexts,
        inLetters: (cell: Cell | null) => string
      ): string[] =>
        cells.flatMap((cell, i) => {
          const column = table.columns[i];
          if (column === undefined) return [];
          return [
            i < spanned ? '' : inColumn(cell, column),
            ...(withEnds.has(column) ? inEnds(cell, column) : []),
            ...(withLetters.has(column) ? [inLetters(cell)] : []),
            ...(withSizes.has(column) ? [inSize(cell)] : [])
          ];
        });
      return [
        [
          ...stub(withLetter(row), row.description ?? ''),
          ...across((cell, column) => showValue(cell, column, table.language), sizeText, endTexts, lettersText)
        ],
        ...(withSizesBelow.has(row)
          ? [
              [
                ...stub(`${row.label} (n)`, ''),
                ...across(
                  sizeText,
                  () => '',
                  () => ['', ''],
                  () => ''
                )
              ]
            ]
          : [])
      ];
    })
  );
  return writeCsv([header.map(guardText), ...records]);
}

function headUnit({unit}: Column, {language}: Table): string {
  return unit === null || unit === 'percent' ? '' : ` (${unitWord(unit, language)})`;
}

/** A known number as shown, with a decimal point; else the shown text. An empty cell for a hidden zero is 0. */
function showValue(cell: Cell | null, column: Column, language: Language): string {
  const number = cell === null ? null : knownNumber(cell, column, language);
  return number === null
    ? guardText(cell === null ? shownText(cell, column) : inOneLine(cell, column))
    : showDecimal(number.shown, number.decimals);
}

/**
 * The cells of a table, one a line, with their keys: what other programs should read. `value` is a decimal number, per
 * cents as fractions of 1; never `97/212`, which a spreadsheet takes for a date. Intervals have `low` and `high` at the end, comparisons `letters`.
 */
export function renderLongCsv(table: Table): string {
  const byKey = new Map(table.columns.map((column) => [column.key, column]));
  const hasIntervals = table.cells.some(({interval}) => interval !== undefined);
  const hasLetters = table.cells.some(({letters}) => letters !== undefined);
  const records = longCells(table).map(
    ({row, column, statistic, value, base, text, state, interval = ['', ''], letters = []}) => [
      guardText(row),
      guardText(column),
      statistic,
      value ?? '',
      base === null ? '' : String(base),
      guardText(inOneLine({text, state}, byKey.get(column) ?? {})),
      state,
      ...(hasIntervals ? interval : []),
      ...(hasLetters ? [letters.join(' ')] : [])
    ]
  );
  return writeCsv([
    [...LONG_HEADER, ...(hasIntervals ? ['low', 'high'] : []), ...(hasLetters ? ['letters'] : [])],
    ...records
  ]);
}
