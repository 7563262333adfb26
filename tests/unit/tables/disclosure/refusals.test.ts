import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../../src/data/model.ts';
import {refusalsOf} from '../../../../src/tables/disclosure/refusals.ts';
import type {EstimatesSpecification, FrequencySpecification} from '../../../../src/tables/specification.ts';
import {dataset, plain, variable} from '../dataset.ts';

const plainData: Dataset = {
  ...dataset({variables: [variable('svar', ['ja', 'nei'], ['ja', 'nei'])]}),
  access: 'restricted',
  disclosure: {least: 3}
};
const frequency: FrequencySpecification = {...plain, kind: 'frequency', variable: 'svar'};
const estimates: EstimatesSpecification = {...plain, kind: 'estimates', rows: 'svar', columns: [{mean: 'alder'}]};

/** The props that are refused. */
function refused(specification: FrequencySpecification | EstimatesSpecification, of: Partial<Dataset> = {}) {
  const data = {...plainData, ...of};
  const faults = refusalsOf(specification, data, new Map([[data.id, data]]));
  expect(faults.every(({rule}) => rule === 'disclosure')).toBe(true);
  return faults.map(({prop}) => prop.join('.'));
}

describe('what cannot be hidden', () => {
  test('is nothing of plain tables, weights, intervals and tests of counts', () => {
    expect(refused(frequency)).toEqual([]);
    expect(refused({...frequency, weight: 'vekt'})).toEqual([]);
    expect(refused({...frequency, interval: 'wilson', tests: 'chiSquare'})).toEqual([]);
    expect(refused({...estimates, interval: 't'})).toEqual([]);
  });

  test.each([
    ['designed samples', {...frequency, interval: 'logit', weight: 'vekt'} as const, {}, ['interval']],
    ['tests in strata', {...frequency, tests: 'raoScott'} as const, {stratum: 'region'}, ['tests']],
    ['tests of numbers', {...estimates, tests: ['anova']} as const, {}, ['tests']],
    [
      'the number of one respondent',
      {
        ...estimates,
        columns: [{spanner: 'Alder', columns: [{min: 'alder'}, {trimmedMean: 'alder', drop: 1}]}]
      } as const,
      {},
      ['columns', 'columns']
    ],
    ['texts of respondents', {...estimates, describe: 'merknad'}, {}, ['describe']],
    ['aggregates', frequency, {shape: 'cells'} as const, ['data']],
    ['means of several waves', estimates, {wave: 'runde', idColumn: 'id'}, ['data']],
    ['waves of people without an id', frequency, {wave: 'runde'}, ['data']],
    [
      'rounding where numbers are weighted or sorted',
      {...frequency, weight: 'vekt', sort: '-n'},
      {disclosure: {least: 5, roundTo: 5}},
      ['weight', 'sort']
    ],
    ['rounding of means', estimates, {disclosure: {least: 5, roundTo: 5}}, ['data']]
  ])('is told of %s', (_, specification, of, props) => {
    expect(refused(specification, of)).toEqual(props);
  });
});
