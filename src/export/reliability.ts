import type {Counted, Origin} from '../tables/origin.ts';
import {NotExportable} from './problem.ts';
import type {TestedTable} from './tests.ts';
import {linesOf} from './lines.ts';
import {conditionText} from './condition.ts';
import {frameName} from './names.ts';
import {rColumn, rStrings} from './r-text.ts';

/** The lines that compute Cronbach's alpha of those who answered all items of a battery. */
export function writeReliability(tested: TestedTable): readonly string[] {
  if (tested.table.reliability === undefined) return [];
  return [
    '',
    '# How well the items measure the same, of those who answered all',
    ...writeAnswers(tested),
    'alpha <- function(x) list(statistic = ncol(x) / (ncol(x) - 1) * (1 - sum(diag(x)) / sum(x)), p.value = NA)',
    'test("", "alpha", alpha(cov(answers)))',
    'test("", "alphaStandardised", alpha(cor(answers)))'
  ];
}

/** The answers of those who answered all items of a battery. */
export function writeAnswers({table, originOf, context}: TestedTable): readonly string[] {
  const items = table.rows.map(({key}) => {
    const own = table.cells.filter(({row}) => row === key).map(originOf);
    const filters = own.flatMap((origin) => {
      const of = countedIn(origin);
      return of === null ? [] : linesOf(of, context);
    });
    const [first] = filters;
    const [answer] = first?.columns[0] ?? [];
    const variable = context.dataset.variables.get(answer?.variable ?? '');
    if (first === undefined || variable === undefined) throw new NotExportable(`the reliability of ${key}`);
    const frame = frameName(context.dataset);
    const column = rColumn(frame, variable.name);
    const codes = variable.categories.filter(({role}) => role === null).map(({code}) => code);
    const asked = conditionText(frame, first.rows);
    const tests = [...(asked === null ? [] : [asked]), `${column} %in% ${rStrings(codes)}`];
    return `  as.numeric(ifelse(${tests.join(' & ')}, ${column}, NA))`;
  });
  return ['answers <- cbind(', items.join(',\n'), ')', 'answers <- answers[complete.cases(answers), ]'];
}

/** A count of answers that a number of an item is made of. */
function countedIn(origin: Origin): Counted | null {
  if (origin.kind === 'share') return origin.part;
  if (origin.kind === 'net') return origin.top;
  if (origin.kind === 'scale') return origin.answers[0]?.of ?? null;
  return origin.kind === 'count' ? origin.of : null;
}
