import {show} from './csv/show.ts';

/** Offsets of a key and its value; of an item of an array both are the item's. */
export interface JsonPosition {
  readonly key: number;
  readonly value: number;
}

export interface JsonFault {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

export interface ParsedJson {
  readonly value: unknown;
  readonly faults: readonly JsonFault[];
  readonly positions: {
    /** Where the outermost value begins. */
    readonly start: number;
    /** Positions of what an object or array of the value holds. */
    readonly of: (node: object) => ReadonlyMap<string | number, JsonPosition> | undefined;
  };
}

const DEEPEST = 64;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?!\w)/y;
const SPACE = /[ \t\r\n]*/y;

/** Parses JSON and keeps positions. Own code since JSON.parse tells none and YAML parsers are 50 times slower. */
export function parseJson(text: string): ParsedJson {
  const faults: JsonFault[] = [];
  const held = new WeakMap<object, ReadonlyMap<string | number, JsonPosition>>();
  let at = 0;

  const stop = (message: string, hint: string, offset = at): never => {
    faults.push({offset, rule: 'json-syntax', message, hint});
    throw new SyntaxError(message);
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const unexpected = (expected: string, opened: number | null): never => {
    const line = (offset: number): number => text.slice(0, offset).split('\n').length;
    if (at >= text.length) {
      const where = opened === null ? '' : `; the ${show(text[opened] ?? '')} of line ${line(opened)} is never closed`;
      return stop(`the file ends too early, expected ${expected}${where}`, 'add what is missing at the end');
    }
    const [, what, hint] = WRONG.find(([sign]) => {
      sign.lastIndex = at;
      return sign.test(text);
    }) ?? [null, null, 'look at this place and at the line before it'];
    return stop(
      `${what ?? `${show(/^\S\w*/u.exec(text.slice(at, at + 40))?.[0] ?? text.charAt(at))} cannot stand here`}, expected ${expected}`,
      hint
    );
  };

  const value = (opened: number | null, depth: number): unknown => {
    if (depth > DEEPEST)
      stop(`more than ${DEEPEST} objects or arrays stand one within the other`, 'this is no datapackage.json');
    const first = text[at];
    if (first === '{') return object(depth);
    if (first === '[') return array(depth);
    const token = take(STRING) ?? take(NUMBER) ?? take(WORD);
    return token === null ? unexpected('a value', opened) : (JSON.parse(token) as unknown);
  };
  const object = (depth: number): unknown => {
    const opened = at++;
    const result: Record<string, unknown> = {};
    const positions = new Map<string, JsonPosition>();
    held.set(result, positions);
    for (let more = isOpen('}'); more; more = goesOn('}', opened)) {
      const start = at;
      const key = JSON.parse(take(STRING) ?? unexpected('a name in double quotes', opened)) as string;
      take(SPACE);
      if (text[at] !== ':') unexpected(`":" after ${show(key)}`, opened);
      at++;
      take(SPACE);
      const offset = at;
      const held = value(opened, depth + 1);
      if (positions.has(key))
        faults.push({
          offset: start,
          rule: 'repeated-key',
          message: `${show(key)} stands twice in the same object`,
          hint: 'delete one of the two'
        });
      else if (key === '__proto__')
        faults.push({
          offset: start,
          rule: 'repeated-key',
          message: '"__proto__" is no name for a property',
          hint: 'choose another'
        });
      else result[key] = held;
      positions.set(key, {key: start, value: offset});
    }
    return result;
  };
  const array = (depth: number): unknown => {
    const opened = at++;
    const result: unknown[] = [];
    const positions = new Map<number, JsonPosition>();
    held.set(result, positions);
    for (let more = isOpen(']'); more; more = goesOn(']', opened)) {
      positions.set(result.length, {key: at, value: at});
      result.push(value(opened, depth + 1));
    }
    return result;
  };
  /** Whether anything stands between the bracket just read and its end. */
  const isOpen = (end: string): boolean => {
    take(SPACE);
    if (text[at] !== end) return true;
    at++;
    return false;
  };
  /** Reads a comma or the end after an entry and tells whether there is another entry. */
  const goesOn = (end: string, opened: number): boolean => {
    take(SPACE);
    if (text[at] === end) {
      at++;
      return false;
    }
    if (text[at] !== ',') unexpected(`"," or "${end}"`, opened);
    const comma = at++;
    take(SPACE);
    if (text[at] === end) stop(`a comma stands before the closing "${end}"`, 'delete the comma', comma);
    return true;
  };

  take(SPACE);
  const start = at;
  let result: unknown = null;
  try {
    result = value(null, 0);
    take(SPACE);
    if (at < text.length) stop(`${show(text.slice(at, at + 20))} stands after the end of the object`, 'delete it');
  } catch (caught) {
    if (!(caught instanceof SyntaxError)) throw caught;
  }
  return {value: result, faults, positions: {start, of: (node) => held.get(node)}};
}

const WRONG: readonly (readonly [RegExp, string, string])[] = [
  [
    /<{7}|={7}|>{7}/y,
    'a merge conflict is not resolved',
    'keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>'
  ],
  [/\/\/|\/\*|#/y, 'a comment cannot stand in JSON', 'delete it'],
  [
    /['\u2018\u2019\u201c\u201d\u00ab\u00bb]/y,
    'the quotation mark is of the wrong kind',
    'write the plain double quote "'
  ],
  [
    /"/y,
    'a text in quotes cannot stand here or is never closed',
    'look for a missing comma or closing quote before it, or for a line break within the quotes'
  ],
  [/-?\d+,\d/y, 'a number has a decimal comma', 'write a point'],
  [/[-+]?\.?\d/y, 'a number is not written as JSON wants it', 'write it like 12 or 0.5'],
  [/\p{L}/uy, 'a word stands without quotes', 'write it in double quotes']
];
