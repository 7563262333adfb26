import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {filesOnDisk} from '../src/data/package-files.ts';
import {newDataset} from '../src/scaffold/new-dataset.ts';
import {newChapter, newReport} from '../src/scaffold/new-report.ts';
import {refuse, type ProjectFiles, type Scaffold} from '../src/scaffold/project-files.ts';
import {suggest} from '../src/support/did-you-mean.ts';
import {compareText} from '../src/support/problem.ts';
import {readArguments} from '../src/support/read-arguments.ts';

const USAGE = `npm run new -- dataset <package> <file.csv> [--unit=kommune/kommuner] [--universe="who is counted"] [--source="where from"]
npm run new -- report <id> ["<title>"] [--data=<package>] [--language=nb|en]
npm run new -- chapter <report> "<title>"
npm run new -- appendix <report> "<title>"`;

const KINDS = ['dataset', 'report', 'chapter', 'appendix'];

const {values, positionals} = readArguments({
  allowPositionals: true,
  options: {
    data: {type: 'string'},
    language: {type: 'string', default: 'nb'},
    unit: {type: 'string'},
    universe: {type: 'string'},
    source: {type: 'string'},
    date: {type: 'string'},
    root: {type: 'string', default: process.cwd()}
  }
});

const {root} = values;
const [kind = '', name, second, ...rest] = positionals;

function projectOnDisk(): ProjectFiles {
  return {
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null),
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort(compareText) : [])
  };
}

function make(): Scaffold | null {
  if (name === undefined || rest.length > 0) return null;
  const {language, data = null} = values;
  if (kind === 'report' && (language === 'nb' || language === 'en')) {
    return newReport(projectOnDisk(), {
      id: name,
      title: second ?? null,
      data,
      language,
      year: Number(today().slice(0, 4))
    });
  }
  if (second === undefined) return null;
  if (kind === 'chapter' || kind === 'appendix') return newChapter(projectOnDisk(), name, second, kind);
  if (kind !== 'dataset') return null;
  // The npm script runs in the project's folder; a path is meant from where the author stands.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), second);
  if (!existsSync(file)) return refuse(`there is no file ${second}`);
  const [one, many, ...more] = values.unit?.split('/') ?? [];
  if (values.unit !== undefined && (one === undefined || many === undefined || more.length > 0)) {
    return refuse('--unit needs singular and plural: --unit=kommune/kommuner');
  }
  const unit = one === undefined || many === undefined ? null : ([one, many] as const);
  return newDataset(filesOnDisk(root, name), {
    file: second,
    bytes: readFileSync(file),
    universe: values.universe ?? null,
    source: values.source ?? null,
    unit,
    date: values.date ?? today()
  });
}

/** SOURCE_DATE_EPOCH if it is set, as reproducible builds have it, else today. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return (epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)).toISOString().slice(0, 10);
}

const made = KINDS.includes(kind) ? make() : null;
if (made === null) {
  console.error(
    kind === '' || KINDS.includes(kind) ? USAGE : `There is no kind "${kind}": ${suggest(kind, KINDS)}\n${USAGE}`
  );
  process.exitCode = 2;
} else if (made.refused !== null) {
  console.error([...made.refused, 'No file is changed.'].join('\n'));
  process.exitCode = 1;
} else {
  for (const [path, text] of made.files) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  for (const line of made.told) console.log(line);
  console.log('\nnpm run check tells what is left to fill in, npm run snapshot accepts the tables as they are.');
}
