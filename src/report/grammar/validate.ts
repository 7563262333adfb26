import {sortProblems, type Checked, type Problem} from '../../support/problem.ts';
import type {ChapterElement, ComponentName, LiteralEntry} from '../model.ts';
import type {GrammarContext} from './context.ts';
import {estimates} from './estimates.ts';
import {judgeKeys, matchKeys} from './judge-keys.ts';
import {judgeValues, plainOf, type Plain} from './judge.ts';
import * as prose from './prose.ts';
import {stringOf, type RecordSchema, type Scope} from './schema.ts';
import * as tables from './tables.ts';
import {value} from './value.ts';

/** What each component's props may be. */
const GRAMMAR: Readonly<Record<ComponentName, RecordSchema>> = {
  Frequency: tables.frequency,
  Crosstab: tables.crosstab,
  Battery: tables.battery,
  Estimates: estimates,
  Listing: tables.listing,
  Classification: tables.classification,
  Figure: prose.figure,
  Value: value,
  Claim: prose.claim,
  Ref: prose.ref,
  Cite: prose.cite,
  Term: prose.term,
  Quote: prose.quote,
  Box: prose.box,
  Passage: prose.passage
};

const TABLES: ReadonlySet<ComponentName> = new Set([
  'Frequency',
  'Crosstab',
  'Battery',
  'Estimates',
  'Listing',
  'Classification'
]);

/** A component's props as plain data; those of a table are its specification, with `kind`. */
export type Props = Readonly<Record<string, Plain>>;

/**
 * The props of a component, or everything that is wrong with them: one problem per mistake, at the mistaken name, with
 * the likeliest original. What depends on a mistake is not judged.
 */
export function validateElement(element: ChapterElement, context: GrammarContext): Checked<Props> {
  const schema = GRAMMAR[element.component];
  const keys = judgeKeys(entriesOf(element), schema, element.place);
  const problems: Problem[] = [...keys.problems];
  judgeValues(keys.given, schema, {scope: scopeOf(element, keys.given, context), problems});
  if (problems.length > 0) return {value: null, problems: sortProblems(problems)};
  const props = Object.fromEntries(element.props.map(({name, value: literal}) => [name, plainOf(literal)]));
  return {value: TABLES.has(element.component) ? {...props, kind: element.component.toLowerCase()} : props, problems};
}

/** A component's props under the names that were meant. */
export function propsMeant(element: ChapterElement): ReadonlyMap<string, LiteralEntry> {
  return matchKeys(entriesOf(element), GRAMMAR[element.component]).given;
}

function entriesOf({props}: ChapterElement): readonly LiteralEntry[] {
  return props.map(({name, place: keyPlace, value: literal}) => ({key: name, keyPlace, value: literal}));
}

function scopeOf(element: ChapterElement, props: Scope['props'], context: GrammarContext): Scope {
  const data = stringOf(props.get('data')?.value);
  const of = stringOf(props.get('of')?.value);
  return {
    context,
    element,
    props,
    dataset: data === null ? null : (context.datasets.get(data) ?? null),
    exhibit: of === null ? null : (context.exhibits.get(of) ?? null)
  };
}
