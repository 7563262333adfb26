import {isDeepStrictEqual} from 'node:util';
import type {Dataset} from '../data/model.ts';
import type {PrintedCell} from '../data/register-lines.ts';
import {areSame, type Cache} from '../support/cache.ts';
import type {Table} from '../tables/model.ts';
import type {ExhibitNames, GrammarContext} from './grammar/context.ts';
import {definitionOf, type Definition} from './grammar/definitions.ts';
import type {Chapter, Literal, ReportSettings} from './model.ts';
import type {QuotedTable} from './raw-value.ts';
import type {RenamedNames} from './renamed.ts';

/** Ids of exhibits, keys of their columns and names of values that the last accepted snapshot holds. */
export interface KnownNames {
  readonly exhibits: ReadonlySet<string>;
  /** By the id of the exhibit and of the table inside a figure. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly values: ReadonlySet<string>;
}

interface ContextParts {
  readonly settings: Pick<ReportSettings, 'id'>;
  readonly chapters: readonly Chapter[];
  /** What the sources printed. */
  readonly lines: readonly PrintedCell[];
  readonly absent: ReadonlySet<string>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Null before the tables are built: then nothing is said of their rows and columns. */
  readonly quotable: ReadonlyMap<string, QuotedTable | null> | null;
  readonly renamed: RenamedNames;
  readonly known: KnownNames;
  readonly cache: Cache;
}

/** Everything that the props of a report's components may name: the very same object as long as all of it is the same. */
export function grammarContext(parts: ContextParts): GrammarContext {
  const {settings, chapters, datasets, quotable, renamed, known, absent, cache} = parts;
  const lines = cache.same(`printed lines of ${settings.id}`, parts.lines, areSame);
  const given = chapters.map((chapter) =>
    cache.result(`names given in ${chapter.file}`, [chapter], () => namesGiven(chapter))
  );
  const defined = (what: Definition['what']): readonly string[] =>
    given.flatMap(({definitions}) => definitions.flatMap((own) => (own.what === what ? [own.name] : [])));
  const exhibits = new Map<string, ExhibitNames | null>([...renamed.exhibits].map((id) => [id, null]));
  for (const id of defined('exhibit')) {
    const table = quotable?.get(id)?.table;
    const name = `names of ${id} in ${settings.id}`;
    exhibits.set(id, table === undefined ? null : cache.result(name, [table], () => namesOf(table)));
  }
  const sections = chapters.flatMap(({slug, headings}) => [`sec-${slug}`, ...headings.map(({id}) => id)]);
  const printed = cache.result(`names printed of ${settings.id}`, [lines], () => ({
    printedLabels: new Set(lines.map(({exhibit}) => exhibit)),
    printedColumns: printedColumns(lines)
  }));
  const context: GrammarContext = {
    datasets,
    exhibits,
    sections: new Set(sections),
    works: new Set(),
    terms: new Set(),
    passages: new Set(defined('passage')),
    quotes: new Set(),
    values: new Set([...renamed.values, ...defined('value')]),
    absentDatasets: absent,
    used: new Set(given.flatMap(({strings}) => strings)),
    knownColumns: cache.same(`known columns of ${settings.id}`, known.columns, isDeepStrictEqual),
    ...printed
  };
  const when = quotable === null ? 'before its tables' : 'with its tables';
  return cache.same(`context of ${settings.id} ${when}`, context, isSameContext);
}

/** Whether two contexts hold the very same, in the same order: names are proposed in it. */
function isSameContext(a: GrammarContext, b: GrammarContext): boolean {
  return (
    areSame([...a.datasets].flat(), [...b.datasets].flat()) &&
    areSame([...a.exhibits].flat(), [...b.exhibits].flat()) &&
    a.printedColumns === b.printedColumns &&
    a.knownColumns === b.knownColumns &&
    NAME_SETS.every((key) => areSame([...(a[key] ?? [])], [...(b[key] ?? [])]))
  );
}

// An object, so that the compiler misses a set that is not yet here.
const NAME_SETS = Object.keys({
  sections: true,
  works: true,
  terms: true,
  passages: true,
  quotes: true,
  values: true,
  printedLabels: true,
  absentDatasets: true,
  used: true
} satisfies Record<NameSet, true>) as readonly NameSet[];

type NameSet = Exclude<keyof GrammarContext, 'datasets' | 'exhibits' | 'printedColumns' | 'knownColumns'>;

interface NamesGiven {
  readonly definitions: readonly Definition[];
  /** Every string in the props. */
  readonly strings: readonly string[];
}

function namesGiven({elements}: Chapter): NamesGiven {
  return {
    definitions: elements.flatMap((element) => definitionOf(element) ?? []),
    strings: elements.flatMap(({props}) => props.flatMap(({value}) => strings(value)))
  };
}

/** Column keys by the label of the source's exhibit. */
function printedColumns(lines: readonly PrintedCell[]): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  for (const {exhibit, column} of lines) columns.set(exhibit, (columns.get(exhibit) ?? new Set()).add(column));
  return columns;
}

function strings(literal: Literal): readonly string[] {
  if (literal.kind === 'string') return [literal.value];
  if (literal.kind === 'array') return literal.items.flatMap(strings);
  if (literal.kind === 'object') return literal.entries.flatMap(({value}) => strings(value));
  return [];
}

function namesOf(table: Table): ExhibitNames {
  return {
    rows: table.rows.map(({key}) => key),
    columns: [...new Set(table.columns.map(({key}) => key))],
    statistics: [...new Set(table.columns.map(({statistic}) => statistic))]
  };
}
