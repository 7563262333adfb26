import type {Chapter, ChapterElement, Literal} from '../../src/report/model.ts';
import type {Place} from '../../src/support/problem.ts';

/** A name in a chapter: a prop's, a key's or a string's. */
export interface Token {
  readonly kind: 'prop' | 'key' | 'string';
  readonly text: string;
  /** Where a problem with it is told: of a string its opening quote. */
  readonly place: Place;
  /** Offset of its first letter. */
  readonly start: number;
  readonly element: ChapterElement;
  /** Prop and keys that lead to it. */
  readonly path: readonly string[];
}

/** A chapter's source with one letter of one token changed. */
export interface Mutant {
  readonly token: Token;
  readonly change: 'replace' | 'delete' | 'insert' | 'transpose';
  readonly mutated: string;
  readonly source: string;
}

/** Props and keys whose strings are free text. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'caption',
  'lost',
  'label',
  'message',
  'reason',
  'text',
  'title',
  'literal',
  'page',
  'spanner'
]);

/** Whether a string defines a name, so that only what refers to it can tell a mistake. */
export function isDefinition({element, path}: Token): boolean {
  const has = (name: string): boolean => element.props.some((prop) => prop.name === name);
  const own = path.length === 1 ? path[0] : undefined;
  if (own === 'id')
    return element.component !== 'Quote' && !(element.component === 'Passage' && element.children.length === 0);
  return own === 'name' && element.component === 'Value' && ['of', 'data', 'difference', 'ratio'].some(has);
}

/** Every prop name, key and string of a chapter's components, free text left out, and definitions unless asked for. */
export function tokensOf(chapter: Chapter, definitions = false): readonly Token[] {
  const starts = [0, ...[...chapter.source.matchAll(/\n/g)].map(({index}) => index + 1)];
  const offset = ({line, column}: Place): number => (starts[line - 1] ?? 0) + column - 1;
  const tokens: Token[] = [];
  const visit = (element: ChapterElement, literal: Literal, path: readonly string[]): void => {
    if (literal.kind === 'string') {
      const free = FREE_TEXT.has(path.at(-1) ?? '') || path.at(-2) === 'empty';
      const start = offset(literal.place) + 1;
      const token: Token = {kind: 'string', text: literal.value, place: literal.place, start, element, path};
      if (!free && (definitions || !isDefinition(token)) && chapter.source.startsWith(literal.value, start))
        tokens.push(token);
    }
    if (literal.kind === 'array') for (const item of literal.items) visit(element, item, path);
    if (literal.kind !== 'object') return;
    for (const {key, keyPlace, value} of literal.entries) {
      const at = offset(keyPlace);
      const start = /["']/.test(chapter.source[at] ?? '') ? at + 1 : at;
      tokens.push({kind: 'key', text: key, place: keyPlace, start, element, path});
      visit(element, value, [...path, key]);
    }
  };
  for (const element of chapter.elements) {
    for (const {name, place, value} of element.props) {
      tokens.push({kind: 'prop', text: name, place, start: offset(place), element, path: []});
      visit(element, value, [name]);
    }
  }
  return tokens;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A stream of whole numbers that is the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One mutant of each kind per token: a letter replaced, left out, put in, or swapped with the next one. */
export function mutantsOf(chapter: Chapter, seed = 1, definitions = false): readonly Mutant[] {
  return tokensOf(chapter, definitions).flatMap((token, index) => {
    const next = numbers(seed * 7919 + index * 31);
    const {text, start} = token;
    const quoted = token.kind === 'string' || /["']/.test(chapter.source[start - 1] ?? '');
    const at = next(text.length);
    const letter = LETTERS[next(LETTERS.length)] ?? 'x';
    const changed = {
      replace: text.slice(0, at) + letter + text.slice(at + 1),
      delete: text.slice(0, at) + text.slice(at + 1),
      insert: text.slice(0, at) + letter + text.slice(at),
      transpose: text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
    };
    return Object.entries(changed).flatMap(([change, mutated]): readonly Mutant[] => {
      const possible = quoted || (token.kind === 'prop' ? /^[a-zA-Z]+$/ : /^([a-zA-Z_][\w]*|[1-9]\d*)$/).test(mutated);
      if (mutated === text || !possible) return [];
      const source = chapter.source.slice(0, start) + mutated + chapter.source.slice(start + text.length);
      return [{token, change: change as Mutant['change'], mutated, source}];
    });
  });
}

/** A changed source with everything blank but the title and the block around a place: it parses faster, places stay. */
export function focused({source, place}: {readonly source: string; readonly place: Place}, {root}: Chapter): string {
  const {line} = place;
  const block = root.children.find(
    ({position}) => position !== undefined && position.start.line <= line && line <= position.end.line
  );
  const first = block?.position?.start.line ?? 1;
  const last = block?.position?.end.line ?? Infinity;
  const kept = (number: number): boolean => number === 1 || (first <= number && number <= last);
  return source
    .split('\n')
    .map((text, index) => (kept(index + 1) ? text : ''))
    .join('\n');
}
