import type {Dataset} from '../../../data/model.ts';
import type {TableSpecification} from '../../../tables/specification.ts';
import {plainOf} from '../../grammar/judge.ts';
import type {Chapter, ChapterElement} from '../../model.ts';
import {TABLE_COMPONENTS} from '../../numbering.ts';
import {elementKey, type ElementKey, type Exhibit, type ReportModel} from '../../report-model.ts';
import type {DataValueProps} from '../../value-props.ts';
import type {Named} from '../named.ts';
import {mentionsOfTable, mentionsOfValue, type Mention, type UseRole} from './mentions.ts';
import {reach} from './reach.ts';

interface Use {
  /** Id of the report. */
  readonly report: string;
  /** Slug of the chapter. */
  readonly chapter: string;
  readonly role: UseRole;
  /** The set, base or derived column that is named instead of it; null if it is named itself. */
  readonly via: Named | null;
}

/** A table or figure that rests on a column. */
export interface ExhibitUse extends Use {
  readonly exhibit: string;
  readonly label: string;
  readonly caption: string;
}

/** A number in a sentence that rests on a column. */
export interface ValueUse extends Use {
  readonly key: ElementKey;
  /** Id of the section that it stands in. */
  readonly section: string;
  /** As it stands in the sentence. */
  readonly text: string;
  /** Id of the exhibit that it is quoted from; null if it is computed from the data. */
  readonly quotes: string | null;
}

/** What rests on a column, in reading order. */
export interface Uses {
  readonly exhibits: readonly ExhibitUse[];
  readonly values: readonly ValueUse[];
}

/** Who uses the columns of datasets. */
export interface UseIndex {
  /** The uses of a column, set or text of a dataset, by the dataset's id and its own name. */
  readonly of: (dataset: string, name: string) => Uses;
  /** The exhibits that rest on a dataset in any way, each once. */
  readonly exhibitsOf: (dataset: string) => readonly ExhibitUse[];
}

/** Finds what every exhibit and every number in the prose of some reports rests on. */
export function indexUses(reports: Iterable<ReportModel>, datasets: ReadonlyMap<string, Dataset>): UseIndex {
  const exhibits = new Map<string, ExhibitUse[]>();
  const values = new Map<string, ValueUse[]>();
  const ofDataset = new Map<string, Map<string, ExhibitUse>>();
  for (const report of reports) {
    const tables = specificationsOf(report);
    for (const exhibit of report.exhibits.values()) {
      const {id, label, caption, chapter} = exhibit;
      for (const {dataset, name, role, via} of reach(ofExhibit(exhibit, tables), datasets)) {
        const use = {report: report.settings.id, chapter: chapter.slug, exhibit: id, label, caption, role, via};
        push(exhibits, keyOf(dataset, name), use);
        const first = ofDataset.get(dataset) ?? new Map<string, ExhibitUse>();
        ofDataset.set(
          dataset,
          first.has(`${report.settings.id}/${id}`) ? first : first.set(`${report.settings.id}/${id}`, use)
        );
      }
    }
    for (const {chapter, element, mentions, quotes} of valuesOf(report, tables)) {
      const key = elementKey(chapter, element);
      const text = report.values.get(key)?.text ?? '';
      for (const {dataset, name, role, via} of reach(mentions, datasets)) {
        const place = {report: report.settings.id, chapter: chapter.slug, section: element.section};
        push(values, keyOf(dataset, name), {...place, key, text, quotes, role, via});
      }
    }
  }
  return {
    of: (dataset, name) => ({
      exhibits: exhibits.get(keyOf(dataset, name)) ?? [],
      values: values.get(keyOf(dataset, name)) ?? []
    }),
    exhibitsOf: (dataset) => [...(ofDataset.get(dataset)?.values() ?? [])]
  };
}

function keyOf(dataset: string, name: string): string {
  return `${dataset}\t${name}`;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

type Specifications = ReadonlyMap<string, TableSpecification>;

/** The tables of a report as written, by the id of their own component: of tables inside figures too. */
function specificationsOf({chapters}: ReportModel): Specifications {
  const elements = chapters.flatMap((chapter) => chapter.elements);
  return new Map(
    elements
      .filter(({component}) => TABLE_COMPONENTS.has(component))
      .map((element) => {
        const kind = element.component.toLowerCase();
        const specification = {...plainProps(element), kind} as unknown as TableSpecification;
        return [specification.id, specification] as const;
      })
  );
}

function plainProps({props}: ChapterElement): Readonly<Record<string, unknown>> {
  return Object.fromEntries(props.map(({name, value}) => [name, plainOf(value)]));
}

function ofExhibit({id, kind, element, chapter}: Exhibit, tables: Specifications): readonly Mention[] {
  if (kind === 'box') return [];
  if (kind === 'table') return ofTable(id, tables);
  const inner = chapter.elements.find(({parent}) => parent === element);
  const shown = inner === undefined ? plainProps(element)['of'] : plainProps(inner)['id'];
  return typeof shown === 'string' ? ofTable(shown, tables) : [];
}

/** What a table names; of one that classifies another, what that names. */
function ofTable(id: string, tables: Specifications, seen: readonly string[] = []): readonly Mention[] {
  const specification = tables.get(id);
  if (specification === undefined || seen.includes(id)) return [];
  if (specification.kind === 'classification') return ofTable(specification.of, tables, [...seen, id]);
  return mentionsOfTable(specification);
}

interface ReadValue {
  readonly chapter: Chapter;
  readonly element: ChapterElement;
  readonly mentions: readonly Mention[];
  readonly quotes: string | null;
}

type ValueSource = Pick<ReadValue, 'mentions' | 'quotes'>;

const NO_SOURCE: ValueSource = {mentions: [], quotes: null};

/** The values in prose with what they rest on; a named one wherever it is used, a difference by both its sides. */
function valuesOf(report: ReportModel, tables: Specifications): readonly ReadValue[] {
  const all = report.chapters.flatMap((chapter) =>
    chapter.elements
      .filter(({component}) => component === 'Value')
      .map((element) => ({chapter, element, props: plainProps(element)}))
  );
  const defined = new Map<string, Readonly<Record<string, unknown>>>();
  for (const {props} of all) {
    const {name} = props;
    if (typeof name === 'string' && !isReused(props)) defined.set(name, props);
  }
  const figures = new Map(
    [...report.exhibits.values()].map((exhibit) => [exhibit.id, ofExhibit(exhibit, tables)] as const)
  );
  const sourceOf = (props: Readonly<Record<string, unknown>>, seen: readonly unknown[] = []): ValueSource => {
    if (seen.includes(props)) return NO_SOURCE;
    const {of, data, name, difference, ratio} = props;
    if (typeof of === 'string') return {mentions: figures.get(of) ?? ofTable(of, tables), quotes: of};
    if (data !== undefined) return {mentions: mentionsOfValue(props as unknown as DataValueProps), quotes: null};
    const operands = difference ?? ratio ?? (isReused(props) ? [name] : []);
    const sources = (operands as readonly string[]).flatMap((operand) => {
      const own = defined.get(operand);
      return own === undefined ? [] : [sourceOf(own, [...seen, props])];
    });
    const [first] = sources;
    return {mentions: sources.flatMap(({mentions}) => mentions), quotes: first?.quotes ?? null};
  };
  return all.map(({chapter, element, props}) => ({chapter, element, ...sourceOf(props)}));
}

/** A value that names another one and says nothing of its own. */
function isReused(props: Readonly<Record<string, unknown>>): boolean {
  return !['of', 'data', 'difference', 'ratio', 'literal'].some((prop) => prop in props);
}
