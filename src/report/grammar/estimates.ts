import {QUANTILE_TYPES} from '../../stats/summaries/quantile.ts';
import {NUMBER_TESTS, PAIR_TESTS} from '../../tables/inference.ts';
import {intervalKeys, tableKeys, testKeys} from './common.ts';
import {measureNames, shareNames, textNames, unitNames, variableNames} from './dataset-names.ts';
import {ESTIMATES_KEYS} from './estimates-keys.ts';
import * as s from './schema.ts';
import {columnIdNames, columnIdsBefore, printedIdNames} from './table-columns.ts';

const measure = s.optional(s.name(measureNames));

const column: s.Schema = {
  kind: 'record',
  record: {
    ...ESTIMATES_KEYS,
    keys: {
      id: s.optional(
        s.byScope((scope) =>
          printedIdNames(scope) === null ? s.id('', 'a column', {before: columnIdsBefore}) : s.name(printedIdNames)
        )
      ),
      label: s.optional(s.text),
      decimals: s.optional(s.whole(0, 6)),
      unit: s.optional(s.name(unitNames)),
      top: s.optional(s.number()),
      spanner: s.optional(s.text),
      columns: s.optional(s.byScope(() => s.listOf(column))),
      count: measure,
      share: measure,
      of: s.optional(s.name(shareNames)),
      ratio: s.optional(s.listOf(s.name(columnIdNames), 2, 2)),
      difference: s.optional(s.listOf(s.name(columnIdNames), 2, 2)),
      from: s.optional(s.choice('counts', 'rounded')),
      sum: measure,
      mean: measure,
      trimmedMean: measure,
      drop: s.optional(s.whole(1, 1000)),
      median: measure,
      quantile: measure,
      p: s.optional(s.number(0, 1)),
      type: s.optional(s.oneOfNumbers(...QUANTILE_TYPES)),
      sd: measure,
      min: measure,
      max: measure,
      value: measure
    }
  }
};

/** A stub and columns that are declared one by one. */
export const estimates: s.RecordSchema = {
  what: 'Estimates',
  keys: {
    ...tableKeys,
    ...intervalKeys,
    ...testKeys,
    compare: s.optional(s.choice('rows')),
    tests: s.optional(s.oneOrList(s.choice(...NUMBER_TESTS, ...PAIR_TESTS))),
    rows: s.needed(s.name(variableNames)),
    columns: s.needed(s.listOf(column)),
    rowGroups: s.optional(s.name(variableNames)),
    describe: s.optional(s.name(textNames))
  }
};
