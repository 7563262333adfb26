import type {Place} from '../../support/problem.ts';
import type {ChapterElement, Literal} from '../model.ts';

/**
 * Where a part of a component's props stands: `['missing', 'fungerer']`. A text, number or list item is at its value, a
 * key or prop that holds more than one thing at its name. What is not written is at the last part of the path that is.
 */
export function placeOf(element: ChapterElement, path: readonly (string | number)[]): Place {
  const [first, ...rest] = path;
  const prop = element.props.find(({name}) => name === first);
  if (prop === undefined) return element.place;
  let place = placeOfValue(prop.value, prop.place);
  let literal: Literal = prop.value;
  for (const step of rest) {
    if (literal.kind === 'array') {
      const item: Literal | undefined = literal.items[Number(step)];
      if (item === undefined) return place;
      literal = item;
      place = item.place;
    } else if (literal.kind === 'object') {
      const entry = literal.entries.find(({key}) => key === String(step));
      if (entry === undefined) return place;
      literal = entry.value;
      place = placeOfValue(entry.value, entry.keyPlace);
    } else return place;
  }
  return place;
}

function placeOfValue(value: Literal, name: Place): Place {
  return value.kind === 'array' || value.kind === 'object' || value.kind === 'boolean' ? name : value.place;
}
