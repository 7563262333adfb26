import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {CLIENT, problemPage, shownProblems} from '../../../src/site/dev-problems.ts';
import {error} from '../../../src/support/problem.ts';

const errors = Array.from({length: 13}, (_, index) =>
  error({file: 'content/r/01-a.mdx', line: index + 1, column: 2}, 'x', `"${index}" is wrong`)
);

test('an open page is told the first errors, and how many more there are', () => {
  const {problems, more} = shownProblems(errors, '/home/a', true);
  expect(problems).toHaveLength(10);
  expect(more).toBe(3);
  expect(problems[1]).toEqual({
    place: 'content/r/01-a.mdx:2:2',
    path: '/home/a/content/r/01-a.mdx:2:2',
    message: '"1" is wrong',
    hint: null
  });
});

test('it says whether there is a page under them', () => {
  expect(shownProblems(errors, '/', true).state).toContain('as it was before');
  expect(shownProblems(errors, '/', false).state).toContain('no page');
});

test('the page in the place of any other loads what shows the errors, below any base', () => {
  expect(existsSync(CLIENT)).toBe(true);
  expect(problemPage('/reports/')).toContain('src="/reports/@vite/client"');
  expect(problemPage('/')).toContain(`src="/@fs${CLIENT}"`);
});
