import {isMap, isScalar, isSeq, parseDocument, stringify} from 'yaml';
import {slugOf} from '../report/reading/slug.ts';
import {suggest} from '../support/did-you-mean.ts';
import {refuse, TO_FILL_IN, type ProjectFiles, type Scaffold} from './project-files.ts';

export interface ReportRequest {
  readonly id: string;
  /** The id if none is given. */
  readonly title: string | null;
  /** Package that it is written against; the one with the report's name, or the only one, if none is given. */
  readonly data: string | null;
  readonly language: 'nb' | 'en';
  readonly year: number;
}

/** A report with its first chapter: `content/<id>/report.yaml` and `01-….mdx`. Overwrites nothing. */
export function newReport(project: ProjectFiles, request: ReportRequest): Scaffold {
  const {id, language, year} = request;
  if (slugOf(id) !== id || id === '') {
    return refuse(`"${id}" cannot be the name of a report: write it like ${slugOf(id) || 'my-report'}`);
  }
  if (project.list(`content/${id}`).length > 0) {
    return refuse(`content/${id} is there already: add to it with npm run new -- chapter ${id} "<title>"`);
  }
  const packages = project.list('data').filter((name) => project.read(`data/${name}/datapackage.json`) !== null);
  const data = request.data ?? (packages.includes(id) ? id : packages.length === 1 ? (packages[0] ?? null) : null);
  if (packages.length === 0) {
    return refuse('there is no data package yet: make one with npm run new -- dataset <package> <file.csv>');
  }
  if (data === null) return refuse(`which data is it written from? Add --data with one of ${packages.join(', ')}`);
  const descriptor = project.read(`data/${data}/datapackage.json`);
  if (descriptor === null) return refuse(`there is no data package "${data}": ${suggest(data, packages)}`);

  const {version} = JSON.parse(descriptor) as {readonly version: string};
  const title = request.title ?? id;
  const chapter = language === 'nb' ? 'Innledning' : 'Introduction';
  const name = chapterName(1, chapter);
  const yaml = [
    `title: ${yamlText(title)}`,
    `language: ${language}`,
    `year: ${year}`,
    `authors: [${TO_FILL_IN}]`,
    `publisher: ${TO_FILL_IN}`,
    `description: ${TO_FILL_IN}`,
    'chapters:',
    `  - ${name}`,
    'packages:',
    `  ${data}: ${version}`,
    ''
  ].join('\n');
  return {
    refused: null,
    files: new Map([
      [`content/${id}/report.yaml`, yaml],
      [`content/${id}/${name}`, chapterText(chapter)]
    ]),
    told: [`The report is written against ${data} ${version}.`]
  };
}

/** A chapter behind the last of a report, and its name in `report.yaml`, which else stays as it is. */
export function newChapter(project: ProjectFiles, report: string, title: string): Scaffold {
  const folder = `content/${report}`;
  const yaml = project.read(`${folder}/report.yaml`);
  if (yaml === null) {
    return refuse(`there is no report "${report}": ${suggest(report, project.list('content'))}`);
  }
  if (slugOf(title) === '') return refuse(`"${title}" cannot be the title of a chapter: it has no letters`);
  const taken = project.list(folder).flatMap((name) => {
    const [, number, slug] = /^(\d+)-(.*)\.mdx$/.exec(name) ?? [];
    return number === undefined ? [] : [{number: Number(number), slug, name}];
  });
  const same = taken.find(({slug}) => slug === slugOf(title));
  if (same !== undefined) return refuse(`${folder}/${same.name} has this title already: give the chapter another one`);
  const name = chapterName(Math.max(0, ...taken.map(({number}) => number)) + 1, title);
  const listed = withChapter(yaml, name);
  if (listed === null) return refuse(`${folder}/report.yaml has no list of chapters: mend it (npm run check)`);
  return {
    refused: null,
    files: new Map([
      [`${folder}/report.yaml`, listed],
      [`${folder}/${name}`, chapterText(title)]
    ]),
    told: []
  };
}

function chapterName(number: number, title: string): string {
  return `${String(number).padStart(2, '0')}-${slugOf(title)}.mdx`;
}

function chapterText(title: string): string {
  return `# ${title.replace(/[<{\\*_`[]/g, '\\$&')}\n\n${TO_FILL_IN}\n`;
}

function yamlText(text: string): string {
  return stringify(text, {lineWidth: 0}).trimEnd();
}

/** The YAML with one more chapter behind the last; everything else, comments too, as it was. Null if there is no list. */
function withChapter(yaml: string, name: string): string | null {
  const {contents, errors} = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return null;
  const chapters = contents.items.find(({key}) => isScalar(key) && key.value === 'chapters')?.value;
  const last = isSeq(chapters) ? chapters.items.at(-1) : undefined;
  if (!isSeq(chapters) || !isScalar(last)) return null;
  const [start, end] = last.range;
  if (chapters.flow === true) return `${yaml.slice(0, end)}, ${name}${yaml.slice(end)}`;
  const before = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = yaml.indexOf('\n', end);
  const at = lineEnd === -1 ? yaml.length : lineEnd;
  return `${yaml.slice(0, at)}\n${before}${name}${yaml.slice(at)}`;
}
