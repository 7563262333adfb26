import {except, intervalKeys, notes, reproduces, tableKeys, testKeys} from './common.ts';
import {anyMeasureNames, answerNames, dimensionNames, fieldNames, unitNames, variableNames} from './dataset-names.ts';
import {columnNames, exhibitNames, rowNames} from './report-names.ts';
import * as s from './schema.ts';
import {COUNT_TESTS, REPEATED_TESTS} from '../../tables/inference.ts';

const dimension = s.name(dimensionNames);
const grouping = s.optional(s.name(variableNames));

function statistics(...names: readonly string[]): s.Schema {
  return s.listOf(s.choice(...names));
}

/** One variable or set, or several with one scale side by side. */
export const frequency: s.RecordSchema = {
  what: 'Frequency',
  keys: {
    ...tableKeys,
    ...intervalKeys,
    variable: s.needed(s.oneOrList(dimension)),
    statistics: s.optional(statistics('n', 'percent', 'validPercent', 'cumulativePercent', 'responsePercent', 'sum')),
    rowGroups: grouping
  }
};

/** Rows × columns of variables or sets. */
export const crosstab: s.RecordSchema = {
  what: 'Crosstab',
  keys: {
    ...tableKeys,
    ...intervalKeys,
    ...testKeys,
    compare: s.optional(s.choice('columns', 'rows')),
    tests: s.optional(s.oneOrList(s.choice(...COUNT_TESTS))),
    rows: s.needed(s.oneOrList(dimension)),
    columns: s.needed(dimension),
    statistics: s.needed(statistics('n', 'rowPercent', 'columnPercent', 'totalPercent', 'responsePercent', 'sum')),
    rowGroups: grouping,
    spanners: grouping,
    // The empty text first: the other is what is shown anyway.
    zero: s.optional(s.choice('', '0')),
    below: s.optional(
      s.listOf(s.record('a row below', {label: s.needed(s.text), value: s.needed(s.name(anyMeasureNames))}))
    )
  }
};

/** Items × answers, a base per item. */
export const battery: s.RecordSchema = {
  what: 'Battery',
  keys: {
    ...tableKeys,
    ...intervalKeys,
    items: s.needed(dimension),
    answers: s.needed(s.name(answerNames)),
    statistics: s.optional(statistics('n', 'rowPercent', 'top', 'bottom', 'net', 'mean')),
    top: s.optional(s.whole(1, 20)),
    tests: s.optional(s.oneOrList(s.choice(...REPEATED_TESTS))),
    reliability: s.optional(s.choice('alpha')),
    rowGroups: grouping,
    spanners: grouping
  }
};

const listedColumn = s.record('a column', {
  field: s.needed(s.name(fieldNames)),
  label: s.optional(s.text),
  decimals: s.optional(s.whole(0, 6)),
  unit: s.optional(s.name(unitNames))
});

/** Rows as they are. */
export const listing: s.RecordSchema = {
  what: 'Listing',
  keys: {
    ...tableKeys,
    columns: s.needed(s.listOf(s.either(s.name(fieldNames), listedColumn))),
    rowGroups: grouping,
    letters: s.optional(s.choice('withinGroup')),
    empty: s.optional(s.map(fieldNames, () => s.text)),
    omitEmpty: s.optional(s.listOf(s.name(fieldNames))),
    layout: s.optional(s.choice('table', 'spanning', 'records'))
  }
};

const band = s.record(
  'a band',
  {label: s.needed(s.text), atLeast: s.optional(s.number()), below: s.optional(s.number())},
  {
    check: (given) => {
      const [label] = given.values();
      if (given.has('atLeast') || given.has('below') || label === undefined) return [];
      const fault = {
        rule: 'missing-prop',
        message: 'a band needs "atLeast" or "below"',
        hint: 'write atLeast: … or below: …'
      };
      return [{place: label.keyPlace, ...fault}];
    }
  }
);

const axis = s.needed(s.record('an axis', {by: s.needed(s.name(columnNames)), bands: s.needed(s.listOf(band))}));

/** `row band / column band` of the axes as declared. */
function bandNames({props}: s.Scope): s.Names | null {
  const labels = (prop: string): readonly string[] => {
    const value = props.get(prop)?.value;
    const bands =
      value?.kind === 'object' ? value.entries.find(({value: {kind}}) => kind === 'array')?.value : undefined;
    if (bands?.kind !== 'array') return [];
    return bands.items.flatMap((item) => (item.kind === 'object' ? (firstText(item) ?? []) : []));
  };
  const columns = labels('columns');
  const names = labels('rows').flatMap((row) => columns.map((column) => `${row} / ${column}`));
  return names.length === 0 ? null : {names, what: null, rule: 'unknown-band'};
}

function firstText({entries}: {readonly entries: readonly {readonly value: {readonly kind: string}}[]}): string | null {
  const found = entries.find(({value}) => value.kind === 'string')?.value;
  return found !== undefined && 'value' in found ? String(found.value) : null;
}

/** A matrix by thresholds on another table. */
export const classification: s.RecordSchema = {
  what: 'Classification',
  keys: {
    id: s.needed(s.id('tbl-', 'a table')),
    of: s.needed(s.name((scope) => exhibitNames(scope, 'tbl-'))),
    caption: s.needed(s.text),
    reproduces: s.optional(reproduces),
    rows: axis,
    columns: axis,
    expect: s.optional(s.map(rowNames, () => s.name(bandNames))),
    notes: s.optional(notes),
    except: s.optional(except)
  }
};
