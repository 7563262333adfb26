import {suggest} from '../support/did-you-mean.ts';
import type {Declaration} from './declaration.ts';
import type {SetDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {CodeList} from './model.ts';
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
  battery: ['aspects', 'base'],
  grid: ['items', 'base']
};

/** Keys that a set of its kind does not have. */
export function checkSetKeys(name: string, spec: SetDescriptor, tell: Tell): void {
  for (const key of FOREIGN_KEYS[spec.kind]) {
    if (spec[key] === undefined) continue;
    tell([key], 'set', `"${key}" does not go with the kind ${spec.kind} of set "${name}"`, 'delete it');
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
export function checkLists(name: string, kind: SetDescriptor['kind'], members: readonly SetMember[], tell: Tell): void {
  for (const group of Map.groupBy(members, ({aspect}) => aspect).values()) {
    const [first] = group;
    for (const {variable, list, where} of group) {
      if (kind === 'multiple' && !list.categories.some(({code}) => code === YES)) {
        const message = `"${variable}" of set "${name}" cannot be ticked: its code list ${list.name} has no "${YES}"`;
        tell(where, 'set', message, 'a multiple set has boolean variables');
      } else if (kind !== 'multiple' && first !== undefined && list.name !== first.list.name) {
        const message = `"${variable}" of set "${name}" has the code list ${list.name}, but "${first.variable}" has ${first.list.name}`;
        tell(where, 'set', message, `the variables of ${kind === 'grid' ? 'an aspect' : 'a battery'} share one list`);
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
