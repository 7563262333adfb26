import {free, optional, type Key, type RecordSchema} from './schema.ts';

const names = [
  'id',
  'label',
  'decimals',
  'unit',
  'top',
  'spanner',
  'columns',
  'count',
  'share',
  'of',
  'ratio',
  'difference',
  'from',
  'sum',
  'mean',
  'trimmedMean',
  'drop',
  'median',
  'quantile',
  'p',
  'type',
  'sd',
  'min',
  'max',
  'value'
];
const any: Key = optional(free);
const own = ['id', 'label', 'decimals', 'unit', 'top'];

/** The keys of a column of an Estimates and how they go together, without what their values may be. */
export const ESTIMATES_KEYS: RecordSchema = {
  what: 'a column',
  keys: Object.fromEntries(names.map((name) => [name, any])),
  ways: [
    {by: 'spanner', needs: ['columns']},
    {by: 'count', may: own},
    {by: 'share', needs: ['of'], may: own},
    {by: 'ratio', may: [...own, 'from']},
    // Its unit is that of what it is of.
    {by: 'difference', may: ['id', 'label', 'decimals', 'from']},
    {by: 'sum', may: own},
    {by: 'mean', may: own},
    {by: 'trimmedMean', needs: ['drop'], may: own},
    {by: 'median', may: own},
    {by: 'quantile', needs: ['p'], may: [...own, 'type']},
    {by: 'sd', may: own},
    {by: 'min', may: own},
    {by: 'max', may: own},
    {by: 'value', may: own}
  ]
};
