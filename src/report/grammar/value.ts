import {missing, where} from './common.ts';
import {baseNames, datasetNames, measureNames, weightNames} from './dataset-names.ts';
import {columnNames, exhibitNames, rowNames, statisticNames, valueNames} from './report-names.ts';
import * as s from './schema.ts';

const SHOWN = ['as', 'decimals', 'name'];
const operands = s.optional(s.listOf(s.name(valueNames), 2, 2));

/** Whether a Value says what it is, so that its `name` is a new one; else it uses a named value again. */
function defines({props}: s.Scope): boolean {
  return ['of', 'data', 'difference', 'ratio'].some((prop) => props.has(prop));
}

function check(given: Parameters<NonNullable<s.RecordSchema['check']>>[0], scope: s.Scope): readonly s.CheckFault[] {
  const {place} = scope.element;
  const missingProp = (prop: string, hint: string): s.CheckFault => {
    return {place, rule: 'missing-prop', message: `Value needs "${prop}"`, hint};
  };
  const excludes = (prop: string, other: string): s.CheckFault => {
    const at = given.get(prop)?.keyPlace ?? place;
    return {
      place: at,
      rule: 'prop-not-here',
      message: `"${prop}" does not go with "${other}"`,
      hint: 'take one of them away'
    };
  };
  if (given.has('of')) {
    if (!given.has('pick')) {
      const faults = given.has('among') ? [excludes('among', 'row')] : [];
      return given.has('row') ? faults : [...faults, missingProp('row', 'write row="…", or pick="largest"')];
    }
    return given.has('row') ? [excludes('row', 'pick')] : [];
  }
  if (!given.has('data')) return [];
  const asked = ['count', 'share', 'mean'].filter((prop) => given.has(prop));
  const [first, second] = asked;
  if (first === undefined) return [missingProp('count', 'write count, share={{…}} or mean="…"')];
  return second === undefined ? [] : [excludes(second, first)];
}

/** A number in prose: a cell, a computed one, a difference or ratio, a named one again, or a literal with its reason. */
export const value: s.RecordSchema = {
  what: 'Value',
  keys: {
    of: s.optional(s.name((scope) => exhibitNames(scope, 'tbl-', 'fig-'))),
    row: s.optional(s.oneOrList(s.name(rowNames))),
    column: s.optional(s.oneOrList(s.name(columnNames))),
    statistic: s.optional(s.name(statisticNames)),
    pick: s.optional(s.choice('largest', 'smallest', 'range')),
    among: s.optional(s.listOf(s.name(rowNames))),
    data: s.optional(s.name(datasetNames)),
    where: s.optional(where),
    base: s.optional(s.name(baseNames)),
    missing: s.optional(missing),
    weight: s.optional(s.name(weightNames)),
    count: s.optional(s.either(s.onlyTrue, where)),
    share: s.optional(where),
    mean: s.optional(s.name(measureNames)),
    difference: operands,
    ratio: operands,
    literal: s.optional(s.either(s.free, s.number())),
    reason: s.optional(s.free),
    as: s.optional(
      s.choice('n', 'percent', 'n (percent)', 'n of base', 'words', 'one in', 'decimal', 'range', 'label')
    ),
    decimals: s.optional(s.whole(0, 6)),
    name: s.optional(s.byScope((scope) => (defines(scope) ? {kind: 'value-name'} : s.name(valueNames))))
  },
  ways: [
    {by: 'of', may: ['row', 'column', 'statistic', 'pick', 'among', ...SHOWN]},
    {by: 'data', may: ['where', 'base', 'missing', 'weight', 'count', 'share', 'mean', ...SHOWN]},
    {by: 'difference', may: SHOWN},
    {by: 'ratio', may: SHOWN},
    {by: 'literal', needs: ['reason']},
    {by: 'name', may: ['as', 'decimals']}
  ],
  check
};
