import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {checkProject} from '../../../src/checks/check.ts';
import {formatProblem} from '../../../src/support/problem.ts';

// A case is a folder of files that are laid over the project in `base`, and what check then says. UPDATE=1 writes that.
const fixtures = resolve(import.meta.dirname, '../../fixtures/check');
const cases = readdirSync(join(fixtures, 'cases')).sort();
const roots: string[] = [];

function project(name: string | null): string {
  const root = mkdtempSync(join(tmpdir(), 'belegg-check-'));
  roots.push(root);
  cpSync(join(fixtures, 'base'), root, {recursive: true});
  if (name !== null) cpSync(join(fixtures, 'cases', name), root, {recursive: true});
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, {recursive: true});
});

describe('check', () => {
  test('finds nothing wrong with the project that the cases change', () => {
    const {problems, summary} = checkProject(project(null));
    expect(problems.map(formatProblem)).toEqual([]);
    expect(summary).toBe('1 package, 1 report, 1 chapter, 2 exhibits: 0 errors, 0 warnings');
  });

  test.each(cases)('%s', (name) => {
    const {problems, summary} = checkProject(project(name));
    const told = `${[...problems.map(formatProblem), summary].join('\n')}\n`;
    const expected = join(fixtures, 'cases', name, 'expected.txt');
    if (process.env['UPDATE'] === '1' || !existsSync(expected)) writeFileSync(expected, told);
    expect(told).toBe(readFileSync(expected, 'utf8'));
    expect(problems.length).toBeGreaterThan(0);
  });
});
