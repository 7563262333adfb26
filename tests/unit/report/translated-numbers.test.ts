import {describe, expect, test} from 'vitest';
import {tellsOtherNumbers} from '../../../src/report/translated-numbers.ts';

describe('tellsOtherNumbers', () => {
  test.each([
    ['2\u00a0000,5 kroner', 'NOK 2,000.5'],
    ['40 av 395 er 10, som tabell 5.21 trykker', '40 of 395 is 10, as table 5.21 prints'],
    ['se avsnitt 3.1.2', 'see section 3.1.2']
  ])('%j says the numbers of %j', (text, translation) => {
    expect(tellsOtherNumbers(text, 'nb', translation)).toBe(false);
  });

  test.each([
    ['12 prosent', '13 per cent'],
    ['tabell 5.21', 'table 5.12'],
    ['3,5 år', '35 years']
  ])('%j says other numbers than %j', (text, translation) => {
    expect(tellsOtherNumbers(text, 'nb', translation)).toBe(true);
  });
});
