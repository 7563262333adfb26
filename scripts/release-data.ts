import {renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readArguments} from '../src/support/read-arguments.ts';
import {LEVELS, type Level} from '../src/data/changelog.ts';
import {filesOnDisk} from '../src/data/package-files.ts';
import {packageNames} from '../src/data/read-packages.ts';
import {release} from '../src/data/release.ts';
import {suggest} from '../src/support/did-you-mean.ts';
import {formatProblem} from '../src/support/problem.ts';

const USAGE = 'npm run release-data -- <package> patch|minor|major "what changed" [--date=YYYY-MM-DD]';

function main(): number {
  const {values, positionals} = readArguments({
    allowPositionals: true,
    options: {date: {type: 'string'}, root: {type: 'string'}}
  });
  const [name, level, what, ...rest] = positionals;
  if (name === undefined || level === undefined || what === undefined || rest.length > 0) {
    console.error(`${USAGE}\nPut what changed in quotes.`);
    return 2;
  }
  const root = values.root ?? process.cwd();
  const names = packageNames(root);
  if (!names.includes(name)) {
    console.error(`There is no package "${name}" in data/: ${suggest(name, names)}`);
    return 2;
  }
  if (!(LEVELS as readonly string[]).includes(level)) {
    console.error(`"${level}" is no kind of release: ${suggest(level, LEVELS)}\n${USAGE}`);
    return 2;
  }
  const {value, problems} = release(filesOnDisk(root, name), {
    level: level as Level,
    what,
    date: values.date ?? today()
  });
  for (const problem of problems) console.error(formatProblem(problem));
  if (value === null) {
    console.error(`${name} is not released, and no file is changed.`);
    return 1;
  }
  writeAll(join(root, 'data', name), value.files);
  console.log(`${name} is now ${value.version}; changed: ${value.changed.join(', ') || 'no CSV'}`);
  return 0;
}

/** Writes all files beside the old ones before any takes its place, so that nothing is left half written. */
function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const written: (readonly [string, string])[] = [];
  try {
    for (const [path, bytes] of files) {
      const target = join(folder, path);
      const temporary = `${target}.new`;
      written.push([temporary, target]);
      writeFileSync(temporary, bytes);
    }
  } catch (failure) {
    for (const [temporary] of written) rmSync(temporary, {force: true});
    throw failure;
  }
  for (const [temporary, target] of written) renameSync(temporary, target);
}

/** The day of the release: SOURCE_DATE_EPOCH if it is set, as reproducible builds have it, else today. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return (epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)).toISOString().slice(0, 10);
}

process.exitCode = main();
