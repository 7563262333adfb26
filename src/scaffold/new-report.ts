import {isMap, isScalar, isSeq, parseDocument, stringify} from 'yaml';
import {readOrdinal, type Ordinal} from '../report/ordinal.ts';
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

/** The lists of `report.yaml` and how their files begin. */
const KINDS = {
  chapter: {list: 'chapters', prefix: (number: number) => String(number).padStart(2, '0')},
  appendix: {list: 'appendices', prefix: (number: number) => `v${number}`}
} as const;

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
  const name = `${KINDS.chapter.prefix(1)}-${slugOf(chapter)}.mdx`;
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

/**
 * A chapter or an appendix behind the last of a report, and its name in `report.yaml`, which else stays as it is. The list
 * of appendices is begun if there is none.
 */
export function newChapter(
  project: ProjectFiles,
  report: string,
  title: string,
  kind: Ordinal['kind'] = 'chapter'
): Scaffold {
  const folder = `content/${report}`;
  const yaml = project.read(`${folder}/report.yaml`);
  if (yaml === null) {
    return refuse(`there is no report "${report}": ${suggest(report, project.list('content'))}`);
  }
  const what = kind === 'chapter' ? 'a chapter' : 'an appendix';
  if (slugOf(title) === '') return refuse(`"${title}" cannot be the title of ${what}: it has no letters`);
  const taken = project.list(folder).flatMap((name) => {
    const [, prefix = '', slug] = /^(v?\d+)-(.*)\.mdx$/.exec(name) ?? [];
    const ordinal = readOrdinal(prefix);
    return ordinal === null ? [] : [{...ordinal, slug, name}];
  });
  const same = taken.find(({slug}) => slug === slugOf(title));
  if (same !== undefined) return refuse(`${folder}/${same.name} has this title already: give the ${kind} another one`);
  const {list, prefix} = KINDS[kind];
  const last = Math.max(0, ...taken.filter((one) => one.kind === kind).map(({number}) => number));
  const name = `${prefix(last + 1)}-${slugOf(title)}.mdx`;
  const listed = withListed(yaml, list, name);
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

function chapterText(title: string): string {
  return `# ${title.replace(/[<{\\*_`[]/g, '\\$&')}\n\n${TO_FILL_IN}\n`;
}

function yamlText(text: string): string {
  return stringify(text, {lineWidth: 0}).trimEnd();
}

/**
 * The YAML with one more file behind the last of a list; everything else, comments too, as it was. A list of appendices that
 * is not there is begun behind the chapters. Null if there is no list of chapters.
 */
function withListed(yaml: string, list: 'chapters' | 'appendices', name: string): string | null {
  const {contents, errors} = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return null;
  const itemsOf = (key: string) => contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
  const own = itemsOf(list);
  const items = own ?? itemsOf('chapters');
  const last = isSeq(items) ? items.items.at(-1) : undefined;
  if (!isSeq(items) || !isScalar(last)) return null;
  const [start, end] = last.range;
  if (own !== undefined && items.flow === true) return `${yaml.slice(0, end)}, ${name}${yaml.slice(end)}`;
  const before = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = yaml.indexOf('\n', items.flow === true ? items.range[1] : end);
  const at = lineEnd === -1 ? yaml.length : lineEnd;
  const added = own === undefined ? `${list}:\n  - ${name}` : `${before}${name}`;
  return `${yaml.slice(0, at)}\n${added}${yaml.slice(at)}`;
}
