import {describe, expect, test} from 'vitest';
import {audit} from '../../src/disclosure/audit.ts';
import {suppress} from '../../src/disclosure/suppress.ts';
import {enumerator} from '../support/disclosure/enumerate.ts';
import {leastSecondary, setsToTry} from '../support/disclosure/optimum.ts';
import {randomTables} from '../support/disclosure/random-tables.ts';

const TABLES = 600;
const seeds = Array.from({length: TABLES}, (_, i) => i + 1);
/** Sets of numbers that one table may take. */
const MOST_SETS = 20_000;
/** What is hidden above what is needed, measured: 2 % over all, at most 3 of one table. */
const MOST_ABOVE = 0.04;
const MOST_OF_ONE = 3;

describe('suppression of 600 tables', () => {
  const results = seeds.map((seed) => {
    const tables = randomTables(seed, {least: 2, longest: seed % 2 === 0 ? 3 : 5});
    return {...tables, ...suppress(tables.numbers, tables.primary)};
  });

  test('hides something in most of them, and protects everything', () => {
    expect(results.filter(({hidden, primary}) => hidden.size > primary.size).length).toBeGreaterThan(TABLES / 2);
    expect(results.filter(({unprotected}) => unprotected.length > 0)).toEqual([]);
  });

  test('leaves nothing that trying all tables finds', () => {
    const found = results.flatMap(({name, numbers, hidden}) => {
      const {isOpen} = enumerator(numbers, new Set(hidden.keys()));
      return [...hidden.keys()].filter((key) => !isOpen(key)).map((key) => `${name}: ${key}`);
    });
    expect(found).toEqual([]);
  });

  test('leaves nothing that linear and integer programming find', async () => {
    const found: string[] = [];
    for (const {name, numbers, hidden} of results) {
      const {determined} = await audit(numbers, new Set(hidden.keys()));
      found.push(...determined.map((key) => `${name}: ${key}`));
    }
    expect(found).toEqual([]);
  });

  test('hides little more than the least set that protects, found by trying all sets', () => {
    const compared = results.flatMap(({name, numbers, primary, hidden}) => {
      const own = hidden.size - primary.size;
      const candidates = numbers.quantities.filter(({key, value}) => value > 0n && !primary.has(key)).length;
      if (own === 0 || setsToTry(candidates, own - 1) > MOST_SETS) return [];
      return [{kind: name.replace(/^\d+ /, ''), own, least: leastSecondary(numbers, primary, own - 1)?.length ?? own}];
    });
    const total = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
    const report = [...Map.groupBy(compared, ({kind}) => kind)].map(([kind, of]) => {
      const [own, least] = [total(of.map((one) => one.own)), total(of.map((one) => one.least))];
      return `${kind}: ${of.length} tables, ${own} secondary cells, at least ${least} needed`;
    });
    console.log(report.join('\n'));
    const [own, least] = [total(compared.map((one) => one.own)), total(compared.map((one) => one.least))];
    expect(compared.length).toBeGreaterThan(250);
    expect(own / least - 1).toBeLessThan(MOST_ABOVE);
    expect(Math.max(...compared.map((one) => one.own - one.least))).toBeLessThanOrEqual(MOST_OF_ONE);
  });
});
