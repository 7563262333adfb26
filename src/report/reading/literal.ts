import type {Expression, Property, SpreadElement} from 'estree';
import {error, type Problem} from '../../support/problem.ts';
import type {Literal, LiteralEntry} from '../model.ts';
import {literalFault, type TextFault} from './faults.ts';
import type {Locate} from './places.ts';
import {namesInText} from './text-names.ts';

/** What reading a chapter's text needs everywhere. */
export interface Reading {
  readonly source: string;
  readonly locate: Locate;
  readonly problems: Problem[];
}

/** Notes what is wrong at an offset. */
export function report(reading: Reading, offset: number, {rule, message, hint}: TextFault): void {
  reading.problems.push(error(reading.locate(offset), rule, message, hint));
}

// Acorn puts offsets into the file on every node; the types of estree leave them out.
function span(node: object): {readonly start: number; readonly end: number} {
  return node as unknown as {readonly start: number; readonly end: number};
}

/** The literal that an expression is, or null with a problem at each part that is none. */
export function readLiteral(node: Expression | SpreadElement, reading: Reading): Literal | null {
  const {start, end} = span(node);
  const place = reading.locate(start);
  const fail = (): null => {
    report(reading, start, literalFault(reading.source.slice(start, end)));
    return null;
  };
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') {
        const names = namesInText(reading, start + 1, end - 1);
        const value = node.value.normalize('NFC');
        return names.length === 0 ? {kind: 'string', value, place} : {kind: 'string', value, place, names};
      }
      if (typeof node.value === 'number') return {kind: 'number', value: node.value, place};
      return typeof node.value === 'boolean' ? {kind: 'boolean', value: node.value, place} : fail();
    case 'UnaryExpression': {
      const {argument} = node;
      const isNumber = node.operator === '-' && argument.type === 'Literal' && typeof argument.value === 'number';
      return isNumber ? {kind: 'number', value: -(argument.value as number), place} : fail();
    }
    case 'ArrayExpression': {
      const items = node.elements.map((element, index) =>
        element === null ? failAtHole(node.elements[index - 1], start, reading) : readLiteral(element, reading)
      );
      return items.every((item) => item !== null) ? {kind: 'array', items, place} : null;
    }
    case 'ObjectExpression': {
      const entries = node.properties.map((property) => readEntry(property, reading));
      return entries.every((entry) => entry !== null) ? {kind: 'object', entries, place} : null;
    }
    default:
      return fail();
  }
}

/** An array's empty place: `[a, , b]`. */
function failAtHole(before: Expression | SpreadElement | null | undefined, start: number, reading: Reading): null {
  const comma = before ? reading.source.indexOf(',', span(before).end) : start;
  const hint = 'take one "," away';
  report(reading, comma + 1, {rule: 'not-literal', message: 'an item is missing between two commas', hint});
  return null;
}

function readEntry(property: Property | SpreadElement, reading: Reading): LiteralEntry | null {
  const {start, end} = span(property);
  const key = property.type === 'Property' && !property.computed ? keyOf(property) : null;
  if (property.type !== 'Property' || property.shorthand || property.kind !== 'init' || key === null) {
    report(reading, start, literalFault(reading.source.slice(start, end)));
    return null;
  }
  const value = readLiteral(property.value as Expression, reading);
  return value === null ? null : {key, keyPlace: reading.locate(span(property.key).start), value};
}

function keyOf({key}: Property): string | null {
  if (key.type === 'Identifier') return key.name.normalize('NFC');
  if (key.type !== 'Literal') return null;
  return typeof key.value === 'string' || typeof key.value === 'number' ? String(key.value).normalize('NFC') : null;
}
