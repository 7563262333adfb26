import {closest, didYouMean} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {readOrdinal, type Ordinal} from './ordinal.ts';
import type {YamlDocument} from './yaml-document.ts';

/** The two lists of files in `report.yaml`, in the order of the report. */
const LISTS = ['chapters', 'appendices'] as const;

type Lists = Readonly<Partial<Record<(typeof LISTS)[number], readonly string[]>>>;

/** A file of a report, with its place in `report.yaml`. */
type Listed = {readonly file: string; readonly path: readonly [list: (typeof LISTS)[number], index: number]};

/** The files that a `report.yaml` lists, in the order of the report: chapters, then appendices. */
export function listedFiles(written: Lists): readonly Listed[] {
  return LISTS.flatMap((list) =>
    (written[list] ?? []).map((file, index): Listed => ({file, path: [list, index] as const}))
  );
}

/** Chapters and appendices that are listed and not there, there and not listed, or two of one number or name. */
export function chapterFileProblems(
  written: Lists,
  document: YamlDocument,
  {folder, files}: {readonly folder: string; readonly files: readonly string[]}
): readonly Problem[] {
  const listed = listedFiles(written);
  const names = new Set(listed.map(({file}) => file));
  const unlisted = new Set(files.filter((name) => name.endsWith('.mdx') && !names.has(name)));
  // A misspelt one is told once, where it is listed.
  const absent = listed.flatMap(({file, path}) => {
    if (files.includes(file)) return [];
    const near = closest(file, unlisted);
    for (const meant of near) unlisted.delete(meant);
    const what = path[0] === 'chapters' ? 'chapter' : 'appendix';
    const hint = near.length > 0 ? didYouMean(near) : `write the ${what}, or take its name away`;
    return [error(document.place(path), 'unknown-chapter', `there is no file ${folder}/${file}`, hint)];
  });
  const left = [...unlisted].map((name) => {
    const list = partsOf(name).ordinal?.kind === 'appendix' ? 'appendices' : 'chapters';
    const place = document.keyPlace([written[list] === undefined ? 'chapters' : list]);
    const where = written[list] === undefined ? `below "${list}:", which comes after the chapters` : 'where it belongs';
    const message = `${folder}/${name} is not in the list of ${list}`;
    return error(place, 'unlisted-chapter', message, `write "- ${name}" ${where}, or take the file away`);
  });
  return [...absent, ...left, ...sameProblems(listed, document)];
}

/** Files whose pages would have one address, or which have one number. */
function sameProblems(listed: readonly Listed[], document: YamlDocument): readonly Problem[] {
  return listed.flatMap(({file, path}, index) => {
    const own = partsOf(file);
    const before = listed.slice(0, index).map((other) => ({...partsOf(other.file), file: other.file}));
    const numbered = before.find(({ordinal}) => isSame(ordinal, own.ordinal));
    const named = before.find(({slug}) => slug === own.slug);
    const place = document.place(path);
    return [
      ...(numbered === undefined
        ? []
        : [error(place, 'duplicate-number', `${file} has the number of ${numbered.file}`, 'give it another one')]),
      ...(named === undefined
        ? []
        : [
            error(
              place,
              'duplicate-name',
              `${file} has the name of ${named.file}, so that their pages clash`,
              'rename it'
            )
          ])
    ];
  });
}

function isSame(a: Ordinal | null, b: Ordinal | null): boolean {
  return a !== null && a.kind === b?.kind && a.number === b.number;
}

function partsOf(file: string): {readonly ordinal: Ordinal | null; readonly slug: string} {
  const [, prefix = '', slug = ''] = /^([^-]*)-(.*)\.mdx$/.exec(file) ?? [];
  return {ordinal: readOrdinal(prefix), slug};
}
