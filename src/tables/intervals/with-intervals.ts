import {formatNumber, NO_BREAK_SPACE} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import type {Ends} from '../model.ts';
import {isOfHundred} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {TracedCell} from '../parts/figure.ts';
import {phrases} from '../parts/phrases.ts';
import type {CommonSpecification, IntervalMethod} from '../specification.ts';
import {meanInterval} from './mean-interval.ts';
import {shareInterval} from './share-interval.ts';

const LEVEL = 0.95;

/** The draft with the confidence intervals that were asked for, and what the table's notes say of them. */
export function withIntervals(
  draft: Draft,
  specification: CommonSpecification,
  weighted: boolean,
  language: Language,
  report: Report
): {readonly draft: Draft; readonly notes: readonly string[]} {
  const {interval = [], level = LEVEL} = specification;
  const methods = typeof interval === 'string' ? [interval] : interval;
  if (methods.length === 0) {
    if (specification.level !== undefined) {
      report('no-interval', ['level'], 'there is no interval to have a level', 'name an interval, or leave level out');
    }
    return {draft, notes: []};
  }
  if (weighted) {
    const message = 'intervals of weighted numbers need the design of the sample';
    report('interval-weighted', ['interval'], message, "leave interval out, or weight='none'");
    return {draft, notes: []};
  }
  const rows = new Map(draft.rows.map((row) => [row.key, row]));
  const columns = new Map(draft.columns.map((column) => [`${column.key}\t${column.statistic}`, column]));
  const made = new Set<IntervalMethod>();
  const cells = draft.cells.map((cell): TracedCell => {
    const column = columns.get(`${cell.column}\t${cell.statistic}`);
    const isWhole = isWholePart(rows.get(cell.row)?.kind) || isWholePart(column?.kind);
    if (cell.state !== 'computed' || column === undefined || (isWhole && isAll(cell))) return cell;
    for (const method of methods) {
      const ends = method === 't' ? meanInterval(cell, level) : shareInterval(cell, method, level);
      if (ends === null) continue;
      made.add(method);
      return {
        ...cell,
        interval: {...ends, text: textOf(ends, isOfHundred(column) ? 100 : 1, column.decimals, language)}
      };
    }
    return cell;
  });
  for (const [i, method] of methods.entries()) {
    if (made.has(method)) continue;
    const [what, other] =
      method === 't' ? ['mean of respondents’ numbers', 'wilson'] : ['computed per cent of a known base', 't'];
    const prop = typeof interval === 'string' ? ['interval'] : ['interval', i];
    report(
      'no-interval',
      prop,
      `no ${what} stands in the table, so "${method}" has nothing to do`,
      `leave it out, or "${other}"`
    );
  }
  const shown = `${formatNumber(level * 100, 0, language)}${NO_BREAK_SPACE}%`;
  return {draft: {...draft, cells}, notes: [phrases(language).notes.interval(shown, methods)]};
}

function isWholePart(kind: string | undefined): boolean {
  return kind === 'total' || kind === 'answered';
}

/** 100 per cent, which a total has by definition. */
function isAll({value}: TracedCell): boolean {
  return value !== null && typeof value === 'object' && value.numerator === value.denominator;
}

/** `[36, 46]`; where decimals are marked by a comma, the ends are parted by a semicolon. */
function textOf({low, high}: Ends, factor: number, decimals: number, language: Language): string {
  const separator = language === 'nb' && decimals > 0 ? ';' : ',';
  const [from, to] = [low, high].map((end) => formatNumber(end * factor, decimals, language));
  return `[${from}${separator}${NO_BREAK_SPACE}${to}]`;
}
