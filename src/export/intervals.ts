import type {Cell} from '../tables/model.ts';
import type {Origin} from '../tables/origin.ts';
import type {CommonSpecification, IntervalMethod} from '../tables/specification.ts';
import {expressionOf, type Expression, type ExpressionContext} from './expression.ts';
import type {ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';

const LEVEL = 0.95;

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
  if (method === 'logit' || isDesigned) throw new NotExportable('an interval by the design of a sample');
  const {row, column, statistic} = cell;
  return {row, column, statistic, expression: expressionOfEnds(method, origin, cell, level, context)};
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
