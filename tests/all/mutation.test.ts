import {describe, expect, test} from 'vitest';
import {dataRoot, mutatedReport} from '../support/mutated-report.ts';

const MUTANTS = 300;

describe('check of lav-2007', () => {
  const {original, sample, failures} = mutatedReport(dataRoot, 'lav-2007');
  const {mutants, defines} = sample(MUTANTS);

  test('finds nothing wrong in the original', () => {
    expect(original).toEqual([]);
  });

  test(`tells each of ${mutants.length} one-letter mistakes once, where it is, with the original as suggestion`, () => {
    expect(mutants.length).toBe(MUTANTS);
    expect(defines).toBe(true);
    expect(failures(mutants)).toEqual([]);
  }, 600_000);
});
