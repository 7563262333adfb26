import {error, hasErrors, sortProblems, type Checked, type Problem} from '../../support/problem.ts';
import type {Chapter, Heading} from '../model.ts';
import {readOrdinal} from '../ordinal.ts';
import type {Reading} from './literal.ts';
import {normalise} from './normalise.ts';
import {parseMarkdown} from './parse.ts';
import {locator} from './places.ts';
import {explainNaked, explainRefusal} from './refusal.ts';
import {hasNakedTag} from './scan/angle.ts';
import {walk} from './walk.ts';

const FILE_NAME = /(?:^|\/)(v?\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/**
 * Reads a chapter as data: it is never run. One parse gives its headings, components, props and texts in reading order,
 * each with its place, or everything that is wrong with it.
 */
export function readChapter(source: string, {file}: {readonly file: string}): Checked<Chapter> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const reading: Reading = {source: text, locate: locator(file, text), problems: []};
  const name = FILE_NAME.exec(file);
  if (name === null) {
    const message = `the file name "${file.split('/').at(-1) ?? file}" does not tell the number of its chapter or appendix`;
    const hint =
      'name it like 02-data-og-metode.mdx, an appendix like v1-tiltaksark.mdx: small letters a–z, digits and hyphens';
    reading.problems.push(error({file, line: 1, column: 1}, 'chapter-name', message, hint));
  }
  const {root, refusal} = parseMarkdown(text);
  if (root === null) {
    return {value: null, problems: sortProblems([...reading.problems, ...explainRefusal(refusal, reading)])};
  }
  if (hasNakedTag(text)) {
    const naked = explainNaked(reading);
    if (naked.length > 0) return {value: null, problems: sortProblems([...reading.problems, ...naked])};
  }
  normalise(root);
  const walked = walk(root, reading);
  reading.problems.push(...headingProblems(walked.headings, file));
  const problems = sortProblems(reading.problems);
  const title = walked.headings[0];
  const [, prefix = '', slug = ''] = name ?? [];
  const ordinal = readOrdinal(prefix);
  if (hasErrors(problems) || ordinal === null || title === undefined) return {value: null, problems};
  const chapter = {slug, file, ordinal, title: title.text, ...walked, root, source: text};
  return {value: chapter, problems};
}

function headingProblems(headings: readonly Heading[], file: string): readonly Problem[] {
  const [title] = headings;
  if (title?.depth !== 1) {
    const place = title?.place ?? {file, line: 1, column: 1};
    return [
      error(place, 'no-title', 'the chapter does not begin with its title', 'write "# Title" as its first heading')
    ];
  }
  return headings.flatMap((heading, index) => {
    const {depth, text, place} = heading;
    if (text === '') return [error(place, 'empty-heading', 'the heading has no text', 'write one, or take it away')];
    const above = headings[index - 1]?.depth ?? 1;
    if (index > 0 && depth === 1) {
      return [error(place, 'second-title', `"${text}" is a second title of the chapter`, `write "## ${text}"`)];
    }
    if (depth <= above + 1) return [];
    const message = `the heading "${text}" is ${depth - above} levels below the one before it`;
    return [error(place, 'heading-skips', message, `write "${'#'.repeat(above + 1)} ${text}"`)];
  });
}
