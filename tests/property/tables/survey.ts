import fc from 'fast-check';
import type {Dataset} from '../../../src/data/model.ts';
import type {Treatment} from '../../../src/tables/specification.ts';
import type {Code} from '../../unit/tables/dataset.ts';
import {dataset, measure, variable} from '../../unit/tables/dataset.ts';

/** One respondent: a code of each variable. */
export interface Respondent {
  readonly form: string;
  readonly svar: string;
}

const FORM: readonly Code[] = ['a', 'b', 'c', ['ukjent', 'unknown']];
const SVAR: readonly Code[] = ['ja', 'nei', ['vet_ikke', 'dont_know'], ['ikke_svart', 'not_answered']];

const codesOf = (codes: readonly Code[]): readonly string[] =>
  codes.map((code) => (typeof code === 'string' ? code : code[0]));

export const respondents: fc.Arbitrary<readonly Respondent[]> = fc.array(
  fc.record({form: fc.constantFrom(...codesOf(FORM)), svar: fc.constantFrom(...codesOf(SVAR))}),
  {maxLength: 60}
);

export const treatment: fc.Arbitrary<Treatment> = fc.constantFrom('answer', 'hidden', 'below', 'chain', 'excluded');

export function rowsOf(survey: readonly Respondent[], weights?: readonly number[]): Dataset {
  return dataset({
    variables: [
      variable(
        'form',
        FORM,
        survey.map(({form}) => form)
      ),
      variable(
        'svar',
        SVAR,
        survey.map(({svar}) => svar)
      )
    ],
    measures: weights === undefined ? [] : [measure('vekt', weights, {statistic: 'value', decimals: 3})],
    weights: weights === undefined ? [] : ['vekt']
  });
}

/** The same survey as counts of every combination, zeros written. */
export function aggregateOf(survey: readonly Respondent[]): Dataset {
  const pairs = codesOf(FORM).flatMap((form) => codesOf(SVAR).map((svar) => ({form, svar})));
  const counts = pairs.map(({form, svar}) => survey.filter((one) => one.form === form && one.svar === svar).length);
  return dataset({
    shape: 'cells',
    units: survey.length,
    variables: [
      variable(
        'form',
        FORM,
        pairs.map(({form}) => form)
      ),
      variable(
        'svar',
        SVAR,
        pairs.map(({svar}) => svar)
      )
    ],
    measures: [measure('n', counts, {disjoint: ['form', 'svar']})]
  });
}
