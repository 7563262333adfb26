import {spawnSync} from 'node:child_process';

// Every check that reads the sources only, each said in full before the next: one failing run shows all.
const checks: readonly (readonly string[])[] = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', '--max-warnings', '0', '.'],
  ['tsc', '--noEmit'],
  ['knip']
];

let failed = false;
for (const [command = '', ...args] of checks) {
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  if (status !== 0) {
    failed = true;
    console.error(`lint: ${[command, ...args].join(' ')} found faults`);
  }
}
process.exitCode = failed ? 1 : 0;
