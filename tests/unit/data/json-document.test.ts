import {describe, expect, test} from 'vitest';
import {readJson} from '../../../src/data/json-document.ts';
import {formatProblem} from '../../../src/support/problem.ts';

function read(text: string): ReturnType<typeof readJson> {
  return readJson(new TextEncoder().encode(text), 'x.json');
}

function faults(text: string): string {
  return read(text).problems.map(formatProblem).join('\n');
}

describe('a JSON file with places', () => {
  test('gives what JSON.parse gives', () => {
    const text = ' {"a": [1, -2.5e3, "x\\u00e9\\n", true, null, {}], "b": {"c": []}, "": ""}\n';
    expect(read(text).value?.value).toEqual(JSON.parse(text));
  });

  test('knows where keys and values stand', () => {
    const document = read('{\n  "a": [1,\n    {"b": "x"}]\n}').value;
    expect(document?.place(['a', 1, 'b'])).toEqual({file: 'x.json', line: 3, column: 11});
    expect(document?.keyPlace(['a', 1, 'b'])).toEqual({file: 'x.json', line: 3, column: 6});
    expect(document?.place(['a'])).toEqual({file: 'x.json', line: 2, column: 8});
    expect(document?.keyPlace(['a', 0])).toEqual({file: 'x.json', line: 2, column: 9});
    expect(document?.place([])).toEqual({file: 'x.json', line: 1, column: 1});
  });

  test('gives the nearest value above what is not there', () => {
    expect(read('{\n "a": {}}').value?.place(['a', 'b', 'c'])).toMatchObject({line: 2, column: 7});
  });

  test.each([
    ['{"a": 1,}', 'x.json:1:8 a comma stands before the closing "}" (delete the comma)'],
    [
      '{"a": 1\n "b": 2}',
      'x.json:2:2 a text in quotes cannot stand here or is never closed, expected "," or "}" (look for a missing comma or closing quote before it, or for a line break within the quotes)'
    ],
    [
      '{"a": "x\n"}',
      'x.json:1:7 a text in quotes cannot stand here or is never closed, expected a value (look for a missing comma or closing quote before it, or for a line break within the quotes)'
    ],
    ['{a: 1}', 'x.json:1:2 a word stands without quotes, expected a name in double quotes (write it in double quotes)'],
    [
      "{'a': 1}",
      'x.json:1:2 the quotation mark is of the wrong kind, expected a name in double quotes (write the plain double quote ")'
    ],
    ['{"a": ja}', 'x.json:1:7 a word stands without quotes, expected a value (write it in double quotes)'],
    ['{"a": 01}', 'x.json:1:7 a number is not written as JSON wants it, expected a value (write it like 12 or 0.5)'],
    [
      '{"a": 1,5}',
      'x.json:1:9 a number is not written as JSON wants it, expected a name in double quotes (write it like 12 or 0.5)'
    ],
    ['// x\n{}', 'x.json:1:1 a comment cannot stand in JSON, expected a value (delete it)'],
    [
      '{\n<<<<<<< HEAD\n}',
      'x.json:2:1 a merge conflict is not resolved, expected a name in double quotes (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)'
    ],
    [
      '{"a": {\n"b": 1',
      'x.json:2:7 the file ends too early, expected "," or "}"; the "{" of line 1 is never closed (add what is missing at the end)'
    ],
    ['', 'x.json:1:1 the file ends too early, expected a value (add what is missing at the end)'],
    ['{} {}', 'x.json:1:4 "{}" stands after the end of the object (delete it)'],
    [
      '{"a": 1, "a": 2, "b": {"c": 1, "c": 1}}',
      'x.json:1:10 "a" stands twice in the same object (delete one of the two)\nx.json:1:32 "c" stands twice in the same object (delete one of the two)'
    ],
    ['{"__proto__": 1}', 'x.json:1:2 "__proto__" is no name for a property (choose another)']
  ])('%j is told', (text, expected) => {
    expect(faults(text)).toBe(expected);
  });

  test('is refused when nested without end', () => {
    expect(faults('['.repeat(100_000))).toBe(
      'x.json:1:66 more than 64 objects or arrays stand one within the other (this is no datapackage.json)'
    );
  });

  test('is refused if it is not UTF-8', () => {
    expect(readJson(Uint8Array.of(0x7b, 0xe5, 0x7d), 'x.json').problems).toMatchObject([{rule: 'encoding', line: 1}]);
  });
});
