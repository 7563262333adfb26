import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {checkProject} from '../../src/checks/check.ts';
import {writeSnapshots} from '../../src/checks/write-snapshots.ts';
import {formatProblem} from '../../src/support/problem.ts';

const project = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');
let root = '';

/** The README's code blocks of a language, without the indent of the list that they stand in. */
function blocks(language: string): readonly string[] {
  const found = readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, 'gm'));
  return [...found].map(([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'belegg-readme-'));
  for (const folder of ['data/my-survey', 'content/my-report']) mkdirSync(join(root, folder), {recursive: true});
  const [answers = '', codes = ''] = blocks('csv');
  const files = {
    'data/my-survey/answers.csv': answers,
    'data/my-survey/codes.csv': codes,
    'data/my-survey/datapackage.json': blocks('json')[0] ?? '',
    'content/my-report/report.yaml': blocks('yaml')[0] ?? '',
    'content/my-report/01-answers.mdx': blocks('mdx')[0] ?? ''
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
});

afterAll(() => {
  rmSync(root, {recursive: true});
});

test('five minutes to a table of your own, as the README says', () => {
  const script = join(project, 'scripts/release-data.ts');
  const {status, stderr} = spawnSync(process.execPath, [script, 'my-survey', 'minor', 'first data'], {
    cwd: root,
    encoding: 'utf8'
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(writeSnapshots(root).problems.map(formatProblem)).toEqual([]);
  const {problems, summary} = checkProject(root);
  expect(problems.map(formatProblem)).toEqual([]);
  expect(summary).toBe('1 package, 1 report, 1 chapter, 1 exhibit: 0 errors, 0 warnings');
  expect(readFileSync(join(root, 'tests/snapshots/my-report/prose.csv'), 'utf8')).toContain(
    '25/34,34,74\u00a0prosent,computed'
  );
});

test('the two commands of the README are those that package.json has', () => {
  expect(blocks('sh')).toEqual(['npm ci && npm run build\n', 'npm ci && npm test\n']);
  const {scripts} = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {readonly scripts: object};
  const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});
