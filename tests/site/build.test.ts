import {spawnSync} from 'node:child_process';
import {appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {attributeValues, filesIn, pagesIn} from './support/files.ts';
import {buildEnvironment} from './support/setup.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'belegg-build-'));
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

function build(...args: readonly string[]): {readonly status: number | null; readonly output: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: buildEnvironment()
  });
  return {status, output: stdout + stderr};
}

describe('npm run build', () => {
  test('tells every error of the project and writes nothing', () => {
    const project = join(folder, 'project');
    cpSync(inject('project'), project, {recursive: true});
    appendFileSync(
      join(project, 'content/proeve/02-all-of-prose.mdx'),
      '\n<Ref to="tbl-aldr" />\n\n<Ref to="tbl-behv" />\n'
    );
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'old.html'), 'old');
    const {status, output} = build('--project', project, '--out', dist);
    expect(status).toBe(1);
    expect(output).toMatch(/^content\/proeve\/02-all-of-prose\.mdx:\d+:\d+ .*did you mean "tbl-alder"/m);
    expect(output).toMatch(/^content\/proeve\/02-all-of-prose\.mdx:\d+:\d+ .*did you mean "tbl-behov"/m);
    expect(output.trimEnd().split('\n').at(-1)).toBe('2 errors: nothing has been built');
    expect(output).not.toContain('node_modules');
    expect(filesIn(dist)).toEqual(['old.html']);
    expect(readFileSync(join(dist, 'old.html'), 'utf8')).toBe('old');
  });

  test('puts the site under another base', () => {
    const dist = join(folder, 'based');
    const {status, output} = build('--project', inject('project'), '--out', dist, '--base', '/reports');
    expect(output).toBe(`built ${dist}\n`);
    expect(status).toBe(0);
    const outside = pagesIn(dist).flatMap(({html}) =>
      attributeValues(html, 'href').filter((href) => href.startsWith('/') && !href.startsWith('/reports/'))
    );
    expect(outside).toEqual([]);
  });
});
