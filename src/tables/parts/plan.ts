import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {PartKind} from '../model.ts';
import type {CommonSpecification, Treatment} from '../specification.ts';
import type {Axis, Slot} from './axis.ts';
import type {Report} from './fault.ts';
import {special} from './keys.ts';
import {TREATMENT_HINT, treatmentOf} from './missing.ts';
import {phrases} from './phrases.ts';

/** A row or column to be: what it is called and which slots it adds up. */
export interface Part {
  readonly kind: PartKind;
  readonly key: string;
  readonly label: string;
  /** The short form, for heads of columns. */
  readonly short: string;
  readonly group: {readonly key: string; readonly label: string} | null;
  /** Slots whose units it holds; null if they cannot be added. */
  readonly slots: readonly number[] | null;
  /** Slots that its per cents are of; null if these cannot be added. */
  readonly of: readonly number[] | null;
  /** The one category that it shows, null for a sum. */
  readonly slot: Slot | null;
}

/** What stands in one direction of a table. */
export interface Plan {
  readonly axis: Axis;
  /** In code-list order: categories, answered, missing, total, below. */
  readonly parts: readonly Part[];
  /** Slots in the base, and those of them that are valid answers. */
  readonly counted: readonly number[] | null;
  readonly valid: readonly number[] | null;
  /** Slots that are responses, where per cents are of these; their sum is the total. */
  readonly responses: readonly number[] | null;
  readonly total: 'first' | 'last' | 'none';
  /** Missing categories that occur, by what happens to them. */
  readonly missing: ReadonlyMap<Treatment, readonly number[]>;
}

export interface PlanOptions {
  readonly total: 'first' | 'last' | 'none';
  readonly language: Language;
  /** Whether any line of data has the slot. */
  readonly occurs: (slot: number) => boolean;
  /** Whether any unit, or a value that is not known, falls into the slot. */
  readonly filled: (slot: number) => boolean;
  /** Whether a category without any line is left out: an aggregate writes its zeros. */
  readonly aggregate: boolean;
  /** Name by which `missing` knows the variable, if not its own. */
  readonly missingName?: string;
  /** Whether per cents of responses are asked for. */
  readonly responses?: boolean;
}

/** Decides what is shown, what is counted and in which order; a missing category without a treatment is a fault. */
export function planAxis(
  axis: Axis,
  specification: CommonSpecification,
  {total, language, occurs, filled, aggregate, missingName = axis.name, responses: asked = false}: PlanOptions,
  report: Report
): Plan {
  const missing = new Map<Treatment, number[]>();
  const undeclared: string[] = [];
  const valid: number[] = [];
  const margins: number[] = [];
  axis.slots.forEach(({category, selected}, i) => {
    if (!selected) return;
    if (category.role === null) {
      if (!aggregate || occurs(i)) valid.push(i);
    } else if (category.role === 'margin') {
      if (occurs(i)) margins.push(i);
    } else if (filled(i)) {
      const treatment = treatmentOf(specification.missing, missingName, category.code);
      if (treatment === null) undeclared.push(category.code);
      else missing.set(treatment, [...(missing.get(treatment) ?? []), i]);
    }
  });
  if (undeclared.length > 0) {
    const codes = [...new Set(undeclared)].map((code) => `"${code}"`).join(', ');
    const message = `"${missingName}" has missing answers (${codes}), and \`missing\` does not say what happens to them`;
    report(
      'missing-undeclared',
      specification.missing === undefined ? [] : ['missing'],
      message,
      TREATMENT_HINT.ofVariable(missingName)
    );
  }
  const of = (treatment: Treatment): readonly number[] => missing.get(treatment) ?? [];
  const answers = byNumber([...valid, ...of('answer')]);
  const counted = byNumber([...answers, ...of('hidden'), ...of('chain')]);
  const summable = (slots: readonly number[]): readonly number[] | null =>
    axis.whole === 'sum' ? slots : axis.whole === 'apart' ? [axis.slots.length] : null;
  const chained = of('chain').length > 0;
  const hasMargin = margins.length > 0;
  const position = chained && total === 'none' ? 'last' : total;
  const one = (kind: PartKind, i: number, base: readonly number[]): Part =>
    partOf(axis, kind, i, summable(base), language);
  const responses = asked && axis.responses ? answers : null;
  const words = phrases(language);
  const label = specification.total?.label ?? (responses === null ? words.total : words.responses);
  const parts: readonly Part[] = [
    ...answers.map((i) => one(axis.slots[i]?.category.role === null ? 'category' : 'missing', i, counted)),
    ...(chained ? [sumOf(axis, 'answered', phrases(language).answered, summable(answers), summable(counted))] : []),
    ...of('chain').map((i) => one('missing', i, counted)),
    ...margins.map((i) => one('margin', i, counted)),
    ...(position === 'none' || hasMargin
      ? []
      : [sumOf(axis, 'total', label, responses ?? summable(counted), summable(counted))]),
    ...of('below').map((i) => one('below', i, [...counted, ...of('below')]))
  ];
  return {axis, parts, counted: summable(counted), valid: summable(answers), responses, total: position, missing};
}

/** The parts as they are shown: a total or margin first or last, always before what stands below. */
export function displayed({parts, total}: Plan): readonly Part[] {
  const isTotal = ({kind}: Part): boolean => kind === 'total' || kind === 'margin';
  if (total === 'none') return parts;
  const totals = parts.filter(isTotal);
  const body = parts.filter((part) => !isTotal(part) && part.kind !== 'below');
  const below = parts.filter(({kind}) => kind === 'below');
  return total === 'first' ? [...totals, ...body, ...below] : [...body, ...totals, ...below];
}

function partOf(axis: Axis, kind: PartKind, i: number, of: Part['of'], language: Language): Part {
  const slot = axis.slots[i] as Slot;
  const {category, group} = slot;
  return {
    kind,
    key: slot.key,
    label: inLanguage(category.label, language),
    short: inLanguage(category.short, language),
    group: group === null ? null : {key: group.key, label: inLanguage(group.category.label, language)},
    slots: [i],
    of,
    slot
  };
}

function sumOf(axis: Axis, kind: 'total' | 'answered', label: string, slots: Part['slots'], of: Part['of']): Part {
  return {kind, key: special(axis.name, kind), label, short: label, group: null, slots, of, slot: null};
}

function byNumber(slots: readonly number[]): readonly number[] {
  return [...slots].sort((a, b) => a - b);
}
