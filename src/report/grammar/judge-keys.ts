import {closest, didYouMean} from '../../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../../support/problem.ts';
import type {LiteralEntry} from '../model.ts';
import {bestRanked} from './ranked.ts';
import type {RecordSchema, Way} from './schema.ts';

/** The keys of an object under the names that were meant, and what is wrong with them. */
export interface JudgedKeys {
  readonly given: ReadonlyMap<string, LiteralEntry>;
  readonly problems: readonly Problem[];
}

/**
 * Matches the keys of an object with those of its schema. A misspelt key is one problem: it counts as the one that was
 * meant, so that nothing is missing and its value is understood.
 */
export function judgeKeys(entries: readonly LiteralEntry[], schema: RecordSchema, place: Place): JudgedKeys {
  const given = new Map<string, LiteralEntry>();
  const unknown: LiteralEntry[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (given.has(entry.key)) {
      problems.push(error(entry.keyPlace, 'duplicate-key', `"${entry.key}" is given twice`, 'take one of them away'));
    } else if (Object.hasOwn(schema.keys, entry.key)) given.set(entry.key, entry);
    else unknown.push(entry);
  }
  for (const entry of unknown) {
    const likely = likeliestKeys(entry.key, schema, given);
    const rest = Object.keys(schema.keys).filter((key) => !given.has(key));
    const hint = likely.length > 0 ? didYouMean(likely) : `expected one of ${rest.slice(0, 12).join(', ')}`;
    problems.push(error(entry.keyPlace, 'unknown-prop', `${schema.what} has no "${entry.key}"`, hint));
    const [meant] = likely;
    if (meant !== undefined && !given.has(meant)) given.set(meant, entry);
  }
  problems.push(...wayProblems(schema, given, place));
  return {given, problems};
}

/** The way to fill a record that its keys show, or null. */
function wayOf({ways = []}: RecordSchema, given: ReadonlyMap<string, LiteralEntry>): Way | null {
  return ways.find(({by}) => given.has(by)) ?? null;
}

/** Keys that are in some way, and in none of those that are meant. */
function excludedBy(schema: RecordSchema, way: Way | null): ReadonlySet<string> {
  if (way === null) return new Set();
  const all = (schema.ways ?? []).flatMap(({by, needs = [], may = []}) => [by, ...needs, ...may]);
  const own = new Set([way.by, ...(way.needs ?? []), ...(way.may ?? [])]);
  return new Set(all.filter((key) => !own.has(key)));
}

/** What a misspelt key may mean: what is missing first, then what fits, then what does not go with the others. */
function likeliestKeys(key: string, schema: RecordSchema, given: ReadonlyMap<string, LiteralEntry>): readonly string[] {
  const way = wayOf(schema, given);
  const excluded = excludedBy(schema, way);
  const missing = new Set(
    Object.entries(schema.keys)
      .filter(([, {required}]) => required)
      .map(([required]) => required)
      .concat(way === null ? (schema.ways ?? []).map(({by}) => by) : (way.needs ?? []))
  );
  const rank = (candidate: string): number =>
    given.has(candidate) ? 3 : missing.has(candidate) ? 0 : excluded.has(candidate) ? 2 : 1;
  return bestRanked(closest(key, Object.keys(schema.keys)), rank);
}

function wayProblems(schema: RecordSchema, given: ReadonlyMap<string, LiteralEntry>, place: Place): readonly Problem[] {
  const way = wayOf(schema, given);
  const problems: Problem[] = [];
  const required = Object.entries(schema.keys).filter(([, key]) => key.required);
  for (const key of [...required.map(([key]) => key), ...(way?.needs ?? [])]) {
    if (given.has(key)) continue;
    problems.push(error(place, 'missing-prop', `${schema.what} needs "${key}"`, `write ${key}=…`));
  }
  if (way === null) {
    const by = (schema.ways ?? []).map((each) => each.by);
    if (by.length > 0) problems.push(error(place, 'missing-prop', `${schema.what} needs one of ${by.join(', ')}`));
    return problems;
  }
  const excluded = excludedBy(schema, way);
  for (const [key, {keyPlace}] of given) {
    if (!excluded.has(key)) continue;
    const message = `"${key}" does not go with "${way.by}"`;
    problems.push(error(keyPlace, 'prop-not-here', message, 'take one of them away'));
  }
  return problems;
}
