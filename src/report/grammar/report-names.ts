import {codesOf, keysNamed, shortNames} from '../keys.ts';
import type {Names, Scope} from './schema.ts';

// Names of the whole report. Their rule is one of its own: it depends on all chapters, so that a chapter which cannot be
// read keeps it silent.
const RULE = 'unknown-name';

/** Names of which a report has many: they are listed only where one of them is misspelt. */
function ofReport(what: string, has: (name: string) => boolean, list: () => readonly string[]): Names {
  return {
    what,
    rule: RULE,
    has,
    get names() {
      return list();
    }
  };
}

/** Exhibits whose id begins with one of the prefixes. */
export function exhibitNames({context: {exhibits}}: Scope, ...prefixes: readonly string[]): Names {
  const fits = (id: string): boolean => prefixes.some((prefix) => id.startsWith(prefix));
  return ofReport(
    'exhibit',
    (id) => exhibits.has(id) && fits(id),
    () => [...exhibits.keys()].filter(fits)
  );
}

/** What a reference may lead to. */
export function targetNames({context: {exhibits, sections}}: Scope): Names {
  return ofReport(
    'exhibit or section',
    (id) => exhibits.has(id) || sections.has(id),
    () => [...exhibits.keys(), ...sections]
  );
}

export function valueNames({context: {values}}: Scope): Names {
  return ofReport(
    'named value',
    (name) => values.has(name),
    () => [...values]
  );
}

export function passageNames({context: {passages}}: Scope): Names {
  return ofReport(
    'passage',
    (id) => passages.has(id),
    () => [...passages]
  );
}

export function workNames({context}: Scope): Names {
  return {names: [...context.works], what: 'work', holder: 'references.bib', rule: 'unknown-work'};
}

export function termNames({context}: Scope): Names {
  return {names: [...context.terms], what: 'term', holder: 'glossary.yaml', rule: 'unknown-term'};
}

export function quoteNames({context}: Scope): Names {
  return {names: [...context.quotes], what: 'quote', rule: 'unknown-quote'};
}

export function labelNames({context}: Scope): Names {
  return {names: [...context.printedLabels], what: 'exhibit', holder: 'printed.csv', rule: 'unknown-label'};
}

function quotedId({props}: Scope): string {
  const of = props.get('of')?.value;
  return of?.kind === 'string' ? of.value : '';
}

function keyNames(what: string, keys: readonly string[], scope: Scope): Names {
  return {
    has: (name) => keysNamed(name, keys).length === 1,
    get names() {
      return [...shortNames(keys).keys()];
    },
    what,
    holder: quotedId(scope),
    rule: `unknown-${what}`,
    find: (name) => {
      const found = keysNamed(name, keys);
      return found.length > 1 ? found.map((key) => codesOf(key).join(' > ')) : found;
    }
  };
}

/** The rows that may be quoted from the exhibit `of`. */
export function rowNames(scope: Scope): Names | null {
  return scope.exhibit === null ? null : keyNames('row', scope.exhibit.rows, scope);
}

/** The columns of the exhibit `of`: in a Frequency of one variable its statistics. */
export function columnNames(scope: Scope): Names | null {
  if (scope.exhibit === null) return null;
  const {columns, statistics} = scope.exhibit;
  const single = columns.length === 1 && columns[0] === '';
  return keyNames('column', single ? statistics : columns, scope);
}

export function statisticNames(scope: Scope): Names | null {
  if (scope.exhibit === null) return null;
  return {names: scope.exhibit.statistics, what: 'statistic', holder: quotedId(scope), rule: 'unknown-statistic'};
}
