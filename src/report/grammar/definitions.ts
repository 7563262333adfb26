import type {Place} from '../../support/problem.ts';
import type {ChapterElement} from '../model.ts';
import {keysOf} from './validate.ts';

/** A name that a component gives: an exhibit's id, a value's name, a passage's id. */
export interface Definition {
  readonly what: 'exhibit' | 'value' | 'passage';
  readonly prop: 'id' | 'name';
  readonly name: string;
  readonly place: Place;
}

/**
 * The name that a component gives, or null. Misspelt props count as the ones that were meant: what refers to the name
 * is then not wrong a second time.
 */
export function definitionOf(element: ChapterElement): Definition | null {
  const {given} = keysOf(element);
  const named = (what: Definition['what'], prop: Definition['prop']): Definition | null => {
    const value = given.get(prop)?.value;
    return value?.kind === 'string' ? {what, prop, name: value.value, place: value.place} : null;
  };
  switch (element.component) {
    case 'Value':
      return ['of', 'data', 'difference', 'ratio'].some((prop) => given.has(prop)) ? named('value', 'name') : null;
    case 'Passage':
      return element.children.length > 0 ? named('passage', 'id') : null;
    case 'Claim':
    case 'Ref':
    case 'Cite':
    case 'Term':
    case 'Quote':
      return null;
    default:
      return named('exhibit', 'id');
  }
}
