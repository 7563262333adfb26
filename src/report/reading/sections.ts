import {noCache, type Cache} from '../../support/cache.ts';
import type {Chapter, ChapterElement, Heading} from '../model.ts';

/**
 * The chapters with ids of sections that are unique in the report: a slug that stands in several chapters gets its
 * chapter's slug before it (`sec-metode` → `sec-fylkene-metode`), one that still stands twice a number after it (`-2`).
 */
export function resolveSectionIds(chapters: readonly Chapter[], cache: Cache = noCache): readonly Chapter[] {
  const holders = new Map<string, Set<Chapter>>();
  for (const chapter of chapters) {
    for (const {id} of chapter.headings) holders.set(id, (holders.get(id) ?? new Set()).add(chapter));
  }
  const taken = new Set<string>();
  const unique = (id: string): string => {
    let candidate = id;
    for (let count = 2; taken.has(candidate); count += 1) candidate = `${id}-${count}`;
    taken.add(candidate);
    return candidate;
  };
  return chapters.map((chapter) => {
    const headings = chapter.headings.map((heading) => {
      const shared = (holders.get(heading.id)?.size ?? 0) > 1;
      return {...heading, id: unique(shared ? heading.id.replace(/^sec-/, `sec-${chapter.slug}-`) : heading.id)};
    });
    const same = headings.every(({id}, index) => id === chapter.headings[index]?.id);
    if (same) return chapter;
    const ids = headings.map(({id}) => id).join(' ');
    return cache.result(`ids of sections in ${chapter.file}`, [chapter, ids], () => ({
      ...chapter,
      headings,
      elements: moveElements(chapter.elements, headings)
    }));
  });
}

function moveElements(elements: readonly ChapterElement[], headings: readonly Heading[]): readonly ChapterElement[] {
  const moved = new Map<ChapterElement, ChapterElement>();
  for (const element of elements) {
    const parent = element.parent === null ? null : (moved.get(element.parent) ?? element.parent);
    const section = headings.findLast(({place}) => place.line < element.place.line)?.id ?? '';
    moved.set(element, {...element, parent, section});
  }
  return [...moved.values()];
}
