import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** What a module that lies in the root of the repository prints when it runs in another time zone, without the last newline. */
export function elsewhere(code: string, timeZone: string): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, TZ: timeZone, LANG: 'C'}
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trimEnd();
}
