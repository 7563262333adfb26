import {warning, type Problem} from '../support/problem.ts';
import type {ExhibitElement} from './exhibits.ts';
import {placeOf} from './grammar/place-of.ts';
import type {Chapter} from './model.ts';
import {exhibitKind, sectionLabel} from './numbering.ts';
import {chapterLabel} from './ordinal.ts';
import type {Props} from './read-props.ts';
import {elementKey, type ElementKey, type Exhibit, type NumberedSection, type ReferenceTarget} from './report-model.ts';

/**
 * Everything that a `Ref` may lead to, by id: exhibits (`tabell 3.2`), chapters, appendices (`vedlegg 1`) and numbered sections
 * (`avsnitt 3.4`), and sections without a number by their title.
 */
export function referenceTargets(
  exhibits: Iterable<Exhibit>,
  sections: readonly NumberedSection[],
  chapters: readonly Chapter[],
  language: 'nb' | 'en'
): ReadonlyMap<string, ReferenceTarget> {
  const targets = new Map<string, ReferenceTarget>();
  const titles = new Map(chapters.map(({headings: [first], ordinal}) => [first?.id, chapterLabel(ordinal, language)]));
  for (const {id, number, title, chapter} of sections) {
    const text = titles.get(id) ?? (number === null ? title : sectionLabel(number, language));
    targets.set(id, {text, title, chapter, id, exhibit: null});
  }
  for (const exhibit of exhibits) {
    const {id, label, caption, chapter} = exhibit;
    const text = language === 'nb' ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
    targets.set(id, {text, title: caption, chapter: chapter.slug, id, exhibit: id});
  }
  for (const chapter of chapters) {
    const first = chapter.headings[0];
    const target = first === undefined ? undefined : targets.get(first.id);
    if (target !== undefined) targets.set(`sec-${chapter.slug}`, target);
  }
  return targets;
}

/** The targets with the tables inside figures, which lead to the figure. */
export function withInnerTables(
  targets: ReadonlyMap<string, ReferenceTarget>,
  elements: readonly ExhibitElement[]
): ReadonlyMap<string, ReferenceTarget> {
  const inner = elements.flatMap(({element, id}) => {
    const figure =
      exhibitKind(element) === null ? elements.find((other) => other.element === element.parent) : undefined;
    const target = figure === undefined ? undefined : targets.get(figure.id);
    return target === undefined ? [] : [[id, target] as const];
  });
  return new Map([...targets, ...inner]);
}

/** Where the references of all chapters lead, and who refers to each exhibit. */
export function referencesOf(
  chapters: readonly Chapter[],
  props: Props,
  targets: ReadonlyMap<string, ReferenceTarget>
): {
  readonly resolved: ReadonlyMap<ElementKey, ReferenceTarget>;
  readonly back: ReadonlyMap<string, readonly {readonly chapter: string; readonly key: ElementKey}[]>;
} {
  const resolved = new Map<ElementKey, ReferenceTarget>();
  const back = new Map<string, {chapter: string; key: ElementKey}[]>();
  for (const chapter of chapters) {
    for (const element of chapter.elements.filter(({component}) => component === 'Ref')) {
      const key = elementKey(chapter, element);
      const target = targets.get(String(props.get(key)?.['to']));
      if (target === undefined) continue;
      resolved.set(key, target);
      if (target.exhibit !== null)
        back.set(target.exhibit, [...(back.get(target.exhibit) ?? []), {chapter: chapter.slug, key}]);
    }
  }
  return {resolved, back};
}

/** A table or figure that the text never leads to. */
export function unreferenced(
  exhibits: ReadonlyMap<string, Exhibit>,
  references: ReadonlyMap<ElementKey, ReferenceTarget>
): readonly Problem[] {
  const reached = new Set([...references.values()].map(({exhibit}) => exhibit));
  return [...exhibits.values()]
    .filter(({id, kind}) => kind !== 'box' && !reached.has(id))
    .map(({id, element}) =>
      warning(placeOf(element, ['id']), 'never-referred', `the text never refers to ${id}`, `write <Ref to="${id}" />`)
    );
}
