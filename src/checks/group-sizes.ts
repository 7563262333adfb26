import type {AcknowledgedSize} from '../report/model.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';
import {suggest} from '../support/did-you-mean.ts';
import {error, warning, type Place, type Problem} from '../support/problem.ts';
import {groupSizesOf, type GroupSize} from './exhibit-sizes.ts';

interface Difference {
  readonly before: GroupSize;
  readonly now: GroupSize;
}

/**
 * Groups that have another size in one exhibit of a report than in another: of the same category, unit and universe, with
 * the same base and conditions. Each difference is told once, where the later exhibit stands, unless `groupSizes` in
 * report.yaml says why. What is said there of no difference is an error.
 */
export function checkGroupSizes({exhibits, settings}: Pick<ReportModel, 'exhibits' | 'settings'>): readonly Problem[] {
  const all = [...exhibits.values()];
  const differences = differencesIn(all.flatMap(groupSizesOf));
  const open = differences.filter(
    (difference) => !settings.groupSizes.some((entry) => isOf(entry, difference) && entry.reason.trim() !== '')
  );
  return [
    ...firstOfEach(open).map(tell),
    ...settings.groupSizes.flatMap((entry) => stale(entry, differences, exhibits))
  ];
}

/** The exhibits with another size than the first one of the same population. */
function differencesIn(sizes: readonly GroupSize[]): readonly Difference[] {
  return [...Map.groupBy(sizes, ({population}) => population).values()].flatMap(([before, ...others]) =>
    before === undefined ? [] : others.flatMap((now) => (now.size === before.size ? [] : [{before, now}]))
  );
}

/** Of exhibits with the same other size the first. */
function firstOfEach(differences: readonly Difference[]): readonly Difference[] {
  const all = Map.groupBy(differences, ({now}) => `${now.size} ${now.population}`);
  return [...all.values()].flatMap(([first]) => first ?? []);
}

function tell({before, now}: Difference): Problem {
  const {category, size, dataset, exhibit} = now;
  const message =
    `${category} is ${size} ${dataset.unit.nb[size === 1 ? 0 : 1]} in ${exhibit.id}, ` +
    `but ${before.size} in ${before.exhibit.id} (${placed(before.exhibit.element.place)})`;
  const entry = `{exhibits: [${before.exhibit.id}, ${exhibit.id}], category: '${category}', reason: …}`;
  const hint = `look at the source; if both are right, write ${entry} under groupSizes in report.yaml, or give the datasets the universes that they have`;
  return warning(exhibit.element.place, 'group-size', message, hint);
}

function placed({file, line, column}: Place): string {
  return `${file}:${line}:${column}`;
}

function isOf({exhibits, category}: AcknowledgedSize, {before, now}: Difference): boolean {
  const both = [before.exhibit.id, now.exhibit.id];
  return both.every((id) => exhibits.includes(id)) && (category === null || category === now.category);
}

/** An acknowledgement of exhibits that are not there, of no difference, or without a reason. */
function stale(
  entry: AcknowledgedSize,
  differences: readonly Difference[],
  exhibits: ReadonlyMap<string, Exhibit>
): readonly Problem[] {
  const {place, reason, category} = entry;
  const named = `${entry.exhibits.join(' and ')}${category === null ? '' : ` at ${category}`}`;
  const unknown = entry.exhibits.find((id) => !exhibits.has(id));
  if (unknown !== undefined) {
    const message = `there is no exhibit "${unknown}" to acknowledge anything of`;
    return [error(place, 'unknown-name', message, suggest(unknown, exhibits.keys()))];
  }
  // A table that could not be built has no sizes.
  if (entry.exhibits.some((id) => exhibits.get(id)?.table === null)) return [];
  if (reason.trim() === '')
    return [error(place, 'empty-text', `${named} is acknowledged without a reason`, 'write why')];
  if (differences.some((difference) => isOf(entry, difference))) return [];
  const between = differences.filter((difference) => isOf({...entry, category: null}, difference));
  const hint =
    between.length === 0
      ? 'take it away'
      : suggest(
          category ?? '',
          between.map(({now}) => now.category)
        );
  return [error(place, 'no-such-finding', `no group sizes differ between ${named}`, hint)];
}
