import {expect, test} from 'vitest';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {renamedNames} from '../../../src/report/renamed.ts';
import {formatProblem} from '../../../src/support/problem.ts';

function renamed(text: string, exhibits: readonly string[], values: readonly string[]) {
  const {value, problems} = readChapter(`# Prøve\n\n${text}\n`, {file: '01-kap.mdx'});
  if (value === null) throw new Error(JSON.stringify(problems));
  return renamedNames([value], {exhibits: new Set(exhibits), columns: new Map(), values: new Set(values)});
}

const table = '<Frequency id="tbl-svra" data="a/b" variable="c" caption="Svar" />';

test('a misspelt id is told where it is defined, and its old name is known', () => {
  const {problems, exhibits, newExhibits} = renamed(table, ['tbl-svar'], []);
  expect(problems.map(formatProblem)).toEqual([
    '01-kap.mdx:3:15 the exhibit "tbl-svra" is new, and "tbl-svar" is gone (did you mean "tbl-svar"? If the new name is meant, change its references and run npm run snapshot)'
  ]);
  expect([[...exhibits], [...newExhibits]]).toEqual([['tbl-svar'], ['tbl-svra']]);
});

test('a new exhibit beside the old one, and one with another name, are no mistakes', () => {
  expect(
    renamed(`${table}\n\n<Frequency id="tbl-svar" data="a/b" variable="c" caption="Svar" />`, ['tbl-svar'], []).problems
  ).toEqual([]);
  expect(renamed(table, ['tbl-befolkning'], []).problems).toEqual([]);
});

test('a misspelt name of a value is told too, but not one that is only used again', () => {
  expect(renamed('I <Value of="tbl-a" row="b" column="n" name="andle" />.', [], ['andel']).problems).toHaveLength(1);
  expect(renamed('I <Value name="andle" />.', [], ['andel']).problems).toEqual([]);
});
