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

/** The keys of an object, judged: each by itself, and whether they go together. */
export function judgeKeys(entries: readonly LiteralEntry[], schema: RecordSchema, place: Place): JudgedKeys {
  const {given, problems} = matchKeys(entries, schema);
  return {given, problems: [...problems, ...wayProblems(schema, given, place)]};
}

/**
 * Matches the keys of an object with those of its schema. A misspelt key is one problem: it counts as the one that was
 * meant, so that nothing is missing and its value is understood.
 */
export function matchKeys(entries: readonly LiteralEntry[], schema: RecordSchema): JudgedKeys {
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
  return {given, problems};
}

/** The way to fill a record that its keys show, or null. */
function wayOf({ways = []}: RecordSchema, given: ReadonlyMap<string, LiteralEntry>): Way | null {
  return ways.find(({by}) => given.has(by)) ?? null;
}

/** Whether a key is in some way, and not in the one that is meant. */
function isExcluded(key: string, {ways = []}: RecordSchema, meant: Way | null): boolean {
  return meant !== null && !isOf(meant, key) && ways.some((way) => isOf(way, key));
}

function isOf({by, needs = [], may = []}: Way, key: string): boolean {
  return key === by || needs.includes(key) || may.includes(key);
}

/** What a misspelt key may mean: what is missing first, then what fits, then what does not go with the others. */
function likeliestKeys(key: string, schema: RecordSchema, given: ReadonlyMap<string, LiteralEntry>): readonly string[] {
  const way = wayOf(schema, given);
  const missing = new Set(
    Object.entries(schema.keys)
      .filter(([, {required}]) => required)
      .map(([required]) => required)
      .concat(way === null ? (schema.ways ?? []).map(({by}) => by) : (way.needs ?? []))
  );
  const rank = (candidate: string): number =>
    given.has(candidate) ? 3 : missing.has(candidate) ? 0 : isExcluded(candidate, schema, way) ? 2 : 1;
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
  for (const [key, {keyPlace}] of given) {
    if (!isExcluded(key, schema, way)) continue;
    const message = `"${key}" does not go with "${way.by}"`;
    problems.push(error(keyPlace, 'prop-not-here', message, 'take one of them away'));
  }
  return problems;
}
