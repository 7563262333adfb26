import {toFraction} from '../format/number.ts';
import {suggest} from '../support/did-you-mean.ts';
import type {Fraction} from '../support/fraction.ts';
import {compare, multiply, whole} from '../support/fraction.ts';
import type {Column, StubRow, Table} from './model.ts';
import {isOfHundred} from './model.ts';
import type {Report} from './parts/fault.ts';
import {lastCode} from './parts/keys.ts';
import type {Band, ClassificationSpecification} from './specification.ts';

type Side = 'rows' | 'columns';
const SIDES: readonly Side[] = ['rows', 'columns'];

const MEET = 'let the bands meet: below of one is atLeast of the next';

/** A row of the other table with the bands that it fell in. */
export interface Placed {
  readonly row: StubRow;
  readonly bands: Readonly<Record<Side, Band>>;
}

/** The label of a band as a code: small letters and digits, all else an underscore. */
export function bandKey({label, key}: Band): string {
  if (key !== undefined) return key;
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/**
 * A classification whose labels may be translated: its bands keep the keys that their own labels gave them, and what it
 * expects, in its own language, has been judged.
 */
export function withKeptKeys(specification: ClassificationSpecification): ClassificationSpecification {
  const {rows, columns} = specification;
  const kept = (bands: readonly Band[]): readonly Band[] => bands.map((band) => ({...band, key: bandKey(band)}));
  return {
    ...specification,
    expect: {},
    rows: {...rows, bands: kept(rows.bands)},
    columns: {...columns, bands: kept(columns.bands)}
  };
}

/** Puts each category of the other table in its bands; a row that fits in none, or in two, is a fault. */
export function placeRows(specification: ClassificationSpecification, of: Table, report: Report): readonly Placed[] {
  const placed = of.rows
    .filter(({kind}) => kind === 'category')
    .flatMap((row): Placed[] => {
      const rows = bandOf(specification, of, row, 'rows', report);
      const columns = bandOf(specification, of, row, 'columns', report);
      return rows === null || columns === null ? [] : [{row, bands: {rows, columns}}];
    });
  checkExpected(specification, of, placed, report);
  return placed;
}

function bandOf(
  specification: ClassificationSpecification,
  of: Table,
  row: StubRow,
  side: Side,
  report: Report
): Band | null {
  const {by, bands} = specification[side];
  const column = of.columns.find(({key}) => key === by);
  const cell = of.cells.find(
    (other) => other.row === row.key && other.column === by && other.statistic === column?.statistic
  );
  const name = `"${row.label}" (${row.key})`;
  if (column === undefined || cell?.value === undefined || cell.value === null) {
    const hint = 'choose a column that has a number in every row';
    report('band-without-value', [side, 'by'], `${name} has no value in "${by}", so no band can hold it`, hint);
    return null;
  }
  const value = comparable(cell.value, column);
  const [first, second] = bands.flatMap((band, i) => (holds(band, value) ? [{band, i}] : []));
  if (first === undefined) {
    report('bands-leave-gap', [side, 'bands'], `no band holds ${name}, whose "${by}" is ${cell.text}`, MEET);
    return null;
  }
  if (second !== undefined) {
    const both = `"${first.band.label}" and "${second.band.label}"`;
    report(
      'bands-overlap',
      [side, 'bands', second.i],
      `${both} both hold ${name}, whose "${by}" is ${cell.text}`,
      MEET
    );
    return null;
  }
  return first.band;
}

/** A value as bands compare it: per cents as numbers of 100. */
function comparable(value: Fraction | number, column: Column): Fraction {
  const exact = typeof value === 'number' ? toFraction(value) : value;
  return isOfHundred(column) ? multiply(exact, whole(100)) : exact;
}

function holds({atLeast, below}: Band, value: Fraction): boolean {
  return (
    (atLeast === undefined || compare(value, toFraction(atLeast)) >= 0) &&
    (below === undefined || compare(value, toFraction(below)) < 0)
  );
}

/** Tells of columns that the other table has not and of bands that share a key. */
export function checkBands(specification: ClassificationSpecification, of: Table, report: Report): void {
  const known = of.columns.map(({key}) => key);
  for (const side of SIDES) {
    const {by, bands} = specification[side];
    if (!known.includes(by)) {
      report('unknown-column', [side, 'by'], `${of.id} has no column "${by}"`, suggest(by, known));
    }
    const keys = bands.map(bandKey);
    keys.forEach((key, i) => {
      if (key !== '' && keys.indexOf(key) === i) return;
      const message = key === '' ? 'a band needs a label with a letter or a digit' : `two bands have the key "${key}"`;
      report('band-label', [side, 'bands', i, 'label'], message, 'give every band a name of its own');
    });
  }
}

function checkExpected(
  {expect = {}}: ClassificationSpecification,
  of: Table,
  placed: readonly Placed[],
  report: Report
): void {
  const codes = of.rows.filter(({kind}) => kind === 'category').map(({key}) => lastCode(key));
  for (const [code, expected] of Object.entries(expect)) {
    if (!codes.includes(code)) {
      report('unknown-row', ['expect', code], `${of.id} has no row "${code}"`, suggest(code, codes));
    }
    const found = placed.find(({row}) => lastCode(row.key) === code);
    if (found === undefined) continue;
    const actual = `${found.bands.rows.label} / ${found.bands.columns.label}`;
    if (actual === expected) continue;
    const message = `"${found.row.label}" now stands in "${actual}", expected "${expected}"`;
    report('classification-moved', ['expect', code], message, 'correct expect, and what the chapter says of it');
  }
}
