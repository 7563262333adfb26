import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {courseFiles} from '../src/scaffold/example/courses.ts';
import {exampleFiles} from '../src/scaffold/example/files.ts';
import {readArguments} from '../src/support/read-arguments.ts';

// The invented data of the example report. What they are described by (datapackage.json, codes.csv) is written by hand.
const {values} = readArguments({options: {root: {type: 'string', default: process.cwd()}}});
for (const [name, files] of [
  ['eksempel', exampleFiles()],
  ['eksempel-kurs', courseFiles()]
] as const) {
  const folder = join(values.root, 'data', name);
  mkdirSync(folder, {recursive: true});
  for (const [file, text] of files) {
    writeFileSync(join(folder, file), text);
    console.log(`wrote data/${name}/${file}`);
  }
}
