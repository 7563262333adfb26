import type {Dataset} from '../../data/model.ts';
import type {Named} from './named.ts';

/** A column, set or base of a dataset with its title; a name that nothing has is its own title. */
export function nameOf({variables, measures, texts, sets, bases}: Dataset, name: string): Named {
  const found = variables.get(name) ?? measures.get(name) ?? texts.get(name) ?? sets.get(name) ?? bases.get(name);
  return {name, title: found?.title ?? {nb: name, en: null}};
}
