import {existsSync, globSync} from 'node:fs';
import {formatProblem} from '../src/support/problem.ts';
import {checkMdxTypes} from './mdx-types.ts';

// The types of .belegg are written by `npm run check`, which tells more, in better words: this only holds the editor's
// view of chapters to the same.
if (!existsSync('.belegg/types.d.ts')) {
  console.error('lint-mdx: .belegg/types.d.ts is not there (run npm run check first)');
  process.exitCode = 2;
} else {
  const problems = await checkMdxTypes('tsconfig.json', globSync('content/*/*.mdx').sort());
  for (const problem of problems) console.error(formatProblem(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
