import {formatCount, formatNumber, NO_BREAK_SPACE} from '../../format/number.ts';
import {formatPValue} from '../../format/p-value.ts';
import type {Language} from '../../support/localized.ts';
import type {TestMethod, TestResult} from '../inference.ts';
import {TEST_WORDS} from './test-words.ts';

const DECIMALS = 2;

/** What a test found: `χ²(2) = 12,31; p < 0,001; Cramérs V = 0,21; n = 200`. */
export function testText(result: TestResult, language: Language): string {
  const {statistic, effect, base, fewExpected: few} = result;
  const words = TEST_WORDS[language];
  const separator = language === 'nb' ? '; ' : ', ';
  return [
    ...(statistic === null ? [] : [equal(`${symbolOf(result)}${degrees(result, language)}`, statistic, language)]),
    formatPValue(result.p, language),
    ...(effect === null || !Number.isFinite(effect.value)
      ? []
      : [equal(words.effects[effect.name], effect.value, language)]),
    `n${NO_BREAK_SPACE}=${NO_BREAK_SPACE}${formatCount(base, language)}`,
    ...(few === undefined ? [] : [words.fewExpected(few.few, few.cells)])
  ].join(separator);
}

/** What the test is called, by the number of groups that it compares. */
export function testName({method, df}: Pick<TestResult, 'method' | 'df'>, language: Language): string {
  const {methods} = TEST_WORDS[language];
  return method === 'welch' && df.length === 1 ? methods.welchOfTwo : methods[method];
}

const SYMBOLS: Readonly<Record<TestMethod, string>> = {
  chiSquare: 'χ²',
  chiSquareCorrected: 'χ²',
  fisher: '',
  raoScott: 'F',
  welch: 'F',
  anova: 'F',
  mannWhitney: 'W',
  kruskalWallis: 'H',
  mcNemar: 'χ²',
  mcNemarExact: '',
  pairedT: 't',
  wilcoxon: 'V',
  pearson: 't',
  spearman: '',
  friedman: 'χ²'
};

function symbolOf({method, df}: TestResult): string {
  return method === 'welch' && df.length === 1 ? 't' : SYMBOLS[method];
}

/** Degrees of freedom in brackets, whole unless the method makes fractions of them; ends parted as in intervals. */
function degrees({df}: TestResult, language: Language): string {
  if (df.length === 0) return '';
  const hasDecimals = df.some((one) => !Number.isInteger(one));
  const separator = language === 'nb' && hasDecimals ? ';' : ',';
  const shown = df.map((one) => formatNumber(one, Number.isInteger(one) ? 0 : 1, language));
  return `(${shown.join(`${separator}${NO_BREAK_SPACE}`)})`;
}

function equal(name: string, value: number, language: Language): string {
  return `${name}${NO_BREAK_SPACE}=${NO_BREAK_SPACE}${formatNumber(value, DECIMALS, language)}`;
}
