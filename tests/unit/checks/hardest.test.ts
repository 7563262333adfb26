import {resolve} from 'node:path';
import {expect, test} from 'vitest';
import {checkProject} from '../../../src/checks/check.ts';
import {readProject} from '../../../src/report/project.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const dataRoot = resolve(import.meta.dirname, '../../..');
const root = resolve(dataRoot, 'tests/fixtures/hardest');

test('the eighteen hardest tables are what their snapshots say, and what the reports printed but for what is acknowledged', () => {
  const {problems, summary} = checkProject(root, {dataRoot});
  expect(problems.map(formatProblem)).toEqual([]);
  expect(summary).toBe('6 packages, 1 report, 1 chapter, 18 exhibits: 0 errors, 0 warnings');
});

test('every number that one of the reports printed in them has its cell', () => {
  const report = readProject(root, {dataRoot}).reports.get('hardest');
  const printed = [...(report?.exhibits.values() ?? [])].map((exhibit) => exhibit.printed.size);
  expect(printed).toHaveLength(18);
  expect(Math.min(...printed)).toBeGreaterThan(0);
  expect(printed.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(900);
});
