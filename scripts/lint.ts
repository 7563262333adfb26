import {spawnSync} from 'node:child_process';

// Every check that reads the sources only, each said in full before the next: one failing run shows all.
const checks: readonly (readonly string[])[] = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', '--max-warnings', '0', '.'],
  // TypeScript over .ts and .astro alike.
  ['astro', 'check', '--minimumSeverity', 'warning'],
  ['node', 'scripts/lint-mdx.ts'],
  ['knip']
];

let failed = false;
for (const [command = '', ...args] of checks) {
  const {status} = spawnSync(command, args, {stdio: 'inherit', env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}});
  if (status !== 0) {
    failed = true;
    console.error(`lint: ${[command, ...args].join(' ')} found faults`);
  }
}
process.exitCode = failed ? 1 : 0;
