import {noCache, type Cache} from '../support/cache.ts';
import type {Checked, Problem} from '../support/problem.ts';
import type {ExhibitElement} from './exhibits.ts';
import type {GrammarContext} from './grammar/context.ts';
import {definitionOf} from './grammar/definitions.ts';
import {validateElement} from './grammar/validate.ts';
import type {Chapter, ChapterElement} from './model.ts';
import {exhibitKind} from './numbering.ts';
import {elementKey, type ElementKey} from './report-model.ts';

/** The components that make an exhibit or the table in one, with their props where these are valid. */
export function readExhibits(
  chapters: readonly Chapter[],
  context: GrammarContext,
  problems: Problem[],
  cache: Cache = noCache
): readonly ExhibitElement[] {
  return chapters.flatMap((chapter) => {
    const read = cache.result(`exhibits of ${chapter.file}`, [chapter, context], () => exhibitsOf(chapter, context));
    problems.push(...read.problems);
    return read.exhibits;
  });
}

function exhibitsOf(
  chapter: Chapter,
  context: GrammarContext
): {readonly exhibits: readonly ExhibitElement[]; readonly problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const exhibits = chapter.elements.flatMap((element): readonly ExhibitElement[] => {
    if (!isExhibit(element)) return [];
    const checked = validateElement(element, context);
    problems.push(...checked.problems);
    const id = definitionOf(element)?.name;
    return id === undefined ? [] : [{chapter, element, id, props: checked.value}];
  });
  return {exhibits, problems};
}

function isExhibit(element: ChapterElement): boolean {
  return exhibitKind(element) !== null || element.parent?.component === 'Figure';
}

/** Props found valid by the component's key; null where they were not. */
export type Props = ReadonlyMap<ElementKey, Readonly<Record<string, unknown>> | null>;

/** The props of everything that is no exhibit, by key; null where they are not valid. */
export function readProps(
  chapters: readonly Chapter[],
  context: GrammarContext,
  problems: Problem[],
  cache: Cache = noCache
): Props {
  const props = new Map<ElementKey, Readonly<Record<string, unknown>> | null>();
  for (const chapter of chapters) {
    const read = cache.result(`props of ${chapter.file}`, [chapter, context], () => propsOf(chapter, context));
    for (const [key, checked] of read) {
      problems.push(...checked.problems);
      props.set(key, checked.value);
    }
  }
  return props;
}

function propsOf(
  chapter: Chapter,
  context: GrammarContext
): readonly (readonly [ElementKey, Checked<Readonly<Record<string, unknown>>>])[] {
  return chapter.elements
    .filter((element) => !isExhibit(element))
    .map((element) => [elementKey(chapter, element), validateElement(element, context)]);
}
