import {expect, test} from 'vitest';
import {readArguments, tellMistake} from '../../../src/support/read-arguments.ts';

test('reads options and words', () => {
  const {values, positionals} = readArguments({
    args: ['dataset', '--unit=a/b'],
    allowPositionals: true,
    options: {unit: {type: 'string'}}
  });
  expect([values.unit, positionals]).toEqual(['a/b', ['dataset']]);
});

test('a misspelt option is told with the one that is meant', () => {
  const message = "Unknown option '--univers'. To specify a positional argument starting with a '-', place it at …";
  expect(tellMistake(message, ['unit', 'universe'])).toBe('there is no option "--univers": did you mean "--universe"?');
});

test('other mistakes are told by their first sentence', () => {
  expect(tellMistake("Unexpected argument 'x'. This command does not take positional arguments", [])).toBe(
    "Unexpected argument 'x'"
  );
});
