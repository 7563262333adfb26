import type {Dataset} from '../data/model.ts';
import {noCache, type Cache} from '../support/cache.ts';
import type {Language} from '../support/localized.ts';
import {error, type Place, type Problem} from '../support/problem.ts';
import type {DisclosedNumbers} from '../tables/disclosure/hide-tables.ts';
import {refusalOf, refusalsOf} from '../tables/disclosure/refusals.ts';
import type {Table} from '../tables/model.ts';
import type {Fault, TableSpecification} from '../tables/specification.ts';
import {buildExhibitTable} from './exhibit-table.ts';
import {drawnFigure} from './figures.ts';
import {placeOf} from './grammar/place-of.ts';
import type {Chapter, ChapterElement} from './model.ts';
import {TABLE_COMPONENTS} from './numbering.ts';
import type {QuotedTable} from './raw-value.ts';
import {hideSmallNumbers, type ToHide} from './small-numbers.ts';

/** A component that makes an exhibit, with its props found valid; `props` is null where they were not. */
export interface ExhibitElement {
  readonly chapter: Chapter;
  readonly element: ChapterElement;
  readonly id: string;
  readonly props: Readonly<Record<string, unknown>> | null;
}

export interface BuiltExhibits {
  /** Tables by the id of their own component: of tables inside figures too. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Tables that a `Value` may quote, by the id of the exhibit or of its inner table; null where it could not be built. */
  readonly quotable: ReadonlyMap<string, QuotedTable | null>;
  readonly problems: readonly Problem[];
  /** What is published of datasets with a threshold, and what of it is hidden. */
  readonly disclosed: readonly DisclosedNumbers[];
}

/** Turns a fault of a specification into a problem at the prop that holds it. */
export function faultProblem(element: ChapterElement, {rule, message, hint, prop}: Fault): Problem {
  const place = NAMED_BY_KEY.has(rule) ? keyPlaceOf(element, prop) : null;
  return error(place ?? placeOf(element, prop), rule, message, hint);
}

/** Rules about a key (`expect={{trygd: …}}`), not about what stands behind it. */
const NAMED_BY_KEY: ReadonlySet<string> = new Set(['unknown-row', 'unknown-variable']);

function keyPlaceOf({props}: ChapterElement, [first, ...keys]: Fault['prop']): Place | null {
  let literal = props.find(({name}) => name === first)?.value;
  let place: Place | null = null;
  for (const key of keys) {
    const entry = literal?.kind === 'object' ? literal.entries.find((own) => own.key === String(key)) : undefined;
    if (entry === undefined) return null;
    place = entry.keyPlace;
    literal = entry.value;
  }
  return place;
}

/** Builds the tables of all exhibits. Classifications come last, since they look at other tables. */
export function buildExhibits(
  exhibits: readonly ExhibitElement[],
  datasets: ReadonlyMap<string, Dataset>,
  language: Language,
  cache: Cache = noCache
): BuiltExhibits {
  const tables = new Map<string, Table>();
  const quotable = new Map<string, QuotedTable | null>();
  const problems: Problem[] = [];
  const toHide: ToHide[] = [];
  const elements = new Map<string, ChapterElement>();
  const tableElements = exhibits.filter(({element}) => TABLE_COMPONENTS.has(element.component));
  const [late, early] = partition(tableElements, ({element}) => element.component === 'Classification');
  for (const {chapter, element, id, props} of [...early, ...late]) {
    // The second of two with one id is told already.
    if (quotable.has(id)) continue;
    const of = props?.['of'];
    // A table that failed, or whose id has changed: told already, where it stands.
    const lost = typeof of === 'string' && (quotable.get(of) === null || !exhibits.some((other) => other.id === of));
    if (props === null || lost) {
      quotable.set(id, null);
      continue;
    }
    const specification = props as unknown as TableSpecification;
    const name = `${id} of ${chapter.file}`;
    const dataset = 'data' in specification ? (datasets.get(specification.data) ?? null) : null;
    const behind = 'of' in specification ? (quotable.get(specification.of)?.dataset ?? null) : dataset;
    const refusals = refusalsOf(specification, behind, datasets);
    const built = buildExhibitTable(name, specification, {language, datasets, tables}, cache);
    const faults = [...built.faults, ...refusals];
    problems.push(...faults.map((fault) => faultProblem(element, fault)));
    const {table, origins} = built;
    if (table === null || refusals.length > 0) {
      quotable.set(id, null);
      continue;
    }
    const quoted = {exhibit: id, table, dataset, specification, origins};
    quotable.set(id, quoted);
    tables.set(id, table);
    toHide.push({quoted, built});
    elements.set(id, element);
  }
  const small = hideSmallNumbers(toHide);
  for (const {id, fault} of small.faults) {
    const element = elements.get(id);
    if (element !== undefined) problems.push(faultProblem(element, fault));
  }
  for (const {quoted} of toHide) {
    const found = small.tables.get(quoted.exhibit);
    if (found === undefined) continue;
    quotable.set(quoted.exhibit, found === null ? null : {...quoted, ...found});
    if (found === null) tables.delete(quoted.exhibit);
    else tables.set(quoted.exhibit, found.table);
  }
  for (const {element, id, props} of exhibits.filter(({element}) => element.component === 'Figure')) {
    const own = exhibits.find((other) => other.element.parent === element)?.id;
    const inner = own ?? props?.['of'];
    const behind = typeof inner === 'string' ? (quotable.get(inner) ?? null) : null;
    if (behind?.dataset?.disclosure !== undefined && props?.['reproduces'] !== undefined) {
      problems.push(faultProblem(element, refusalOf(behind.dataset, 'reproduces', 'what a source has printed')));
    }
    if (behind !== null && props !== null) {
      problems.push(...drawnFigure(behind.table, props).faults.map((fault) => faultProblem(element, fault)));
    }
    const shown = behind === null ? null : {...behind, exhibit: id};
    quotable.set(id, shown);
    if (own !== undefined) quotable.set(own, shown);
  }
  return {tables, quotable, problems, disclosed: small.disclosed};
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
