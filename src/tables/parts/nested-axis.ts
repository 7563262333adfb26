import type {Category, Variable} from '../../data/model.ts';
import type {Axis, Slot} from './axis.ts';
import type {Counting} from './counting.ts';
import {addsOver} from './counting.ts';
import {joinSteps, step} from './keys.ts';

/**
 * An axis of the pairs of two variables that occur in the data: the categories of `inner`, group by group of `outer`. Rows
 * without a group come first if they do so in the code list of `inner`, else last.
 */
export function nest(counting: Counting, outer: Variable, inner: Variable): Axis {
  const {dataset, held} = counting;
  const width = inner.categories.length;
  const groups = outer.categories.length;
  const pairs = new Uint32Array(dataset.rowCount);
  const occurs = new Uint8Array((groups + 1) * width + 1);
  const none = (groups + 1) * width;
  for (let row = 0; row < pairs.length; row++) {
    const code = inner.codes[row] as number;
    const group = Math.min(outer.codes[row] as number, groups);
    const pair = code < width ? group * width + code : none;
    pairs[row] = pair;
    occurs[pair] = 1;
  }
  if (!counting.aggregate) crossWhereShared(occurs, inner, groups);
  const ordered = ungroupedInPlace(
    Array.from({length: none}, (_, pair) => pair).filter((pair) => occurs[pair] === 1),
    groups,
    width
  );
  const position = new Uint32Array(none + 1).fill(ordered.length);
  ordered.forEach((pair, i) => (position[pair] = i));
  const slots = ordered.map((pair): Slot => {
    const category = inner.categories[pair % width] as Category;
    const group = outer.categories[Math.floor(pair / width)] ?? null;
    const groupStep = group === null ? null : step(outer.name, group.code);
    const own = step(inner.name, category.code);
    return {
      key: joinSteps(groupStep === null ? [own] : [groupStep, own]),
      category,
      group: group === null || groupStep === null ? null : {key: groupStep, category: group},
      codes: new Map([...(group === null ? [] : [[outer.name, group.code] as const]), [inner.name, category.code]]),
      selected:
        (held.get(inner.name)?.includes(category.code) ?? true) &&
        (group === null || (held.get(outer.name)?.includes(group.code) ?? true))
    };
  });
  const adds = addsOver(counting, inner) && (outer.derived !== null || addsOver(counting, outer));
  return {
    name: inner.name,
    title: inner.title,
    ordered: inner.ordered,
    slots,
    layers: [{side: {codes: pairs.map((pair) => position[pair] as number), size: slots.length}, offset: 0, rest: true}],
    whole: adds ? 'sum' : 'never',
    responses: false
  };
}

/** Respondents do not write zeros: where categories stand in several groups, every group that occurs has all of them. */
function crossWhereShared(occurs: Uint8Array, {categories}: Variable, groups: number): void {
  const width = categories.length;
  const inGroup = (group: number, code: number): boolean => occurs[group * width + code] === 1;
  const all = Array.from({length: groups}, (_, group) => group);
  const codes = categories.flatMap(({role}, code) => (role === null ? [code] : []));
  if (!codes.some((code) => all.filter((group) => inGroup(group, code)).length > 1)) return;
  const used = codes.filter((code) => all.some((group) => inGroup(group, code)));
  for (const group of all.filter((one) => codes.some((code) => inGroup(one, code)))) {
    for (const code of used) occurs[group * width + code] = 1;
  }
}

function ungroupedInPlace(pairs: readonly number[], groups: number, width: number): readonly number[] {
  const inGroup = pairs.filter((pair) => pair < groups * width);
  const ungrouped = pairs.filter((pair) => pair >= groups * width);
  const first = Math.min(...inGroup.map((pair) => pair % width));
  const before = ungrouped.filter((pair) => pair % width < first);
  return [...before, ...inGroup, ...ungrouped.filter((pair) => pair % width >= first)];
}
