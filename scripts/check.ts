import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readArguments} from '../src/support/read-arguments.ts';
import {checkAndAudit} from '../src/checks/check.ts';
import {annotation, formatProblem, hasErrors} from '../src/support/problem.ts';

// `--data` for a project whose packages lie below another root, as the fixtures' do.
const {values} = readArguments({options: {root: {type: 'string', default: process.cwd()}, data: {type: 'string'}}});
const options = values.data === undefined ? {} : {dataRoot: values.data};
const {problems, summary, types} = await checkAndAudit(values.root, options);

for (const problem of problems) {
  console.log(formatProblem(problem));
  if (process.env['GITHUB_ACTIONS'] === 'true') console.log(annotation(problem));
}
console.log(summary);
mkdirSync(join(values.root, '.belegg'), {recursive: true});
writeFileSync(join(values.root, '.belegg/types.d.ts'), types);
process.exitCode = hasErrors(problems) ? 1 : 0;
