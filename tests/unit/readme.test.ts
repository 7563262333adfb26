import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {checkProject} from '../../src/checks/check.ts';
import {writeSnapshots} from '../../src/checks/write-snapshots.ts';
import {hasErrors} from '../../src/support/problem.ts';

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
});

/** Runs a command of the README in the new project: `npm run new -- …` as its script does. */
function run(command: string): string {
  const words = [...command.matchAll(/(?:[^\s"\\]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
  const [npm, verb, name = '', dashes, ...rest] = words;
  expect([npm, verb, dashes]).toEqual(['npm', 'run', '--']);
  const env = {...process.env, INIT_CWD: root};
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(project, `scripts/${name}.ts`), ...rest], {
    cwd: root,
    encoding: 'utf8',
    env
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

afterAll(() => {
  rmSync(root, {recursive: true});
});

test('five minutes to a table of your own, as the README says', () => {
  const [dataset = '', report = ''] = blocks('sh').filter((block) => block.startsWith('npm run new'));
  writeFileSync(join(root, 'answers.csv'), blocks('csv')[0] ?? '');
  expect(run(dataset)).toContain('n (“N”): counts, which may be added over size, answer');
  run(report);
  writeFileSync(join(root, 'content/my-report/01-innledning.mdx'), blocks('mdx')[0] ?? '');
  expect(hasErrors(writeSnapshots(root).problems)).toBe(false);
  const {problems, summary} = checkProject(root);
  // Nothing is left but what only the author knows.
  expect(problems.map(({file, rule}) => `${rule} ${file}`)).toEqual([
    ...Array<string>(3).fill('to-fill-in content/my-report/report.yaml'),
    'to-fill-in data/my-survey/README.md'
  ]);
  expect(summary).toBe('1 package, 1 report, 1 chapter, 1 exhibit: 0 errors, 4 warnings');
  expect(readFileSync(join(root, 'tests/snapshots/my-report/prose.csv'), 'utf8')).toContain(
    '25/34,34,74\u00a0prosent,computed'
  );
});

test('the two commands of the README are those that package.json has', () => {
  expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npm run build\n', 'npm ci && npm test\n']);
  const {scripts} = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {readonly scripts: object};
  const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});
