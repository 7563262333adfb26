import {patternOf} from './check-constraints.ts';
import type {CellFault} from './csv/cell-fault.ts';
import {show, showList} from './csv/show.ts';
import type {FieldDescriptor} from './descriptor.ts';

/** A cell fault and the constraint of the field that found it. */
export interface ConstraintFault extends CellFault {
  readonly constraint: string;
}

/** The first constraint that a value breaks, besides `required` and `unique`. `order` is the value where it can be compared. */
export function constraintFault({
  type,
  constraints
}: FieldDescriptor): ((text: string, order: number | string) => ConstraintFault | null) | null {
  if (constraints === undefined) return null;
  const {pattern, minLength, maxLength, minimum, maximum, exclusiveMinimum, exclusiveMaximum} = constraints;
  const regExp = pattern === undefined ? null : patternOf(pattern);
  const choices = constraints.enum?.map(String);
  const length = (text: string): number => Array.from(text).length;
  const fault = (constraint: string, text: string, message: string, hint: string): ConstraintFault => ({
    constraint,
    rule: constraint,
    message: `${show(text)} ${message}`,
    hint
  });

  const rules: ((text: string, order: number | string) => ConstraintFault | null)[] = [];
  const add = (
    broken: (text: string, order: number | string) => boolean,
    constraint: string,
    message: string,
    hint = 'look it up in the source'
  ): void => {
    rules.push((text, order) => (broken(text, order) ? fault(constraint, text, message, hint) : null));
  };
  if (choices !== undefined)
    add(
      (text) => !choices.includes(text),
      'enum',
      'is none of the allowed values',
      `expected one of ${showList(choices, 12)}`
    );
  if (regExp !== null) add((text) => !regExp.test(text), 'pattern', `does not look like ${pattern ?? ''}`);
  if (minLength !== undefined)
    add((text) => length(text) < minLength, 'minLength', `is shorter than ${minLength} characters`);
  if (maxLength !== undefined)
    add((text) => length(text) > maxLength, 'maxLength', `is longer than ${maxLength} characters`);
  // Dates as YYYY-MM-DD compare as texts, numbers as numbers; checkConstraints has seen that both sides agree.
  const bounds = type === 'date' || type === 'integer' || type === 'number';
  if (bounds && minimum !== undefined)
    add((_text, order) => order < minimum, 'minimum', `is below ${minimum}, the smallest allowed`);
  if (bounds && maximum !== undefined)
    add((_text, order) => order > maximum, 'maximum', `is above ${maximum}, the largest allowed`);
  if (bounds && exclusiveMinimum !== undefined)
    add((_text, order) => order <= exclusiveMinimum, 'exclusiveMinimum', `is not above ${exclusiveMinimum}`);
  if (bounds && exclusiveMaximum !== undefined)
    add((_text, order) => order >= exclusiveMaximum, 'exclusiveMaximum', `is not below ${exclusiveMaximum}`);
  if (rules.length === 0) return null;
  return (text, order) => {
    for (const rule of rules) {
      const found = rule(text, order);
      if (found !== null) return found;
    }
    return null;
  };
}
