import type {Language} from '../../support/localized.ts';
import type {Adjustment, TestResult} from '../inference.ts';
import {testName, testText} from './test-text.ts';
import {TEST_WORDS} from './test-words.ts';
import type {FoundTests} from './with-tests.ts';

/** How tests are told. */
export interface Told {
  readonly adjust: Adjustment | null;
  readonly showTests: 'note' | 'column';
  readonly language: Language;
}

/** What a note says of a method: what it found in each part, or what the column holds that tells it. */
export function noteOf({parts}: FoundTests, {adjust, showTests, language}: Told): readonly string[] {
  const tested = parts.flatMap(({of, result}) => (result === null ? [] : [{of, result}]));
  const [first] = tested;
  if (first === undefined) return [];
  const words = TEST_WORDS[language];
  const name = testName(first.result, language);
  const adjusting = adjust === null ? null : words.adjusted[adjust];
  if (showTests === 'column') {
    const few = tested.flatMap(({of, result: {fewExpected}}) =>
      of === null || fewExpected === undefined
        ? []
        : [`${of.label} (${words.ofCells(fewExpected.few, fewExpected.cells)})`]
    );
    const sentences = [
      `p: ${[name, ...(adjusting === null ? [] : [adjusting])].join(', ')}.`,
      ...(few.length === 0 ? [] : [`${words.fewExpectedIn}: ${few.join(', ')}.`])
    ];
    return [sentences.join(' ')];
  }
  const found = tested.map(({of, result}) => {
    const text = testText(shown(result), language);
    return of === null ? text : `${of.label}: ${text}`;
  });
  const head = [name, ...(adjusting === null ? [] : [`p ${adjusting}`])].join(', ');
  return [tested.length === 1 && first.of === null ? `${head}: ${found.join('')}.` : `${head}. ${found.join('. ')}.`];
}

function shown(result: TestResult): TestResult {
  return {...result, p: result.adjusted ?? result.p};
}
