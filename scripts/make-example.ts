import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {exampleFiles} from '../src/scaffold/example/files.ts';
import {readArguments} from '../src/support/read-arguments.ts';

// The invented data of the example report. What they are described by (datapackage.json, codes.csv) is written by hand.
const {values} = readArguments({options: {root: {type: 'string', default: process.cwd()}}});
const folder = join(values.root, 'data', 'eksempel');
mkdirSync(folder, {recursive: true});
for (const [name, text] of exampleFiles()) {
  writeFileSync(join(folder, name), text);
  console.log(`wrote data/eksempel/${name}`);
}
