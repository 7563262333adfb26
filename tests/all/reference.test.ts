import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';

const folder = join(import.meta.dirname, '../reference');
const scripts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.R'))
  .sort();

/** What R's packages may differ by from one version to the next: nothing that a table shows. */
const TOLERANCE = 1e-12;

function outputOf(script: string): string {
  const {status, error, stdout, stderr} = spawnSync('Rscript', ['--vanilla', basename(script)], {
    cwd: join(folder, dirname(script)),
    encoding: 'utf8'
  });
  if (error !== undefined) throw new Error('Rscript does not run: install r-base-core, r-cran-survey and r-cran-psych');
  if (status !== 0) throw new Error(`${script} failed\n${stderr}`);
  return stdout;
}

/** Whether two fields of a CSV say the same, as texts or as numbers. */
function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [Number(a), Number(b)];
  return a !== '' && b !== '' && Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
}

describe('reference numbers', () => {
  test('come from scripts', () => {
    expect(scripts.length).toBeGreaterThan(0);
  });

  test.each(scripts)('of %s are what R prints here', {timeout: 300_000}, (script) => {
    const lines = readFileSync(join(folder, dirname(script), 'expected.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    const now = outputOf(script).trimEnd().split('\n');
    const different = lines.flatMap((line, index) => {
      const [kept, made] = [line.split(','), (now[index] ?? '').split(',')];
      const same = kept.length === made.length && kept.every((field, place) => agree(field, made[place] ?? ''));
      return same ? [] : [`kept ${line}, now ${now[index] ?? 'nothing'}`];
    });
    expect(different).toEqual([]);
    expect(now.length).toBe(lines.length);
  });
});
