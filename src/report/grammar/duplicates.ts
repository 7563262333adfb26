import {error, type Problem} from '../../support/problem.ts';
import type {Chapter} from '../model.ts';
import {definitionOf} from './definitions.ts';

/** Ids and names that stand twice in a report, at the second with the place of the first. */
export function duplicateNames(chapters: readonly Chapter[]): readonly Problem[] {
  const first = new Map<string, string>();
  return chapters.flatMap(({elements}) =>
    elements.flatMap((element) => {
      const definition = definitionOf(element);
      if (definition === null) return [];
      const {what, prop, name, place} = definition;
      const before = first.get(`${what} ${name}`);
      if (before === undefined) {
        first.set(`${what} ${name}`, `${place.file}:${place.line}:${place.column}`);
        return [];
      }
      const message = `the ${what} "${name}" is already defined at ${before}`;
      return [error(place, 'duplicate-name', message, `give one of them another ${prop}`)];
    })
  );
}
