import fc from 'fast-check';
import type {Cell, Column, State, Statistic, StubRow, Table} from '../../../src/tables/model.ts';
import {cellKey} from '../../../src/tables/model.ts';
import {crosstab} from '../../unit/tables/example.ts';

/** Texts with what files trip over, composed as files must be, never empty. */
const label = fc
  .oneof(
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}),
    fc.constantFrom('=1', ' -x', 'a,b', '"', 'a\nb', '\\n', '|', '<b>', "'x", '\u00a0', ':', '..')
  )
  .map((text) => text.normalize('NFC'))
  .filter((text) => text !== '');

const code = fc.stringMatching(/^[a-zæøå0-9_+-]{1,6}$/);
const statistics: readonly Statistic[] = ['n', 'rowPercent', 'text'];
const states: readonly State[] = ['computed', 'given', 'given:over', 'lost', 'missing:dont_know', 'suppressed', 'na'];

const row: fc.Arbitrary<StubRow> = fc.record({
  key: code.map((one) => `rad=${one}`),
  label,
  kind: fc.constantFrom('category', 'total', 'missing'),
  group: fc.constantFrom(null, 'gruppe=a', 'gruppe=b'),
  description: fc.constant(null),
  noteMarks: fc.constantFrom([], ['a'])
});

const column: fc.Arbitrary<Column> = fc.record({
  key: code.map((one) => `kolonne=${one}`),
  statistic: fc.constantFrom(...statistics),
  label,
  kind: fc.constantFrom('category', 'base'),
  spanner: fc.constantFrom(null, 's'),
  unit: fc.constantFrom(null, 'kr'),
  decimals: fc.nat(3),
  align: fc.constant('number'),
  noteMarks: fc.constant([])
});

type Content = Pick<Cell, 'value' | 'base' | 'text' | 'state'>;
const content: fc.Arbitrary<Content> = fc
  .record({
    numerator: fc.bigInt(-(10n ** 9n), 10n ** 9n),
    base: fc.integer({min: 1, max: 10000}),
    text: label,
    state: fc.constantFrom(...states)
  })
  .map(({numerator, base, text, state}) => {
    const isKnown = state === 'computed' || state.startsWith('given');
    return {value: isKnown ? {numerator, denominator: BigInt(base)} : null, base: isKnown ? base : null, text, state};
  });

/** Tables of up to five rows and columns, a cell in every place, in any display order. */
export const arbitraryTable: fc.Arbitrary<Table> = fc
  .tuple(
    fc.uniqueArray(row, {minLength: 1, maxLength: 5, selector: ({key}) => key}),
    fc.uniqueArray(column, {minLength: 1, maxLength: 5, selector: ({key, statistic}) => cellKey('', key, statistic)}),
    fc.array(content, {minLength: 25, maxLength: 25}),
    label
  )
  .map(([rows, columns, contents, caption]) => {
    const cells = rows.flatMap((one, i) =>
      columns.map(({key, statistic}, j): Cell => {
        const {value, base, text, state} = contents[i * 5 + j] as Content;
        const isText = statistic === 'text';
        return {
          row: one.key,
          column: key,
          statistic,
          value: isText ? null : value,
          base: isText ? null : base,
          text,
          state: isText ? 'text' : state,
          noteMarks: []
        };
      })
    );
    return {
      ...crosstab,
      caption,
      rows,
      columns,
      cells,
      rowGroups: [
        {key: 'gruppe=a', label: 'Gruppe A'},
        {key: 'gruppe=b', label: 'Gruppe B'}
      ],
      spanners: [{key: 's', label: 'Spenner'}]
    };
  });
