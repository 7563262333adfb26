import {EXCEPTION_RULES} from './exceptions.ts';
import {baseNames, codeNames, datasetNames, dimensionNames, missingNames, weightNames} from './dataset-names.ts';
import {labelNames} from './report-names.ts';
import * as s from './schema.ts';
import {ADJUSTMENTS} from '../../tables/inference.ts';
import {sortNames, tableColumnNames} from './table-columns.ts';

/** Codes that a row must have, per variable. */
export const where: s.Schema = s.map(dimensionNames, (dimension) => s.oneOrList(s.name(codeNames(dimension))));

const treatment = s.choice('answer', 'hidden', 'below', 'chain', 'excluded');

/** How missing answers are treated: all alike, per variable, or per variable and code. */
export const missing: s.Schema = s.either(
  treatment,
  s.map(missingDimensions, (dimension) =>
    s.either(
      treatment,
      s.map(missingNames(dimension), () => treatment)
    )
  )
);

function missingDimensions(scope: s.Scope): s.Names | null {
  const names = dimensionNames(scope);
  const answers = s.stringOf(scope.props.get('answers')?.value);
  return names === null || answers !== 'scale' ? names : {...names, names: [...names.names, answers]};
}

/** Where a note hangs. */
const place: s.Schema = s.either(
  s.choice('caption', 'stubhead'),
  s.map(
    (scope) => {
      const names = dimensionNames(scope);
      return names === null ? null : {...names, names: ['column', 'row', 'statistic', ...names.names]};
    },
    (key) =>
      key === 'row' || key === 'statistic'
        ? s.oneOrList(s.free)
        : key === 'column'
          ? s.name(tableColumnNames)
          : s.oneOrList(s.name(codeNames(key, ['(total)', '(answered)', '(base)'])))
  )
);

export const notes: s.Schema = s.listOf(s.record('a note', {at: s.needed(place), text: s.needed(s.text)}));

export const except: s.Schema = s.listOf(
  s.record('an exception', {rule: s.needed(s.choice(...EXCEPTION_RULES)), reason: s.needed(s.free)})
);

/** The label of the source's exhibit that this one rebuilds. */
export const reproduces: s.Schema = s.name(labelNames);

const method = s.choice('wilson', 'wilsonCorrected', 'exact', 'logit', 't');

/** The props of tables whose numbers may be estimates of a population. */
export const intervalKeys: Readonly<Record<string, s.Key>> = {
  interval: s.optional(s.oneOrList(method)),
  level: s.optional(s.oneOfNumbers(0.9, 0.95, 0.99))
};

/** The props of tables whose categories may be tested. */
export const testKeys: Readonly<Record<string, s.Key>> = {
  showTests: s.optional(s.choice('note', 'column')),
  adjust: s.optional(s.choice(...ADJUSTMENTS))
};

const edge = s.choice('first', 'last', 'none');

/** The props of every table that is made from a dataset. */
export const tableKeys: Readonly<Record<string, s.Key>> = {
  id: s.needed(s.id('tbl-', 'a table')),
  data: s.needed(s.name(datasetNames)),
  caption: s.needed(s.text),
  reproduces: s.optional(reproduces),
  base: s.optional(s.name(baseNames)),
  where: s.optional(where),
  missing: s.optional(missing),
  weight: s.optional(s.name(weightNames)),
  total: s.optional(
    s.record('total', {
      rows: s.optional(edge),
      columns: s.optional(edge),
      label: s.optional(s.text),
      decimals: s.optional(s.whole(0, 6))
    })
  ),
  showBase: s.optional(s.choice('note', 'column', 'row', 'margins', 'total')),
  decimals: s.optional(s.whole(0, 6)),
  rounding: s.optional(s.choice('plain', 'to100')),
  sort: s.optional(s.name(sortNames)),
  notes: s.optional(notes),
  except: s.optional(except)
};
