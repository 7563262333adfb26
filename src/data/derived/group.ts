import {suggest} from '../../support/did-you-mean.ts';
import {error, type Problem} from '../../support/problem.ts';
import type {JsonDocument} from '../json-document.ts';
import {NO_CODE, type CodeArray, type CodeList, type Variable} from '../model.ts';
import {indexOfCode, packCodes} from './columns.ts';
import type {DeclaredDerived} from './declare.ts';

/** Whether the groups that `codes.csv` gives to a list are codes of the list of groups. */
export function checkGroup(
  {name, path, spec}: DeclaredDerived,
  source: CodeList,
  target: CodeList,
  document: JsonDocument
): readonly Problem[] {
  const place = document.place([...path, 'group']);
  const groups = [...new Set(source.categories.flatMap(({group}) => (group === null ? [] : [group])))];
  if (groups.length === 0) {
    return [
      error(
        place,
        'group',
        `derived variable "${name}" groups "${spec.group ?? ''}", but no code of the list ${source.name} has a group`,
        'fill in the column "group" of codes.csv'
      )
    ];
  }
  return groups
    .filter((group) => indexOfCode(target, group) === -1)
    .map((group) =>
      error(
        place,
        'unknown-code',
        `codes.csv puts codes of the list ${source.name} into the group "${group}", which is not in the code list ${target.name}`,
        suggest(
          group,
          target.categories.map(({code}) => code)
        )
      )
    );
}

/** The variable of the groups; categories without a group stand outside any. */
export function group(source: Variable, target: CodeList): CodeArray {
  const indices = source.categories.map((category) =>
    category.group === null ? NO_CODE : indexOfCode(target, category.group)
  );
  return packCodes(
    Uint32Array.from(source.codes, (index) => indices[index] ?? NO_CODE),
    target
  );
}
