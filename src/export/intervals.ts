import type {Cell} from '../tables/model.ts';
import type {Counted, Origin} from '../tables/origin.ts';
import type {CommonSpecification, IntervalMethod} from '../tables/specification.ts';
import {LEVEL} from '../tables/specification.ts';
import {expressionOf, type Expression, type ExpressionContext, type Lookup} from './expression.ts';
import {linesOf} from './lines.ts';
import {frameName, type ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';
import {rColumn} from './r-text.ts';

/** How the ends of a cell's confidence interval are computed; null of a cell that has none. */
export function intervalOf(
  cell: Cell,
  origin: Origin,
  {interval = [], level = LEVEL}: Pick<CommonSpecification, 'interval' | 'level'>,
  isDesigned: boolean,
  context: ExpressionContext
): ExportedCell | null {
  if (cell.interval === undefined) return null;
  const methods = [interval].flat();
  const method = methods.find((one) => (one === 't') === (cell.statistic === 'mean'));
  if (method === undefined) throw new NotExportable(`an interval of ${cell.statistic}`);
  const {row, column, statistic} = cell;
  const expression =
    method === 'logit' || isDesigned
      ? expressionOfDesignEnds(origin, level, context)
      : expressionOfEnds(method, origin, cell, level, context);
  return {row, column, statistic, expression};
}

function expressionOfEnds(
  method: IntervalMethod,
  origin: Origin,
  cell: Cell,
  level: number,
  context: ExpressionContext
): Expression {
  if (method === 't')
    return ['t.test(', ...valuesOf(origin, {...cell, statistic: 'n'}, context), `, conf.level = ${level})$conf.int`];
  if (origin.kind !== 'share') throw new NotExportable(`an interval of ${cell.statistic}`);
  const share = expressionOf(origin, cell, context) ?? [];
  const divided = share.indexOf(' / ');
  const [count, base] = [share.slice(0, divided), share.slice(divided + 1)];
  const of = [...count, ', ', ...base];
  if (method === 'exact') return ['binom.test(', ...of, `, conf.level = ${level})$conf.int`];
  return ['wilson(', ...of, `, ${level}${method === 'wilsonCorrected' ? ', correction = 0.5' : ''})`];
}

/** The ends by the design of the sample: those behind the cell are a domain of it. */
function expressionOfDesignEnds(origin: Origin, level: number, context: ExpressionContext): Expression {
  if (origin.kind === 'share' && origin.whole.from.kind === 'counted') {
    const [part, whole] = [origin.part, origin.whole.from].map((of) => linesBehind(of, null, context));
    if (part !== undefined && whole !== undefined) return ['share_ends(', part, ', ', whole, `, ${level})`];
  }
  if (origin.kind === 'mean' && origin.sum.tabulation.measure !== null) {
    const {dataset, measure} = origin.sum.tabulation;
    const lines = linesBehind(origin.sum, measure.name, context);
    return [`mean_ends(${rColumn(frameName(dataset), measure.name)}, `, lines, `, ${level})`];
  }
  throw new NotExportable('an interval by the design of a sample');
}

/** Which lines a number is made of, if they are told by one condition. */
function linesBehind(of: Counted, column: string | null, context: ExpressionContext): Lookup {
  const [lines, ...more] = linesOf(of, context);
  if (lines === undefined || more.length > 0) throw new NotExportable('an interval of what is counted in several ways');
  return {how: 'lines', column, lines};
}

/** The numbers that a mean is of. */
function valuesOf(origin: Origin, cell: Cell, context: ExpressionContext): Expression {
  if (origin.kind === 'mean') {
    const [sum] = expressionOf({kind: 'count', of: origin.sum, counts: 'measure'}, cell, context) ?? [];
    if (sum !== undefined && typeof sum !== 'string') return [{...sum, how: 'values'}];
  }
  if (origin.kind !== 'scale') throw new NotExportable('an interval of a mean of means');
  const times = origin.answers.flatMap(({of}, i) => [
    ...(i === 0 ? [] : [', ']),
    ...(expressionOf({kind: 'count', of, counts: 'measure'}, cell, context) ?? [])
  ]);
  return [`rep(c(${origin.answers.map(({number}) => String(number)).join(', ')}), c(`, ...times, '))'];
}
