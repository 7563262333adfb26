import {formatNumber} from '../format/number.ts';
import {formatQualified} from '../format/qualified.ts';
import {divide, subtract} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {Place} from '../support/problem.ts';
import type {TableContext} from '../tables/build.ts';
import {PERCENTAGES, type State} from '../tables/model.ts';
import type {Fault} from '../tables/specification.ts';
import {computeValue} from './data-value.ts';
import {quoteValue} from './quoted-value.ts';
import type {QuotedTable, RawResult, RawValue} from './raw-value.ts';
import type {ComputedValue, ElementKey} from './report-model.ts';
import {stateOfSum} from './sums.ts';
import type {DerivedValueProps, ValueProps} from './value-props.ts';
import {defaultForm, rangeText, valueText, type Form, type ValueText} from './value-text.ts';

/** A `<Value>` with its props found valid, or null where they were not (its problems are told already). */
export interface ValueElement {
  readonly key: ElementKey;
  readonly place: Place;
  readonly props: ValueProps | null;
}

export interface ValueContext extends TableContext {
  /** Quotable tables by exhibit id, inner tables of figures too; null where the exhibit could not be built. */
  readonly quotable: ReadonlyMap<string, QuotedTable | null>;
}

export interface ComputedValues {
  readonly values: ReadonlyMap<ElementKey, ComputedValue>;
  /** By name. */
  readonly named: ReadonlyMap<string, RawValue>;
  readonly faults: readonly {readonly element: ValueElement; readonly fault: Fault}[];
}

/**
 * All values of a report. A name may be used before and in other chapters than where it is defined. A value that rests on
 * one that failed is left out without a word of its own: the first fault is enough.
 */
export function computeValues(elements: readonly ValueElement[], context: ValueContext): ComputedValues {
  const named = new Map<string, RawValue>();
  const raw = new Map<ElementKey, RawValue>();
  const faults: {element: ValueElement; fault: Fault}[] = [];
  const broken = new Set<string>();
  const settle = (element: ValueElement, result: RawResult | null): void => {
    const name = nameOf(element);
    if (result !== null && 'value' in result) {
      raw.set(element.key, result.value);
      if (name !== undefined) named.set(name, result.value);
      return;
    }
    if (name !== undefined) broken.add(name);
    if (result !== null) faults.push({element, fault: result.fault});
  };

  const derived: ValueElement[] = [];
  const reused: ValueElement[] = [];
  for (const element of elements) {
    const {props} = element;
    if (props === null || 'literal' in props) continue;
    if ('of' in props) {
      const table = context.quotable.get(props.of);
      settle(element, table === null || table === undefined ? null : quoteValue(props, table));
    } else if ('data' in props) settle(element, computeValue(props, context));
    else if ('difference' in props || 'ratio' in props) derived.push(element);
    else reused.push(element);
  }
  settleDerived(derived, named, broken, settle);
  for (const element of reused) {
    const name = nameOf(element);
    const value = name === undefined ? undefined : named.get(name);
    if (value !== undefined) raw.set(element.key, value);
  }

  const values = new Map<ElementKey, ComputedValue>();
  for (const element of elements) {
    const written = writeValue(element, raw.get(element.key), context.language);
    if (written === null) continue;
    if ('fault' in written) faults.push({element, fault: written.fault});
    else values.set(element.key, written.value);
  }
  return {values, named, faults};
}

/** Differences and ratios may rest on each other: settled in rounds until nothing moves. What is left goes in a circle. */
function settleDerived(
  elements: readonly ValueElement[],
  named: ReadonlyMap<string, RawValue>,
  broken: ReadonlySet<string>,
  settle: (element: ValueElement, result: RawResult | null) => void
): void {
  let waiting = elements;
  for (;;) {
    const ready = waiting.filter(({props}) => operands(props).every((name) => named.has(name) || broken.has(name)));
    if (ready.length === 0) break;
    waiting = waiting.filter((element) => !ready.includes(element));
    for (const element of ready) {
      const [a, b] = operands(element.props).map((name) => named.get(name));
      settle(element, a === undefined || b === undefined ? null : derive(element.props as DerivedValueProps, a, b));
    }
  }
  const circle = waiting.find((element) => restsOnItself(element, waiting));
  for (const element of waiting) {
    const fault: Fault = {
      prop: [],
      rule: 'circular-value',
      message: `the value rests on itself: ${operands(element.props).join(', ')}`,
      hint: 'define one of them by a cell or by data'
    };
    settle(element, element === circle ? {fault} : null);
  }
}

function restsOnItself(element: ValueElement, elements: readonly ValueElement[]): boolean {
  const reached = new Set<ValueElement>();
  const visit = ({props}: ValueElement): void => {
    const next = elements.filter((other) => operands(props).includes(nameOf(other) ?? ''));
    for (const other of next.filter((one) => !reached.has(one))) {
      reached.add(other);
      visit(other);
    }
  };
  visit(element);
  return reached.has(element);
}

function nameOf({props}: ValueElement): string | undefined {
  return props !== null && 'name' in props ? props.name : undefined;
}

function operands(props: ValueProps | null): readonly string[] {
  if (props === null) return [];
  if ('difference' in props) return props.difference;
  if ('ratio' in props) return props.ratio;
  return [];
}

function derive(props: DerivedValueProps, a: RawValue, b: RawValue): RawResult {
  const prop = props.difference === undefined ? 'ratio' : 'difference';
  const refuse = (message: string): RawResult => ({fault: {prop: [prop], rule: 'not-comparable', message}});
  if (typeof a.value === 'number' || typeof b.value === 'number') return refuse('only exact values can be compared');
  const [percent, other] = [a, b].map(({points, statistic}) => points || PERCENTAGES.has(statistic));
  if (percent !== other) return refuse(`a ${a.statistic} and a ${b.statistic} cannot be compared`);
  const kinds = prop === 'difference' && a.statistic !== b.statistic && !percent;
  if (kinds || a.points !== b.points) return refuse('the two values are not of one kind');
  if (a.range !== null || b.range !== null) return refuse('a range is two values: quote the one that is meant');
  const value = prop === 'ratio' ? divide(a.value, b.value) : subtract(a.value, b.value);
  if (value === null) return refuse('the second value is zero');
  const state = stateOfSum([a, {state: opposite(b.state)}]);
  return {
    value: {
      value,
      base: null,
      statistic: prop === 'ratio' ? 'ratio' : a.statistic,
      state,
      exhibit: a.exhibit === b.exhibit ? a.exhibit : null,
      cells: [...a.cells, ...b.cells],
      expression: `${prop}(${a.expression}, ${b.expression})`,
      label: null,
      range: null,
      points: prop === 'difference' && percent === true,
      origin: {kind: prop, of: [a, b]}
    }
  };
}

/** Less than "over 60" is taken away: what is left is under. */
function opposite(state: State): State {
  if (state === 'given:over') return 'given:under';
  return state === 'given:under' ? 'given:over' : state;
}

function writeValue(
  {key, place, props}: ValueElement,
  raw: RawValue | undefined,
  language: Language
): {readonly value: ComputedValue} | {readonly fault: Fault} | null {
  if (props === null) return null;
  if ('literal' in props) {
    const text = literalText(props.literal, language);
    const none = {
      name: null,
      reused: false,
      value: null,
      base: null,
      exhibit: null,
      cells: [],
      origin: null,
      points: false
    };
    return {
      value: {key, place, text, ...none, statistic: 'text', state: 'text', expression: `literal: ${props.reason}`}
    };
  }
  if (raw === undefined) return null;
  const text = writeForm(raw, props.as, props.decimals ?? null, language);
  if ('reason' in text) {
    return {
      fault: {
        prop: props.as === undefined ? [] : ['as'],
        rule: 'wrong-form',
        message: `the value cannot be shown so: ${text.reason}`
      }
    };
  }
  const {value, base, statistic, state, exhibit, cells, expression, origin, points} = raw;
  const reused = !('of' in props || 'data' in props || 'difference' in props || 'ratio' in props);
  return {
    value: {
      key,
      place,
      name: props.name ?? null,
      reused,
      text: text.text,
      value,
      base,
      statistic,
      state,
      exhibit,
      cells,
      expression,
      origin,
      points
    }
  };
}

/** A typed number in the language's own digits; a text as it is. */
function literalText(literal: string | number, language: Language): string {
  if (typeof literal === 'string') return literal;
  return formatNumber(literal, String(literal).split('.')[1]?.length ?? 0, language);
}

/** A raw value in a form; also for `{name}` in captions. */
export function writeForm(raw: RawValue, as: Form | undefined, decimals: number | null, language: Language): ValueText {
  const shown = {statistic: raw.statistic, state: raw.state, points: raw.points, base: raw.base};
  const form = as ?? (raw.range === null ? defaultForm(raw) : 'range');
  if (form === 'label') {
    return raw.label === null ? {reason: 'a label needs a single row, or pick="largest"'} : {text: raw.label};
  }
  if (form !== 'range') return valueText({...shown, value: raw.value}, form, decimals, language);
  if (raw.range === null) return {reason: 'a range needs pick="range"'};
  const [low, high] = raw.range;
  if (raw.state === 'given:over' || raw.state === 'given:under') return {reason: 'its ends are not known'};
  const text = rangeText(low, high, raw, decimals, language);
  return {text: raw.state === 'given:about' ? formatQualified(text, 'about', language) : text};
}
