import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {exportProject} from '../src/export/export-project.ts';
import {readProject} from '../src/report/project.ts';
import {formatProblem, hasErrors} from '../src/support/problem.ts';
import {readArguments} from '../src/support/read-arguments.ts';

const {values} = readArguments({
  options: {root: {type: 'string', default: process.cwd()}, out: {type: 'string', default: 'exports/r'}}
});
const project = readProject(values.root);
for (const problem of project.problems) console.log(formatProblem(problem));
if (hasErrors(project.problems)) {
  console.log('No script was written: mend the errors first.');
  process.exitCode = 1;
} else {
  const {scripts, refused} = exportProject(project);
  for (const [name, text] of scripts) {
    const path = join(values.out, name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  console.log(`wrote ${scripts.size} ${scripts.size === 1 ? 'script' : 'scripts'} below ${values.out}`);
  for (const {report, exhibit, reason} of refused) {
    console.log(`${exhibit} of ${report} has no script: R cannot be written for ${reason}`);
  }
  if (refused.length > 0) process.exitCode = 1;
}
