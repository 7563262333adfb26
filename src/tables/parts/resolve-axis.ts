import type {Variable} from '../../data/model.ts';
import {suggest} from '../../support/did-you-mean.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import type {Axis, Slot} from './axis.ts';
import type {Counting} from './counting.ts';
import {addsOver} from './counting.ts';
import type {Report} from './fault.ts';
import {step} from './keys.ts';
import {nest} from './nested-axis.ts';
import {tickedAxis} from './ticked-axis.ts';

/** Finds a variable or set of kind `multiple` by name, within the categories of another variable if `grouping` names one. */
export function resolveAxis(
  counting: Counting,
  specification: CommonSpecification,
  name: string,
  prop: Fault['prop'],
  report: Report,
  grouping?: {readonly name: string; readonly prop: Fault['prop']}
): Axis | null {
  const {dataset} = counting;
  checkNotPerItem(counting, report);
  const set = dataset.sets.get(name);
  const variable =
    dataset.variables.get(name) ?? (set === undefined ? undefined : dimensionOf(counting, set.dimension));
  if (variable !== undefined) {
    if (grouping === undefined) return variableAxis(counting, variable);
    const outer = findVariable(counting, grouping.name, grouping.prop, report);
    return outer === null ? null : nest(counting, outer, variable);
  }
  if (set === undefined) {
    const names = [...dataset.variables.keys(), ...dataset.sets.keys()];
    report('unknown-variable', prop, `${dataset.id} has no variable "${name}"`, suggest(name, names));
    return null;
  }
  if (set.kind !== 'multiple') {
    const message = `"${name}" is a ${set.kind}: several questions, not one`;
    report('set-kind', prop, message, `use <Battery items="${name}">, or one of its variables`);
    return null;
  }
  if (grouping !== undefined) {
    const message = `the items of "${name}" cannot stand within "${grouping.name}"`;
    report('set-kind', grouping.prop, message, `leave ${String(grouping.prop[0])} out`);
    return null;
  }
  return tickedAxis(counting, specification, set, prop, report);
}

/** A base that is asked of each item of a grid says nothing where no items stand. */
function checkNotPerItem({base, perItem}: Counting, report: Report): void {
  const [aspect] = perItem.keys();
  if (aspect === undefined) return;
  const message = `the base "${base?.name ?? ''}" asks for "${aspect}" of each item of a grid, and there are no items here`;
  report('unknown-base', ['base'], message, 'use <Battery>, or a base that holds for respondents');
}

function variableAxis(counting: Counting, variable: Variable): Axis {
  const {name, title, ordered, categories, codes} = variable;
  const held = counting.held.get(name);
  const slots = categories.map((category): Slot => ({
    key: step(name, category.code),
    category,
    group: null,
    codes: new Map([[name, category.code]]),
    selected: held?.includes(category.code) ?? true
  }));
  const layers = [{side: {codes, size: categories.length}, offset: 0, rest: true}];
  const whole = addsOver(counting, variable) ? 'sum' : 'never';
  const overlaps = [...counting.dataset.sets.values()].some(({dimension}) => dimension === name);
  return {name, title, ordered, slots, layers, whole, responses: overlaps && whole === 'never'};
}

function dimensionOf({dataset}: Counting, dimension: string | null): Variable | undefined {
  return dimension === null ? undefined : dataset.variables.get(dimension);
}

function findVariable({dataset}: Counting, name: string, prop: Fault['prop'], report: Report): Variable | null {
  const variable = dataset.variables.get(name);
  if (variable !== undefined) return variable;
  report('unknown-variable', prop, `${dataset.id} has no variable "${name}"`, suggest(name, dataset.variables.keys()));
  return null;
}
