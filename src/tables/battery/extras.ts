import type {Extras, Matrix} from '../matrix/matrix.ts';
import {countedIn, countedSize} from '../matrix/figures.ts';
import type {Column, Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {Origin} from '../origin.ts';
import {decimalsIn} from '../parts/decimals.ts';
import {numberColumn} from '../parts/draft.ts';
import type {Figure} from '../parts/figure.ts';
import {cellOf, computed, share} from '../parts/figure.ts';
import {phrases} from '../parts/phrases.ts';
import type {BatterySpecification} from '../specification.ts';
import {numericCode} from './numeric-code.ts';

const EXTRAS: readonly Statistic[] = ['top', 'bottom', 'net', 'mean'];

/** How many answers from either end count as top and bottom, unless the table says. */
const OUTER = 2;

/**
 * Columns that are worked out from all valid answers of an item. The top of a scale of numbers is its highest ones, of a
 * scale of words the first of its code list; their labels stand in the head, so that nobody must guess.
 */
export function extrasOf(
  matrix: Matrix,
  specification: BatterySpecification,
  statistics: readonly Statistic[]
): Extras | null {
  const asked = statistics.filter((statistic) => EXTRAS.includes(statistic));
  if (asked.length === 0) return null;
  const {axis, valid} = matrix.columns;
  const answers = (valid ?? []).filter((slot) => axis.slots[slot]?.category.role === null);
  if (!isPossible(matrix, asked, answers)) return null;
  const outer = Math.min(specification.top ?? OUTER, Math.floor(answers.length / 2));
  const numbers = answers.map((slot) => numericCode(axis.slots[slot]?.category.code ?? ''));
  const falling = numbers.every((number) => number !== null) && (numbers[0] ?? 0) < (numbers.at(-1) ?? 0);
  const first = answers.slice(0, outer);
  const last = answers.slice(-outer);
  const [top, bottom] = falling ? [last, first] : [first, last];
  return {
    columns: asked.map((statistic) => columnOf(matrix, statistic, statistic === 'bottom' ? bottom : top)),
    cells: (block, row) =>
      asked.map((statistic) => {
        const slots = row.slots ?? [];
        const at = (columns: readonly number[]) =>
          countedIn(matrix, block, block.tabulation.at(slots, columns), slots, columns);
        const amountAt = (columns: readonly number[]): bigint => at(columns).tally.amount;
        const base = countedSize(matrix, block, slots, answers);
        const of = (count: bigint, origin: Origin): Figure => {
          const value = share(count, block.tabulation.decimals, base.amount, base.decimals);
          return computed(value, base.units, base.qualifier, origin);
        };
        const shareOf = (columns: readonly number[]): Figure =>
          of(amountAt(columns), {kind: 'share', part: at(columns), whole: base});
        const key = {row: row.key, column: axis.name, statistic};
        const decimals = decimalsIn([row], decimalsOf(matrix, statistic), specification);
        if (statistic === 'top') return cellOf(key, shareOf(top), decimals, matrix.language);
        if (statistic === 'bottom') return cellOf(key, shareOf(bottom), decimals, matrix.language);
        if (statistic === 'net') {
          const origin: Origin = {kind: 'net', top: at(top), bottom: at(bottom), whole: base};
          return cellOf(key, of(amountAt(top) - amountAt(bottom), origin), decimals, matrix.language);
        }
        const sum = answers.reduce((total, slot, i) => total + amountAt([slot]) * BigInt(numbers[i] ?? 0), 0n);
        const scale = answers.map((slot, i) => ({number: numbers[i] ?? 0, of: at([slot])}));
        return cellOf(key, of(sum, {kind: 'scale', answers: scale, whole: base}), decimals, matrix.language);
      })
  };
}

function isPossible(matrix: Matrix, asked: readonly Statistic[], answers: readonly number[]): boolean {
  const {columns, counting, report} = matrix;
  const {name, ordered, slots} = columns.axis;
  const list = asked.join(', ');
  if (counting.source.kind === 'percents') {
    const message = `${counting.dataset.id} gives per cents, which cannot be added up for ${list}`;
    report('percent-sum', ['statistics'], message, `leave ${list} out of statistics`);
    return false;
  }
  const needsOrder = asked.some((statistic) => statistic !== 'mean');
  if (needsOrder && !ordered) {
    report(
      'scale-not-ordered',
      ['statistics'],
      `"${name}" has no order, so it has no ${list}`,
      'declare categoriesOrdered'
    );
  }
  const words = answers.find((slot) => numericCode(slots[slot]?.category.code ?? '') === null);
  if (asked.includes('mean') && words !== undefined) {
    const message = `"${name}" has no mean: "${slots[words]?.category.code ?? ''}" is not a number`;
    report('scale-not-numeric', ['statistics'], message, "leave 'mean' out, or recode the answers to numbers");
    return false;
  }
  return ordered || !needsOrder;
}

function columnOf({columns, language, ...matrix}: Matrix, statistic: Statistic, slots: readonly number[]): Column {
  const word = phrases(language).statistics[statistic];
  const labels = slots.map((slot) => {
    const {short} = columns.axis.slots[slot]?.category ?? {short: {nb: '', en: null}};
    return language === 'en' ? (short.en ?? short.nb) : short.nb;
  });
  return numberColumn({
    key: columns.axis.name,
    statistic,
    label: statistic === 'top' || statistic === 'bottom' ? labels.join(' + ') : word,
    unit: PERCENTAGES.has(statistic) ? 'percent' : null,
    decimals: decimalsOf(matrix, statistic)
  });
}

function decimalsOf({decimals}: Pick<Matrix, 'decimals'>, statistic: Statistic): number {
  return statistic === 'mean' ? Math.max(decimals, 1) : decimals;
}
