import {toFraction} from '../../format/number.ts';
import {unitWord} from '../../format/units.ts';
import type {Fraction} from '../../support/fraction.ts';
import {decimal, multiply, roundScaled, whole} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import {writeCsv} from '../csv-lines.ts';
import type {Cell, Column, Table} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import {writeDecimal} from '../snapshot-value.ts';
import {layOut} from './grid.ts';
import {guardText} from './guard.ts';
import {shownText} from './html-cell.ts';
import {sizedColumns, sizedRows, sizeText} from './sizes.ts';
import {TABLE_WORDS} from './words.ts';

/**
 * A table as a CSV that looks like it: one header line, spanner and head joined by ` / `, row groups in a column of their
 * own. Numbers as shown, with a decimal point and nothing else; what is no plain number is the text shown. Sizes that totals
 * tell, `100 (n=66)`, stand in a column behind or a row below them, `I alt (n)`. Texts that a spreadsheet would run are
 * guarded with an apostrophe.
 */
export function renderCsv(table: Table): string {
  const {spans, groups} = layOut(table);
  const drawn = groups.flatMap(({rows}) => rows);
  const withSizes = sizedColumns(table.columns, drawn);
  const withSizesBelow = sizedRows(table.columns, drawn);
  const hasGroups = groups.some(({group}) => group !== null);
  const header = [
    ...(hasGroups ? [TABLE_WORDS[table.language].group] : []),
    table.stubhead,
    ...(table.descriptionHead === null ? [] : [table.descriptionHead]),
    ...spans.flatMap(({spanner, columns}) =>
      columns.flatMap((column) => {
        const head = `${spanner === null ? '' : `${spanner.label} / `}${column.label}`;
        return [`${head}${headUnit(column, table)}`, ...(withSizes.has(column) ? [`${head} (n)`] : [])];
      })
    )
  ];
  const records = groups.flatMap(({group, rows}) =>
    rows.flatMap(({row, cells}) => {
      const stub = (label: string, description: string): readonly string[] => [
        ...(hasGroups ? [guardText(group?.label ?? '')] : []),
        guardText(label),
        ...(table.descriptionHead === null ? [] : [guardText(description)])
      ];
      const across = (inColumn: (cell: Cell | null, column: Column) => string, inSize: typeof sizeText): string[] =>
        cells.flatMap((cell, i) => {
          const column = table.columns[i];
          if (column === undefined) return [];
          return [inColumn(cell, column), ...(withSizes.has(column) ? [inSize(cell)] : [])];
        });
      return [
        [
          ...stub(row.label, row.description ?? ''),
          ...across((cell, column) => showValue(cell, column, table.language), sizeText)
        ],
        ...(withSizesBelow.has(row) ? [[...stub(`${row.label} (n)`, ''), ...across(sizeText, () => '')]] : [])
      ];
    })
  );
  return writeCsv([header.map(guardText), ...records]);
}

function headUnit({unit}: Column, {language}: Table): string {
  return unit === null || unit === 'percent' ? '' : ` (${unitWord(unit, language)})`;
}

/** A known number as shown, with a decimal point; else, and beyond a cap (`> 100`), the shown text. An empty cell for a
 * hidden zero is 0. */
function showValue(cell: Cell | null, column: Column, language: Language): string {
  const isKnown = cell?.state === 'computed' || cell?.state === 'given';
  if (cell === null || cell.value === null || !isKnown || cell.text.startsWith('>')) {
    return guardText(shownText(cell));
  }
  const decimals = cell.statistic === column.statistic ? column.decimals : decimalsOf(cell.text, language);
  return showDecimal(scale(cell, column), decimals);
}

/** Digits behind the decimal mark of the first number in a shown text. */
function decimalsOf(text: string, language: Language): number {
  return (language === 'nb' ? /\d,(\d+)/ : /\d\.(\d+)/).exec(text)?.[1]?.length ?? 0;
}

/** A per cent is told by its statistic, or by its sign where it stands in a column of something else. */
function scale({value, statistic, text}: Cell, {unit}: Column): Fraction {
  const exact = typeof value === 'number' ? toFraction(value) : (value ?? whole(0));
  const isPercent = PERCENTAGES.has(statistic) || (statistic === 'ratio' && unit === 'percent') || text.endsWith('%');
  return isPercent ? multiply(exact, whole(100)) : exact;
}

/** All decimals are written, so that a column looks as it does in the table. */
function showDecimal(value: Fraction, decimals: number): string {
  const scaled = roundScaled(value, decimals);
  const text = writeDecimal(decimal(scaled, 0));
  if (decimals === 0) return text;
  const digits = text.replace('-', '').padStart(decimals + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const LONG_HEADER = ['row', 'column', 'statistic', 'value', 'base', 'text', 'state'];
const SIGNIFICANT = 12;

/**
 * The cells of a table, one a line, with their keys: what other programs should read. `value` is a decimal number of at
 * most 12 significant digits, per cents as fractions of 1; never `97/212`, which a spreadsheet takes for a date.
 */
export function renderLongCsv(table: Table): string {
  const records = table.cells.map((cell) => [
    guardText(cell.row),
    guardText(cell.column),
    cell.statistic,
    longValue(cell),
    cell.base === null || cell.state === 'suppressed' ? '' : String(cell.base),
    guardText(cell.text),
    cell.state
  ]);
  return writeCsv([LONG_HEADER, ...records]);
}

function longValue({value, state}: Cell): string {
  if (value === null || state === 'suppressed') return '';
  return writeDecimal(typeof value === 'number' ? toFraction(value) : toDecimal(value));
}

/** A fraction as a decimal of at most 12 significant digits, rounded half away from zero; whole numbers whole. */
function toDecimal(value: Fraction): Fraction {
  const {numerator, denominator} = value;
  const integer = (numerator < 0n ? -numerator : numerator) / denominator;
  if (integer > 0n) {
    const decimals = Math.max(0, SIGNIFICANT - String(integer).length);
    return decimal(roundScaled(value, decimals), decimals);
  }
  if (numerator === 0n) return whole(0);
  let decimals = SIGNIFICANT;
  while (roundScaled(value, decimals - SIGNIFICANT + 1) === 0n) decimals++;
  return decimal(roundScaled(value, decimals), decimals);
}
