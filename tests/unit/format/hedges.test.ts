import {describe, expect, test} from 'vitest';
import {declareHedges, explainHedges, hedgeHolds} from '../../../src/format/hedges.ts';
import {oneIn} from '../../../src/format/one-in.ts';
import type {Fraction} from '../../../src/support/fraction.ts';
import {decimal, whole} from '../../../src/support/fraction.ts';

const {ranges: nb} = declareHedges('nb');
const {ranges: en} = declareHedges('en');
const of = (numerator: number, denominator: number): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator)
});
const percent = (value: number): Fraction => decimal(Math.round(value * 10), 3);
const outcomes = (phrase: string, values: readonly number[], ranges = nb): readonly string[] =>
  values.map((value) => hedgeHolds(phrase, percent(value), ranges).outcome);

describe('hedgeHolds', () => {
  test.each([
    ['drøyt en av tre', [33.3, 33.4, 36.3, 36.4], ['fails', 'holds', 'holds', 'fails']],
    ['knapt to av tre', [63.6, 63.7, 66.6, 66.7], ['fails', 'holds', 'holds', 'fails']],
    ['nesten 70 prosent', [66.9, 67, 69.9, 70], ['fails', 'holds', 'holds', 'fails']],
    ['knapt 5 %', [4.4, 4.5, 4.9, 5], ['fails', 'holds', 'holds', 'fails']],
    ['om lag 40 prosent', [36.9, 37, 43, 43.1], ['fails', 'holds', 'holds', 'fails']],
    ['en av tre', [30.2, 30.4, 36.3, 36.4], ['fails', 'holds', 'holds', 'fails']],
    ['fire av fem', [76.9, 77, 83, 83.1], ['fails', 'holds', 'holds', 'fails']],
    ['halvparten', [46.9, 47, 53, 53.1], ['fails', 'holds', 'holds', 'fails']],
    ['mer enn halvparten', [50, 50.1, 99], ['fails', 'holds', 'holds']],
    ['hver fjerde', [22.4, 22.5, 27.5, 27.6], ['fails', 'holds', 'holds', 'fails']],
    ['et flertall', [50, 50.1], ['fails', 'holds']],
    ['et klart flertall', [66.6, 66.7], ['fails', 'holds']],
    ['de fleste', [59.9, 60], ['fails', 'holds']],
    ['alle', [99.9, 100], ['fails', 'holds']],
    ['nesten alle', [89.9, 90, 100], ['fails', 'holds', 'fails']],
    ['31 prosent', [30.4, 30.5, 31.4, 31.5], ['fails', 'holds', 'holds', 'fails']],
    ['30,5 prosent', [30.4, 30.5], ['fails', 'holds']],
    ['minst ti prosent', [9.9, 10], ['fails', 'holds']]
  ])('%s at %j is %j', (phrase, values, expected) => {
    expect(outcomes(phrase, values)).toEqual(expected);
  });

  test('takes a share of more than ten units as counted', () => {
    expect(hedgeHolds('9 av 16', of(9, 16), nb).outcome).toBe('holds');
    expect(hedgeHolds('9 av 16', of(19, 34), nb).outcome).toBe('fails');
    expect(hedgeHolds('to av tre', whole(2), nb).outcome).toBe('fails');
  });

  test('compares other numbers as they are', () => {
    expect(hedgeHolds('om lag 400', whole(419), nb).outcome).toBe('holds');
    expect(hedgeHolds('om lag 400', whole(421), nb).outcome).toBe('fails');
    expect(hedgeHolds('tre', whole(3), nb).outcome).toBe('holds');
    expect(hedgeHolds('over 1 000', whole(1001), nb).outcome).toBe('holds');
  });

  test('reads English', () => {
    expect(outcomes('just over one in three', [33.3, 34], en)).toEqual(['fails', 'holds']);
    expect(outcomes('two out of three', [66, 60], en)).toEqual(['holds', 'fails']);
    expect(outcomes('a clear majority', [66, 67], en)).toEqual(['fails', 'holds']);
    expect(outcomes('nearly 10 per cent', [9.5, 8], en)).toEqual(['holds', 'fails']);
  });

  test('does not mind capitals, accents and no-break spaces', () => {
    expect(hedgeHolds('Drøyt\u00a0én av  tre', percent(35), nb).outcome).toBe('holds');
  });

  test('explains in words what it compared', () => {
    expect(hedgeHolds('drøyt en av tre', of(7, 17), nb).explanation).toBe(
      '"drøyt en av tre" means more than 33.3% and at most 36.3%; the value is 41.2% (7/17)'
    );
    expect(hedgeHolds('om lag 400', whole(500), nb).explanation).toBe(
      '"om lag 400" means at least 380 and at most 420; the value is 500'
    );
  });

  test.each(['drøyt', 'mangfoldige', 'tre av to', '1/0', 'en av', ''])('knows no range for "%s"', (phrase) => {
    expect(hedgeHolds(phrase, percent(50), nb).outcome).toBe('unknown');
  });

  test('suggests the likeliest phrase', () => {
    expect(hedgeHolds('et flertal', percent(50), nb).explanation).toBe('did you mean "et flertall"?');
  });
});

describe('declareHedges', () => {
  test('puts a report’s ranges before the default ones', () => {
    const {ranges, faults} = declareHedges('nb', {
      'De fleste': {above: 50},
      'drøyt en av tre': {atLeast: '1/3', below: 38},
      mange: {from: 0.07, to: 0.29}
    });
    expect(faults).toEqual([]);
    expect(outcomes('de fleste', [50, 51], ranges)).toEqual(['fails', 'holds']);
    expect(outcomes('drøyt en av tre', [33.3, 37.9, 38], ranges)).toEqual(['fails', 'holds', 'fails']);
    expect(hedgeHolds('drøyt en av tre', of(1, 3), ranges).outcome).toBe('holds');
    expect(outcomes('mange', [6.9, 7, 29, 29.1], ranges)).toEqual(['fails', 'holds', 'holds', 'fails']);
  });

  test('says what is wrong with a range', () => {
    const {faults} = declareHedges('nb', {
      mange: {},
      flere: {atLeast: 'halvparten'},
      noen: {atLeast: 40, below: 20},
      få: {atLeast: 10, above: 10}
    });
    expect(faults.map(({message}) => message)).toEqual([
      '"mange" has no end: expected atLeast, above, atMost or below',
      '"flere" has "halvparten": expected per cent such as 60 or a fraction such as 2/3',
      '"noen" ends before it begins',
      '"få" has both atLeast and above'
    ]);
  });
});

test('explainHedges tells readers what words mean, in their language', () => {
  expect(explainHedges(['et klart flertall', 'drøyt en av tre', 'ukjent'], nb)).toEqual([
    {phrase: 'et klart flertall', meaning: 'minst 66,7\u00a0%'},
    {phrase: 'drøyt en av tre', meaning: 'mer enn 33,3\u00a0% og høyst 36,3\u00a0%'}
  ]);
});

describe('oneIn', () => {
  test.each([
    [33, 'en av tre'],
    [66.1, 'to av tre'],
    [50, 'en av to'],
    [79, 'fire av fem'],
    [10.4, 'en av ti'],
    [90, 'ni av ti']
  ])('%s per cent is %s', (value, phrase) => {
    expect(oneIn(percent(value), nb)).toBe(phrase);
  });

  test('speaks English', () => {
    expect(oneIn(percent(40), en)).toBe('two in five');
  });

  test.each([0, 1, 45.5, 100])('has no words for %s per cent', (value) => {
    expect(oneIn(percent(value), nb)).toBeNull();
  });
});
