import {closest} from '../support/did-you-mean.ts';
import type {Problem} from '../support/problem.ts';
import type {KnownNames} from './grammar-context.ts';
import {definitionOf, type Definition} from './grammar/definitions.ts';
import {renamed} from './grammar/renamed.ts';
import type {Chapter} from './model.ts';

/** Names that the last accepted snapshot knew and that now seem to be written otherwise. */
export interface RenamedNames {
  /** Old exhibit ids and value names: references to them are not reported a second time. */
  readonly exhibits: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  /** The new ids of such exhibits: what is known of the old one is not known of them. */
  readonly newExhibits: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const NOTHING_RENAMED: RenamedNames = {exhibits: new Set(), values: new Set(), newExhibits: new Set(), problems: []};

/**
 * Tells a misspelt definition from a new one: an id that no snapshot knows, while one much like it has gone, is an error
 * where it is defined. Its references, which still have the old name, then need no error of their own.
 */
export function renamedNames(chapters: readonly Chapter[], known: KnownNames): RenamedNames {
  if (known.exhibits.size === 0 && known.values.size === 0) return NOTHING_RENAMED;
  const defined = chapters.flatMap(({elements}) => elements.flatMap((element) => definitionOf(element) ?? []));
  const of = (kind: Definition['what']): readonly Definition[] => defined.filter(({what}) => what === kind);
  const exhibits = compare(of('exhibit'), known.exhibits, 'exhibit');
  const values = compare(of('value'), known.values, 'value');
  const problems = [...exhibits.problems, ...values.problems];
  return {exhibits: exhibits.gone, values: values.gone, newExhibits: exhibits.come, problems};
}

function compare(
  defined: readonly Definition[],
  known: ReadonlySet<string>,
  what: 'exhibit' | 'value'
): {readonly gone: ReadonlySet<string>; readonly come: ReadonlySet<string>; readonly problems: readonly Problem[]} {
  const names = new Set(defined.map(({name}) => name));
  const missing = [...known].filter((name) => !names.has(name));
  const gone = new Set<string>();
  const come = new Set<string>();
  const problems = defined.flatMap(({name, place}) => {
    if (known.has(name)) return [];
    const near = closest(name, missing);
    if (near.length === 0) return [];
    for (const old of near) gone.add(old);
    come.add(name);
    return [renamed(what, name, place, near)];
  });
  return {gone, come, problems};
}
