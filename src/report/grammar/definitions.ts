import type {Place} from '../../support/problem.ts';
import type {ChapterElement} from '../model.ts';
import {propsMeant} from './validate.ts';

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
  switch (element.component) {
    case 'Value':
      return named(element, 'value', 'name');
    case 'Passage':
      return element.children.length > 0 ? named(element, 'passage', 'id') : null;
    case 'Claim':
    case 'Ref':
    case 'Cite':
    case 'Term':
    case 'Quote':
      return null;
    default:
      return named(element, 'exhibit', 'id');
  }
}

function named(element: ChapterElement, what: Definition['what'], prop: Definition['prop']): Definition | null {
  const given = propsMeant(element);
  // A Value that only has a name uses it again.
  if (what === 'value' && !['of', 'data', 'difference', 'ratio'].some((own) => given.has(own))) return null;
  const value = given.get(prop)?.value;
  return value?.kind === 'string' ? {what, prop, name: value.value, place: value.place} : null;
}
