import {hedgeHolds} from '../format/hedges.ts';
import type {HedgeRanges} from '../format/hedge-defaults.ts';
import {PERCENTAGES, type StubRow, type Table} from '../tables/model.ts';
import type {Fault} from '../tables/specification.ts';
import {compareKnown, isUnknown, numberOf, type Known} from './order.ts';
import type {QuotedTable, RawValue} from './raw-value.ts';

/** A claim's props with its words. */
export interface ClaimProps {
  readonly value: string;
  readonly is?: 'largest' | 'smallest' | 'higher than' | 'lower than' | 'rises' | 'falls';
  readonly than?: string;
}

/** What claims are checked against. */
export interface ClaimContext {
  readonly named: ReadonlyMap<string, RawValue>;
  readonly quotable: ReadonlyMap<string, QuotedTable | null>;
  readonly hedges: HedgeRanges;
}

const OTHER_WORDS = 'choose other words';

/**
 * Why a claim does not hold, or null if it does. Without `is` its words must be a hedged phrase whose range holds the
 * value; with `is` the words are free and the order is checked. A value that failed is not judged.
 */
export function checkClaim(phrase: string, props: ClaimProps, context: ClaimContext): Fault | null {
  const raw = context.named.get(props.value);
  if (raw === undefined) return null;
  if (raw.range !== null) return failure(['value'], `"${props.value}" is a range`, 'name a single value');
  if (props.is === undefined) return checkPhrase(phrase, props.value, raw, context.hedges);
  if (props.is === 'higher than' || props.is === 'lower than') return checkOrder(raw, props.is, props.than, context);
  return checkPlace(raw, props.is, context);
}

function checkPhrase(phrase: string, name: string, {value, state}: RawValue, hedges: HedgeRanges): Fault | null {
  if (typeof value === 'number') return failure(['value'], `"${name}" is no exact number`);
  if (state === 'given:over' || state === 'given:under') {
    const known = state.slice('given:'.length);
    return failure(
      ['value'],
      `"${name}" is only known as "${known}", so that no phrase can be held to it`,
      'write the value itself'
    );
  }
  const {outcome, explanation} = hedgeHolds(phrase.replace(/\s+/g, ' ').trim(), value, hedges);
  if (outcome === 'holds') return null;
  if (outcome === 'fails') return failure([], `the claim no longer holds: ${explanation}`, OTHER_WORDS);
  return {
    prop: [],
    rule: 'unknown-phrase',
    message: `no range is declared for the words "${phrase}"`,
    hint: `${explanation}; declare it under phrases in report.yaml, or say what is claimed with is="…"`
  };
}

function checkOrder(
  raw: RawValue,
  is: 'higher than' | 'lower than',
  than: string | undefined,
  {named}: ClaimContext
): Fault | null {
  if (than === undefined) return failure(['is'], `"${is}" needs something to compare with`, 'than="<name of a value>"');
  const other = named.get(than);
  if (other === undefined) return null;
  const unlike = PERCENTAGES.has(raw.statistic) ? !PERCENTAGES.has(other.statistic) : raw.statistic !== other.statistic;
  if (unlike || raw.points !== other.points || other.range !== null)
    return failure(['than'], `"${than}" is not of the same kind`, 'compare two per cents or two counts');
  const order = compareKnown(raw, other);
  if (order === null) return failure(['is'], `it is not known which of the value and "${than}" is higher`, OTHER_WORDS);
  const holds = is === 'higher than' ? order > 0 : order < 0;
  return holds ? null : failure(['is'], `the value is not ${is} "${than}"`, OTHER_WORDS);
}

type Place = 'largest' | 'smallest' | 'rises' | 'falls';

function checkPlace(raw: RawValue, is: Place, {quotable}: ClaimContext): Fault | null {
  const quoted = raw.exhibit === null ? null : (quotable.get(raw.exhibit) ?? null);
  const [own, ...others] = raw.cells;
  if (quoted === null || own === undefined || others.length > 0) {
    return failure(['is'], `"${is}" needs a single cell of an exhibit`, 'define the value with of, row and column');
  }
  const {table} = quoted;
  const rows = new Map(table.rows.filter(({kind}) => kind === 'category').map((row) => [row.key, row]));
  const cells = table.cells.filter(
    ({row, column, statistic}) => rows.has(row) && column === own.column && statistic === own.statistic
  );
  const unknown = cells.find(isUnknown);
  if (unknown !== undefined)
    return failure(['is'], `the number of ${labelOf(rows.get(unknown.row))} is not known`, OTHER_WORDS);
  const numbers = cells.flatMap((cell): readonly Ranked[] => {
    const known = numberOf(cell);
    const row = rows.get(cell.row);
    return known === null || row === undefined ? [] : [{...known, row}];
  });
  if (is === 'largest' || is === 'smallest') return checkEnd(own.row, numbers, is);
  const group = rows.get(own.row)?.group ?? null;
  return isOrdered(own.row, quoted)
    ? checkTrend(
        numbers.filter(({row}) => row.group === group),
        is
      )
    : failure(
        ['is'],
        `"${table.stubhead}" has no order in which a column could ${is === 'rises' ? 'rise' : 'fall'}`,
        'say which value is higher than which'
      );
}

interface Ranked extends Known {
  readonly row: StubRow;
}

function checkEnd(own: string, numbers: readonly Ranked[], is: 'largest' | 'smallest'): Fault | null {
  const end = numbers.find(({row}) => row.key === own);
  if (end === undefined) return failure(['is'], `only a category can be the ${is}`, 'quote the row of a category');
  for (const other of numbers) {
    if (other === end) continue;
    const order = compareKnown(end, other);
    if (order === null)
      return failure(
        ['is'],
        `it is not known whether the value is the ${is}: ${labelOf(other.row)} cannot be compared`,
        OTHER_WORDS
      );
    if (order === 0)
      return failure(
        ['is'],
        `the value is not the only ${is}: ${labelOf(other.row)} is as ${is === 'largest' ? 'large' : 'small'}`,
        OTHER_WORDS
      );
    if (order < 0 === (is === 'largest'))
      return failure(
        ['is'],
        `the value is not the ${is}: ${labelOf(other.row)} is ${is === 'largest' ? 'larger' : 'smaller'}`,
        OTHER_WORDS
      );
  }
  return null;
}

function checkTrend(numbers: readonly Ranked[], is: 'rises' | 'falls'): Fault | null {
  if (numbers.length < 2)
    return failure(['is'], `a column of ${numbers.length} numbers neither rises nor falls`, OTHER_WORDS);
  const wrong = numbers.find((number, index) => {
    const before = numbers[index - 1];
    const order = before === undefined ? null : compareKnown(number, before);
    return before !== undefined && (order === null || (is === 'rises' ? order <= 0 : order >= 0));
  });
  return wrong === undefined
    ? null
    : failure(
        ['is'],
        `the column does not ${is === 'rises' ? 'rise' : 'fall'} throughout: not at ${labelOf(wrong.row)}`,
        OTHER_WORDS
      );
}

/** Whether the categories of a row's variable stand in an order of their own, as ages do and places do not. */
function isOrdered(row: string, {dataset}: QuotedTable): boolean {
  const step = row.split(' > ').at(-1) ?? '';
  return dataset?.variables.get(step.slice(0, step.indexOf('=')))?.ordered === true;
}

function labelOf(row: Pick<Table['rows'][number], 'label'> | undefined): string {
  return `"${row?.label ?? ''}"`;
}

function failure(prop: readonly (string | number)[], message: string, hint?: string): Fault {
  return {prop, rule: 'claim-fails', message, ...(hint === undefined ? {} : {hint})};
}
