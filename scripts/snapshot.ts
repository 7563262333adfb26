import {readArguments} from '../src/support/read-arguments.ts';
import {writeSnapshots} from '../src/checks/write-snapshots.ts';
import {formatProblem, hasErrors} from '../src/support/problem.ts';

// `--data` for a project whose packages lie below another root, as the fixtures' do.
const {values} = readArguments({options: {root: {type: 'string', default: process.cwd()}, data: {type: 'string'}}});
const {problems, written, removed} = writeSnapshots(
  values.root,
  values.data === undefined ? {} : {dataRoot: values.data}
);

for (const problem of problems) console.log(formatProblem(problem));
if (hasErrors(problems)) {
  console.log('No snapshot was written: mend the errors first.');
  process.exitCode = 1;
} else {
  for (const name of written) console.log(`wrote ${name}`);
  for (const name of removed) console.log(`removed ${name}`);
  console.log(
    written.length + removed.length === 0 ? 'The snapshots are up to date.' : 'Look at the changes with git diff.'
  );
}
