import {describe, expect, test} from 'vitest';
import {circlesOf} from '../../../../src/tables/disclosure/circles.ts';
import type {Family} from '../../../../src/tables/disclosure/families.ts';

const families = new Map<string, Family>(Array.from('abcdefg').map((name) => [name, {name, classes: [], classAt: []}]));

/** Tables by the names of their variables, and the circles among them in the same way. */
function circles(...tables: readonly string[]): readonly string[] {
  const sets = tables.map((names) => Array.from(names).flatMap((name) => families.get(name) ?? []));
  return circlesOf(sets).map((own) => own.map(({name}) => name).join(''));
}

describe('circles of tables', () => {
  test.each([
    ['none of tables side by side', ['ab', 'cd'], []],
    ['none of a chain', ['ab', 'bc', 'cd'], []],
    ['none of a star', ['ab', 'ac', 'ad'], []],
    ['none where one table holds all', ['ab', 'bc', 'ac', 'abc'], []],
    ['one of three', ['ab', 'bc', 'ac'], ['abc']],
    ['one of four, without what hangs on it', ['ab', 'bc', 'cd', 'ad', 'de'], ['abcd']],
    ['two that have nothing in common', ['ab', 'bc', 'ac', 'ef', 'fg', 'eg'], ['abc', 'efg']]
  ])('%s', (_, tables, found) => {
    expect(circles(...tables)).toEqual(found);
  });
});
