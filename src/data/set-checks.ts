import {suggest} from '../support/did-you-mean.ts';
import type {Declaration} from './declaration.ts';
import type {SetDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {CodeList, Coding} from './model.ts';
import {YES} from './names.ts';

/** Tells of a fault; the place is below the set. */
export type Tell = (where: JsonPath, rule: string, message: string, hint: string) => void;

/** A variable of a set, with the aspect of a grid that it belongs to. */
export interface SetMember {
  readonly variable: string;
  readonly aspect: string;
  readonly list: CodeList;
  readonly where: JsonPath;
}

const FOREIGN_KEYS: Readonly<Record<SetDescriptor['kind'], readonly (keyof SetDescriptor)[]>> = {
  multiple: ['aspects'],
  battery: ['aspects', 'base', 'coding'],
  grid: ['items', 'base', 'coding']
};

/** Keys that a set of its kind does not have. */
export function checkSetKeys(name: string, spec: SetDescriptor, tell: Tell): void {
  for (const key of FOREIGN_KEYS[spec.kind]) {
    if (spec[key] === undefined) continue;
    tell([key], 'set', `"${key}" does not go with the kind ${spec.kind} of set "${name}"`, 'delete it');
  }
  if (spec.kind === 'multiple' && spec.coding === 'categories' && spec.codes !== undefined) {
    const message = `"codes" does not go with the coding categories of set "${name}": its items are those of its variables' list`;
    tell(['codes'], 'set', message, 'delete it');
  }
}

/** That the categories of a dimension overlap is said twice: by the set, and by no measure being disjoint over it. */
export function checkOverlap(name: string, dimension: string, fields: Declaration['fields'], tell: Tell): void {
  const measure = [...fields.values()].find(({field}) => field.belegg?.disjoint?.includes(dimension));
  if (measure === undefined) return;
  const message = `set "${name}" says that the categories of "${dimension}" overlap, but measure "${measure.name}" is disjoint over it`;
  tell(['items', 0], 'set', message, 'delete one of the two');
}

/** Whether the variables of a set can be ticked, or have one list in common. */
export function checkLists(
  name: string,
  kind: SetDescriptor['kind'],
  coding: Coding,
  members: readonly SetMember[],
  tell: Tell
): void {
  const isTicked = kind === 'multiple' && coding === 'dichotomies';
  for (const group of Map.groupBy(members, ({aspect}) => aspect).values()) {
    const [first] = group;
    for (const {variable, list, where} of group) {
      if (isTicked && !list.categories.some(({code}) => code === YES)) {
        const message = `"${variable}" of set "${name}" cannot be ticked: its code list ${list.name} has no "${YES}"`;
        const hint = 'a multiple set has boolean variables, or "coding": "categories" if each holds one of the answers';
        tell(where, 'set', message, hint);
      } else if (!isTicked && first !== undefined && list.name !== first.list.name) {
        const message = `"${variable}" of set "${name}" has the code list ${list.name}, but "${first.variable}" has ${first.list.name}`;
        const whole = {grid: 'an aspect', battery: 'a battery', multiple: 'a set coded by categories'}[kind];
        tell(where, 'set', message, `the variables of ${whole} share one list`);
      }
    }
  }
}

/** Whether all aspects of a grid ask of the same items. */
export function checkAspects(name: string, aspects: NonNullable<SetDescriptor['aspects']>, tell: Tell): void {
  const [first, ...others] = Object.entries(aspects);
  if (first === undefined) return;
  const [firstName, firstItems] = first;
  const expected = Object.keys(firstItems);
  for (const [aspect, each] of others) {
    const strange = Object.keys(each).filter((item) => !expected.includes(item));
    for (const item of strange) {
      const message = `aspect "${aspect}" of set "${name}" has the item "${item}", which aspect "${firstName}" has not`;
      tell(['aspects', aspect, item], 'set', message, suggest(item, expected));
    }
    const lacking = expected.find((item) => !Object.hasOwn(each, item));
    if (lacking === undefined || strange.length > 0) continue;
    const message = `aspect "${aspect}" of set "${name}" lacks the item "${lacking}"`;
    tell(['aspects', aspect], 'set', message, 'every aspect asks of the same items');
  }
}
