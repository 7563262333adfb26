import {meanInterval as intervalOf} from '../../stats/means/mean-interval.ts';
import type {Ends} from '../model.ts';
import type {TracedCell} from '../parts/figure.ts';
import {numbersBehind, valuesOf} from '../parts/numbers-behind.ts';

/** The interval of a mean of respondents' numbers or of their answers on a scale; null for any other number. */
export function meanInterval(cell: TracedCell, level: number): Ends | null {
  if (cell.statistic !== 'mean') return null;
  const values = valuesBehind(cell);
  return values === null ? null : intervalOf(values, {level});
}

function valuesBehind(cell: TracedCell): readonly number[] | null {
  const {origin} = cell;
  if (origin.kind === 'scale') {
    return origin.answers.flatMap(({number, of: {tally, tabulation}}) =>
      new Array<number>(Number(tally.amount) / 10 ** tabulation.decimals).fill(number)
    );
  }
  const numbers = numbersBehind(cell);
  return numbers === null ? null : valuesOf(numbers);
}
