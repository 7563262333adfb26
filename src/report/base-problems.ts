import {error, type Problem} from '../support/problem.ts';
import {hiddenBases} from '../tables/hidden-bases.ts';
import {placeOf} from './grammar/place-of.ts';
import type {Exhibit} from './report-model.ts';

const RULE = 'base-hidden';

/** Exhibits whose per cents are of bases that their readers cannot see. */
export function hiddenBaseProblems(exhibits: Iterable<Exhibit>): readonly Problem[] {
  return [...exhibits].flatMap(({id, table, element, exceptions}) => {
    if (table === null || exceptions.some(({rule}) => rule === RULE)) return [];
    const [first, ...more] = hiddenBases(table);
    if (first === undefined) return [];
    const rest = more.length === 0 ? '' : ` and ${more.length} more`;
    const message = `${id} shows per cents of ${first}${rest}, and nowhere says so`;
    return [error(placeOf(element, ['id']), RULE, message, remedy(table.columns.map(({statistic}) => statistic)))];
  });
}

function remedy(statistics: readonly string[]): string {
  const where = statistics.includes('columnPercent') ? 'row' : 'column';
  return `write showBase="${where}", or except={[{rule: '${RULE}', reason: '…'}]}`;
}
