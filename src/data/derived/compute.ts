import type {Localized} from '../../support/localized.ts';
import type {Problem} from '../../support/problem.ts';
import type {Measure, Variable} from '../model.ts';
import {anyOrAll, count} from './answers.ts';
import {bands} from './bands.ts';
import type {Columns, Computed, Numbers} from './columns.ts';
import {inWords, type DeclaredDerived} from './declare.ts';
import {difference} from './difference.ts';
import {group} from './group.ts';
import {joinMeasure, joinVariable} from './join.ts';
import {recode} from './recode.ts';

/**
 * Computes a derived column and adds it to its dataset. The declaration must have been found sound and what it needs be
 * computed. Gives the rows for which there is no answer.
 */
export function computeDerived(derived: DeclaredDerived, datasets: ReadonlyMap<string, Columns>): readonly Problem[] {
  const {spec, way, list} = derived;
  const columns = datasets.get(derived.resource);
  if (columns === undefined) return [];
  const variables = (names: readonly string[] = []): readonly Variable[] =>
    names.flatMap((name) => columns.variables.get(name) ?? []);
  const measures = (names: readonly string[] = []): readonly Measure[] =>
    names.flatMap((name) => columns.measures.get(name) ?? []);

  if (way === 'join') return computeJoin(derived, columns, datasets);
  if (way === 'count') {
    columns.measures.set(derived.name, measureOf(derived, count(derived, variables(spec.count), columns.rows)));
    return [];
  }
  if (way === 'difference') {
    const [first, second] = measures(spec.difference);
    if (first !== undefined && second !== undefined) {
      columns.measures.set(derived.name, {
        ...measureOf(derived, difference(first, second)),
        unit: first.unit === second.unit ? first.unit : null
      });
    }
    return [];
  }
  if (list === null) return [];
  const source = way === 'bands' ? undefined : variables([spec[way]].flat().slice(0, 1) as readonly string[])[0];
  const computed = ((): Computed<Variable['codes']> | null => {
    if (way === 'any' || way === 'all') return anyOrAll(derived, variables(spec[way]), list, columns);
    if (way === 'bands') {
      const [measure] = measures([spec.bands ?? '']);
      return measure === undefined ? null : bands(derived, measure, list, columns);
    }
    if (source === undefined) return null;
    return {value: way === 'recode' ? recode(derived, source, list) : group(source, list), problems: []};
  })();
  if (computed === null) return [];
  const ordered = way === 'bands' || ((way === 'recode' || way === 'group') && source?.ordered === true);
  const {name: listName, categories} = list;
  columns.variables.set(derived.name, {
    ...headOf(derived),
    question: null,
    list: listName,
    categories,
    ordered,
    codes: computed.value
  });
  if (way === 'recode' || way === 'group') widenDisjoint(columns, spec[way] ?? '', derived.name);
  return computed.problems;
}

function computeJoin(
  derived: DeclaredDerived,
  columns: Columns,
  datasets: ReadonlyMap<string, Columns>
): readonly Problem[] {
  const {join = '', on = '', take = ''} = derived.spec;
  const other = datasets.get(join);
  const [mine, theirs] = [columns.variables.get(on), other?.variables.get(on)];
  if (other === undefined || mine === undefined || theirs === undefined) return [];
  const variable = other.variables.get(take);
  if (variable !== undefined) {
    const {value, problems} = joinVariable(derived, mine, theirs, variable, columns);
    columns.variables.set(derived.name, {...variable, ...headOf(derived), codes: value});
    widenDisjoint(columns, on, derived.name);
    return problems;
  }
  const measure = other.measures.get(take);
  if (measure === undefined) return [];
  const {value, problems} = joinMeasure(derived, mine, theirs, measure, columns);
  columns.measures.set(derived.name, {...measure, ...value, ...headOf(derived), disjoint: [], within: [], base: null});
  return problems;
}

/** What may be summed over a variable may be summed over what follows from it. */
function widenDisjoint({measures}: Columns, source: string, name: string): void {
  for (const [key, measure] of measures) {
    if (measure.disjoint.includes(source)) measures.set(key, {...measure, disjoint: [...measure.disjoint, name]});
  }
}

function headOf(derived: DeclaredDerived): {
  name: string;
  title: Localized;
  derived: string;
  place: DeclaredDerived['place'];
} {
  const {name, spec, place} = derived;
  return {name, title: {nb: spec.title, en: spec.en?.title ?? null}, derived: inWords(derived), place};
}

function measureOf(derived: DeclaredDerived, numbers: Numbers): Measure {
  return {
    ...headOf(derived),
    ...numbers,
    statistic: 'value',
    disjoint: [],
    within: [],
    base: null,
    unit: null,
    origin: 'collected'
  };
}
