import type {Variable} from '../../data/model.ts';
import {formatCount, formatNumber, NO_BREAK_SPACE} from '../../format/number.ts';
import {cronbachAlpha} from '../../stats/reliability/cronbach-alpha.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Reliability} from '../inference.ts';
import type {Axis} from '../parts/axis.ts';
import type {Counting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import type {BatterySpecification} from '../specification.ts';
import type {CompleteAnswers} from '../tests/run-tests.ts';
import {numericCode} from './numeric-code.ts';

/** An item of a battery in respondent rows: its variable, and whom it was asked of. */
export interface AnsweredItem {
  readonly variable: Variable;
  readonly mask: Uint8Array | null;
}

const DECIMALS = 2;

/** How well the items of a battery measure the same, and what a note says of it. */
export interface ToldReliability {
  readonly reliability: Reliability;
  readonly note: string;
}

/** What is made of the answers of each respondent to a battery. */
export interface AnsweredBattery {
  readonly reliability: ToldReliability | null;
  /** The answers of those who answered all items; null if they are no numbers, or of no respondents. */
  readonly complete: CompleteAnswers | null;
}

/** The answers to the items of a battery as numbers, as far as they are. */
export function answersTo(items: readonly AnsweredItem[] | null): CompleteAnswers | null {
  const isNumber = items?.every(({variable}) =>
    variable.categories.every(({role, code}) => role !== null || numericCode(code) !== null)
  );
  return items === null || isNumber !== true ? null : () => completeAnswers(items);
}

/** The items of a battery in its dataset. */
interface Answered {
  readonly items: readonly AnsweredItem[] | null;
  readonly rows: Axis;
  readonly counting: Pick<Counting, 'dataset'>;
  readonly isWeighted: boolean;
}

/** Cronbach's alpha of those who answered all items with a number; null if it is not asked for, or for a fault. */
export function reliabilityOf(
  {reliability, items: set}: BatterySpecification,
  {items, rows, counting: {dataset}, isWeighted}: Answered,
  language: Language,
  report: Report
): ToldReliability | null {
  if (reliability === undefined) return null;
  const prop = ['reliability'];
  if (dataset.disclosure !== undefined) {
    const message = `small numbers of ${dataset.id} are to be hidden, which cannot be done in the reliability of items`;
    report('disclosure', prop, message, 'leave reliability out');
    return null;
  }
  if (items === null) {
    report('reliability-impossible', prop, 'alpha needs the answers of each respondent', 'leave reliability out');
    return null;
  }
  if (isWeighted) {
    const message = 'the table is weighted, and alpha counts all respondents alike';
    report('reliability-impossible', prop, message, 'write weight="none", in a table of its own');
    return null;
  }
  const word = items[0]?.variable.categories.find(({role, code}) => role === null && numericCode(code) === null);
  if (word !== undefined) {
    const message = `the answers of "${set}" are no numbers: "${word.code}"`;
    report('scale-not-numeric', prop, message, 'leave reliability out, or recode the answers to numbers');
    return null;
  }
  const answers = completeAnswers(items);
  const found = cronbachAlpha(answers);
  if (found === null || found.raw === null) {
    const message = `${answers.length} respondents have answered all ${items.length} items, of which there is no alpha`;
    report('reliability-impossible', prop, message, 'it needs two items, and two respondents who differ');
    return null;
  }
  const {raw, standardised, dropped} = found;
  const against = dropped.flatMap(({itemRest}, i) => (itemRest !== null && itemRest < 0 ? [i] : []));
  const labels = against.map((i) => {
    const label = rows.slots[i]?.category.label;
    return label === undefined ? '' : inLanguage(label, language);
  });
  const told = {alpha: raw, standardised, items: items.length, base: answers.length};
  return {reliability: {method: 'alpha', ...told}, note: noteOf(told, labels, language)};
}

/** The answers of those who were asked all items and gave a number to each: one row per respondent. */
function completeAnswers(items: readonly AnsweredItem[]): readonly (readonly number[])[] {
  const numbers = items.map(({variable: {categories}}) =>
    categories.map(({role, code}) => (role === null ? numericCode(code) : null))
  );
  const length = items[0]?.variable.codes.length ?? 0;
  return Array.from({length}, (_, row) =>
    items.flatMap(({variable, mask}, i) =>
      mask?.[row] === 0 ? [] : (numbers[i]?.[variable.codes[row] as number] ?? [])
    )
  ).filter((own) => own.length === items.length);
}

function noteOf(
  {alpha, standardised, items, base}: Omit<Reliability, 'method'>,
  against: readonly string[],
  language: Language
): string {
  const show = (value: number): string => formatNumber(value, DECIMALS, language);
  const equal = (name: string, value: string): string => `${name}${NO_BREAK_SPACE}=${NO_BREAK_SPACE}${value}`;
  const isNb = language === 'nb';
  const parts = [
    `${equal(isNb ? 'Cronbachs alfa' : 'Cronbach’s alpha', show(alpha))}${standardised === null ? '' : ` (${isNb ? 'standardisert' : 'standardised'} ${show(standardised)})`}`,
    isNb ? `${items} ledd` : `${items} items`,
    `${equal('n', formatCount(base, language))}${isNb ? ' som har svart på alle' : ' who answered all'}`
  ];
  const sentence = `${parts.join(isNb ? '; ' : ', ')}.`;
  if (against.length === 0) return sentence;
  return `${sentence} ${isNb ? 'Går mot de andre leddene' : 'Against the other items'}: ${against.join(', ')}.`;
}
