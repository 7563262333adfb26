import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {expect, inject, test} from 'vitest';
import {filesIn} from './support/files.ts';
import {buildEnvironment} from './support/setup.ts';

const root = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

test('another folder, time zone, locale and umask give the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
  try {
    const copy = join(folder, 'et annet sted', 'på hjørnet æ');
    mkdirSync(copy, {recursive: true});
    for (const part of COPIED) cpSync(join(root, part), join(copy, part), {recursive: true});
    for (const part of ['data', 'content']) {
      cpSync(join(inject('project'), part), join(copy, part), {recursive: true});
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const {status, stderr} = spawnSync('sh', ['-c', 'umask 077; exec "$0" scripts/build.ts', process.execPath], {
      cwd: copy,
      encoding: 'utf8',
      env: {...buildEnvironment(), TZ: 'Pacific/Kiritimati', LC_ALL: 'nb_NO.UTF-8', LANG: 'nb_NO.UTF-8'}
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [first, second] = [inject('dist'), join(copy, 'dist')];
    expect(filesIn(second)).toEqual(filesIn(first));
    const different = filesIn(first).filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file)))
    );
    expect(different).toEqual([]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
