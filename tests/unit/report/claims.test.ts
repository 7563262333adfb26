import {describe, expect, test} from 'vitest';
import {defaultHedges} from '../../../src/format/hedge-defaults.ts';
import {checkClaim, type ClaimProps} from '../../../src/report/claims.ts';
import {quoteValue} from '../../../src/report/quoted-value.ts';
import type {RawValue} from '../../../src/report/raw-value.ts';
import {plain} from '../tables/dataset.ts';
import {counts, respondents, tableOf} from './quoted.ts';

const sizes = tableOf({...plain, kind: 'frequency', variable: 'storrelse', statistics: ['n', 'percent']}, respondents);
const answers = tableOf(
  {...plain, id: 'tbl-svar', kind: 'frequency', variable: 'svar', statistics: ['n', 'percent']},
  respondents
);
const cross = tableOf(
  {...plain, id: 'tbl-kryss', kind: 'crosstab', rows: 'storrelse', columns: 'svar', statistics: ['rowPercent']},
  counts
);

function raw(source: typeof sizes, row: string, column: string): RawValue {
  const result = quoteValue({of: source.exhibit, row, column}, source);
  if ('fault' in result) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const named = new Map([
  ['smaa', raw(sizes, 'smaa', 'percent')],
  ['store', raw(sizes, 'store', 'percent')],
  ['antall', raw(sizes, 'store', 'n')],
  ['ja', raw(answers, 'ja', 'percent')],
  ['smaa_ja', raw(cross, 'smaa', 'ja')]
]);
const quotable = new Map([sizes, answers, cross].map((quoted) => [quoted.exhibit, quoted]));

function claim(props: ClaimProps, phrase = 'noe'): string | null {
  const fault = checkClaim(phrase, props, {named, quotable, hedges: defaultHedges('nb')});
  return fault === null ? null : `${fault.rule} at ${fault.prop.join('.') || '(all)'}: ${fault.message}`;
}

describe('checkClaim', () => {
  test('holds a phrase to its range, over line breaks too', () => {
    expect(claim({value: 'smaa'}, 'en av\n  tre')).toBeNull();
    expect(claim({value: 'smaa'}, 'to av tre')).toMatch(/^claim-fails at \(all\): the claim no longer holds: /);
    expect(claim({value: 'smaa'}, 'ganske mange greier')).toMatch(/^unknown-phrase at /);
  });

  test('is silent on a value that failed', () => {
    expect(claim({value: 'borte'}, 'to av tre')).toBeNull();
    expect(claim({value: 'smaa', is: 'higher than', than: 'borte'})).toBeNull();
  });

  test('compares two values of one kind', () => {
    expect(claim({value: 'store', is: 'higher than', than: 'smaa'})).toBeNull();
    expect(claim({value: 'smaa', is: 'lower than', than: 'store'})).toBeNull();
    expect(claim({value: 'smaa', is: 'higher than', than: 'store'})).toMatchInlineSnapshot(
      `"claim-fails at is: the value is not higher than "store""`
    );
    expect(claim({value: 'antall', is: 'higher than', than: 'store'})).toMatchInlineSnapshot(
      `"claim-fails at than: "store" is not of the same kind"`
    );
  });

  test('finds the largest and the smallest of a column', () => {
    expect(claim({value: 'store', is: 'largest'})).toBeNull();
    expect(claim({value: 'smaa', is: 'smallest'})).toBeNull();
    expect(claim({value: 'smaa', is: 'largest'})).toMatchInlineSnapshot(
      `"claim-fails at is: the value is not the largest: "Store" is larger"`
    );
  });

  test('follows a column that rises or falls, if its variable has an order', () => {
    expect(claim({value: 'smaa', is: 'rises'})).toBeNull();
    expect(claim({value: 'smaa_ja', is: 'falls'})).toBeNull();
    expect(claim({value: 'smaa', is: 'falls'})).toMatchInlineSnapshot(
      `"claim-fails at is: the column does not fall throughout: not at "Store""`
    );
    expect(claim({value: 'ja', is: 'falls'})).toMatchInlineSnapshot(
      `"claim-fails at is: "Svar" has no order in which a column could fall"`
    );
  });
});
