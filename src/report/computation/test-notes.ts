import {formatPValue} from '../../format/p-value.ts';
import {capitalise} from '../../support/capitalise.ts';
import type {Language} from '../../support/localized.ts';
import type {Cell, Table} from '../../tables/model.ts';
import type {Origin} from '../../tables/origin.ts';
import {testName, testText} from '../../tables/tests/test-text.ts';
import {TEST_WORDS} from '../../tables/tests/test-words.ts';
import {columnText} from './labels.ts';

/** A test with its numbers, and what its probability is when it is adjusted. */
export function testNote({result, adjust}: Extract<Origin, {kind: 'test'}>, language: Language): string {
  const found = `${testName(result, language)}: ${testText(result, language)}.`;
  if (adjust === null || result.adjusted === undefined) return found;
  return `${found} ${capitalise(TEST_WORDS[language].adjusted[adjust])}: ${formatPValue(result.adjusted, language)}.`;
}

/** Labels of the rows or columns that a number is significantly larger than. */
export function largerThan({row, column, statistic, letters = []}: Cell, table: Table): readonly string[] {
  const {rows, columns, comparison} = table;
  if (comparison?.of === 'rows') {
    const own = rows.find(({key}) => key === row)?.group ?? null;
    return rows.filter(({group, letter = ''}) => group === own && letters.includes(letter)).map(({label}) => label);
  }
  const spanner = columns.find(({key, statistic: other}) => key === column && other === statistic)?.spanner ?? null;
  // Letters begin anew under each spanner, unless it is itself the category.
  const isNested = columns.filter((one) => one.letter !== undefined && one.spanner === spanner).length > 1;
  return columns
    .filter((one) => letters.includes(one.letter ?? '') && (!isNested || one.spanner === spanner))
    .map((one) => columnText({column: one.key, statistic: one.statistic}, table));
}
