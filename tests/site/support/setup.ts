import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {TestProject} from 'vitest/node';

const root = resolve(import.meta.dirname, '../../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    dist: string;
    /** Folder of the project that it shows: that of the repository, and a report of everything that a page can hold. */
    project: string;
  }
}

/** Builds the site once for all tests of the site. */
export function setup({provide}: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-site-'));
  const project = join(folder, 'project');
  for (const part of ['data', 'content']) cpSync(join(root, part), join(project, part), {recursive: true});
  cpSync(join(root, 'tests/fixtures/site/content'), join(project, 'content'), {recursive: true});
  const dist = join(folder, 'dist');
  const {status, stderr, stdout} = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--project', project, '--out', dist],
    {cwd: root, encoding: 'utf8', env: buildEnvironment()}
  );
  if (status !== 0) throw new Error(`the site was not built\n${stdout}${stderr}`);
  provide('dist', dist);
  provide('project', project);
  return () => {
    rmSync(folder, {recursive: true, force: true});
  };
}

// Vitest's own settings, with which Astro would build a site for development.
const OF_VITEST: ReadonlySet<string> = new Set([
  'NODE_ENV',
  'VITEST',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'TEST',
  'BASE_URL'
]);

/** The environment of a build, as on a command line. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.has(name)));
}
