import {closest, didYouMean, suggest} from '../../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../../support/problem.ts';
import {bestRanked} from './ranked.ts';
import type {Names, Scope} from './schema.ts';

const NONE: ReadonlySet<string> = new Set();

/** What is wrong with a name at a place, or null. `taken`: names in the same list or object, which are meant less likely. */
export function judgeName(
  found: string,
  place: Place,
  names: Names,
  label: string,
  {context}: Scope,
  taken: ReadonlySet<string> = NONE
): Problem | null {
  if (isIn(names, found)) return null;
  const meant = names.find?.(found) ?? [];
  if (meant.length === 1) return null;
  const of = names.holder === undefined ? '' : `${names.holder} has `;
  if (meant.length > 1) {
    const message = `"${found}" is not enough: ${of}${meant.length} ${names.what ?? ''}s of that name`;
    return error(place, 'ambiguous-name', message, `write ${meant.map((name) => `"${name}"`).join(' or ')}`);
  }
  const other = names.otherKind?.(found) ?? null;
  if (other !== null) return error(place, names.rule, `"${found}" is ${other.is}, no ${names.what ?? ''}`, other.hint);
  const rank = (name: string): number =>
    (names.rank?.(name) ?? 0) * 4 + (taken.has(name) ? 2 : 0) + (context.used?.has(name) === true ? 1 : 0);
  const all = names.names;
  const near = bestRanked(closest(found, all), rank);
  const hint = near.length > 0 ? didYouMean(near) : suggest(found, all);
  return error(place, names.rule, messageOf(found, names, label), hint);
}

function messageOf(found: string, {what, holder}: Names, label: string): string {
  if (what === null) return `"${label}" cannot be "${found}"`;
  return holder === undefined ? `there is no ${what} "${found}"` : `${holder} has no ${what} "${found}"`;
}

/** The name that a misspelt one most likely means; the name itself if it is known; null if none is near. */
export function understood(found: string, names: Names): string | null {
  if (isIn(names, found) || names.find?.(found).length === 1) return found;
  return bestRanked(closest(found, names.names), names.rank ?? (() => 0))[0] ?? null;
}

function isIn(all: Names, name: string): boolean {
  return all.has === undefined ? all.names.includes(name) : all.has(name);
}
