import type {Dataset, PrintedCell} from '../data/model.ts';
import type {ExhibitNames, GrammarContext} from './grammar/context.ts';
import {definitionOf, type Definition} from './grammar/definitions.ts';
import type {Chapter, Literal} from './model.ts';
import type {QuotedTable} from './raw-value.ts';
import type {RenamedNames} from './renamed.ts';

/** Ids of exhibits and names of values that the last accepted snapshot holds. */
export interface KnownNames {
  readonly exhibits: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

interface ContextParts {
  readonly chapters: readonly Chapter[];
  /** What the sources printed. */
  readonly lines: readonly PrintedCell[];
  readonly absent: ReadonlySet<string>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Null before the tables are built: then nothing is said of their rows and columns. */
  readonly quotable: ReadonlyMap<string, QuotedTable | null> | null;
  readonly renamed: RenamedNames;
}

/** Everything that the props of a report's components may name. */
export function grammarContext(parts: ContextParts): GrammarContext {
  const {chapters, lines, datasets, quotable, renamed, absent} = parts;
  const elements = chapters.flatMap((chapter) => chapter.elements);
  const exhibits = new Map<string, ExhibitNames | null>([...renamed.exhibits].map((id) => [id, null]));
  const definitions = elements.flatMap((element) => definitionOf(element) ?? []);
  const defined = (what: Definition['what']): readonly string[] =>
    definitions.flatMap((definition) => (definition.what === what ? [definition.name] : []));
  for (const id of defined('exhibit')) {
    const quoted = quotable?.get(id) ?? null;
    exhibits.set(id, quoted === null ? null : namesOf(quoted));
  }
  const sections = chapters.flatMap(({slug, headings}) => [`sec-${slug}`, ...headings.map(({id}) => id)]);
  return {
    datasets,
    exhibits,
    sections: new Set(sections),
    works: new Set(),
    terms: new Set(),
    passages: new Set(defined('passage')),
    quotes: new Set(),
    values: new Set([...renamed.values, ...defined('value')]),
    printedLabels: new Set(lines.map(({exhibit}) => exhibit)),
    absentDatasets: absent,
    printedColumns: printedColumns(lines),
    used: new Set(elements.flatMap(({props}) => props.flatMap(({value}) => strings(value))))
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

function namesOf({table}: QuotedTable): ExhibitNames {
  return {
    rows: table.rows.map(({key}) => key),
    columns: [...new Set(table.columns.map(({key}) => key))],
    statistics: [...new Set(table.columns.map(({statistic}) => statistic))]
  };
}
