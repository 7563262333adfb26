import {formatNumber, NO_BREAK_SPACE} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import type {Ends} from '../model.ts';
import {isOfHundred} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {TracedCell} from '../parts/figure.ts';
import {phrases} from '../parts/phrases.ts';
import type {CommonSpecification, IntervalMethod} from '../specification.ts';
import {LEVEL} from '../specification.ts';
import type {Sample} from '../parts/sample.ts';
import {designEnds} from './design-ends.ts';
import {meanInterval} from './mean-interval.ts';
import {shareInterval} from './share-interval.ts';

const WHAT = {mean: 'mean of respondents’ numbers', share: 'computed per cent of a known base'};

/** The draft with the confidence intervals that were asked for, and what the table's notes say of them. */
export function withIntervals(
  draft: Draft,
  specification: CommonSpecification,
  sample: Sample,
  language: Language,
  report: Report
): {readonly draft: Draft; readonly notes: readonly string[]} {
  const {interval = [], level = LEVEL} = specification;
  const methods = typeof interval === 'string' ? [interval] : interval;
  if (methods.length === 0) {
    if (specification.level !== undefined && specification.compare === undefined) {
      report('no-interval', ['level'], 'there is no interval to have a level', 'name an interval, or leave level out');
    }
    return {draft, notes: []};
  }
  const lone = new Set<string>();
  const endsOf = (cell: TracedCell, method: IntervalMethod): Ends | null => {
    if (method !== 'logit' && (method !== 't' || !sample.isDesigned)) {
      return method === 't' ? meanInterval(cell, level) : shareInterval(cell, method, level);
    }
    const design = sample.design();
    const ends = design === null ? null : designEnds(cell, method, design, level);
    if (ends === null || !('reason' in ends)) return ends;
    for (const stratum of ends.strata) lone.add(String(stratum));
    return null;
  };
  const rows = new Map(draft.rows.map((row) => [row.key, row]));
  const columns = new Map(draft.columns.map((column) => [`${column.key}\t${column.statistic}`, column]));
  const made = new Set<IntervalMethod>();
  const cells = draft.cells.map((cell): TracedCell => {
    const column = columns.get(`${cell.column}\t${cell.statistic}`);
    const isWhole = isWholePart(rows.get(cell.row)?.kind) || isWholePart(column?.kind);
    if (cell.state !== 'computed' || column === undefined || (isWhole && isAll(cell))) return cell;
    for (const method of methods) {
      const ends = endsOf(cell, method);
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
    const prop = typeof interval === 'string' ? ['interval'] : ['interval', i];
    if (sample.isDesigned && method !== 'logit' && method !== 't') {
      const message = `"${method}" takes each unit for drawn by itself, all alike; these are weighted, of strata or of clusters`;
      report('interval-design', prop, message, "'logit' follows the design of the sample");
    } else if (lone.size > 0) {
      const message = `the spread within a stratum cannot be told of one unit: ${[...lone].join(', ')}`;
      report('lone-stratum', prop, message, 'join the stratum to one like it in the data');
    } else if (!made.has(method)) {
      const message = `no ${WHAT[method === 't' ? 'mean' : 'share']} stands in the table, so "${method}" has nothing to do`;
      report('no-interval', prop, message, `leave it out, or "${method === 't' ? 'wilson' : 't'}"`);
    }
  }
  const named = methods.map((method) => (method === 't' && sample.isDesigned ? 'tByDesign' : method));
  const shown = `${formatNumber(level * 100, 0, language)}${NO_BREAK_SPACE}%`;
  return {draft: {...draft, cells}, notes: [phrases(language).notes.interval(shown, named)]};
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
