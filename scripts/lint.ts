import {spawn} from 'node:child_process';

// Every check that reads the sources only, each said in full before the next: one failing run shows all.
const checks: readonly (readonly string[])[] = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', '--max-warnings', '0', '.'],
  // TypeScript over .ts and .astro alike.
  ['astro', 'check', '--minimumSeverity', 'warning'],
  ['node', 'scripts/lint-mdx.ts'],
  ['knip']
];

/** Each keeps one core busy. */
const AT_ONCE = 2;

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

function run([command = '', ...args]: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(command, args, {env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}});
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', ({message}) => {
      done({status: null, output: `${message}\n`});
    });
    child.on('close', (status) => {
      done({status, output});
    });
  });
}

const ended: Promise<Ended>[] = [];
for (const check of checks) {
  const before = ended.at(-AT_ONCE);
  ended.push(before === undefined ? run(check) : before.then(() => run(check)));
}

let failed = false;
for (const [index, check] of checks.entries()) {
  const {status, output} = (await ended[index]) ?? {status: null, output: ''};
  process.stdout.write(output);
  if (status !== 0) {
    failed = true;
    console.error(`lint: ${check.join(' ')} found faults`);
  }
}
process.exitCode = failed ? 1 : 0;
