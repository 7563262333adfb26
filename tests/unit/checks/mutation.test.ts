import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {dataRoot, mutatedReport} from '../../support/mutated-report.ts';

// 300 more, of another report, are in tests/all.
const PER_REPORT = Number(process.env['MUTANTS'] ?? 120);

describe.each([
  ['rustilskudd-2014', dataRoot],
  ['hardest', resolve(dataRoot, 'tests/fixtures/hardest')]
])('check of %s', (id, root) => {
  const {original, sample, failures} = mutatedReport(root, id);
  const {mutants, defines} = sample(PER_REPORT);

  test('finds nothing wrong in the original', () => {
    expect(original).toEqual([]);
  });

  test(`tells each of ${mutants.length} one-letter mistakes once, where it is, with the original as suggestion`, () => {
    expect(mutants.length).toBe(PER_REPORT);
    expect(defines).toBe(true);
    expect(failures(mutants)).toEqual([]);
  }, 60_000);
});
