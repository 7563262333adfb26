import {describe, expect, test} from 'vitest';
import {duplicateNames} from '../../../../src/report/grammar/duplicates.ts';
import {placeOf} from '../../../../src/report/grammar/place-of.ts';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {formatProblem} from '../../../../src/support/problem.ts';

function chapter(name: string, text: string): NonNullable<ReturnType<typeof readChapter>['value']> {
  const {value} = readChapter(`# T\n\n${text}\n`, {file: `${name}.mdx`});
  if (value === null) throw new Error('no chapter');
  return value;
}

describe('placeOf', () => {
  const [element] = chapter(
    '01-a',
    `<Crosstab id="tbl-a" top={2} missing={{a: {b: 'hidden'}}} columns={[{id: 'x'}, 'y']} />`
  ).elements;

  test.each([
    [[], '3:1'],
    [['id'], '3:14'],
    [['top'], '3:27'],
    [['missing'], '3:30'],
    [['missing', 'a'], '3:40'],
    [['missing', 'a', 'b'], '3:47'],
    [['missing', 'a', 'none'], '3:40'],
    [['columns', 0, 'id'], '3:74'],
    [['columns', 1], '3:80'],
    [['columns', 9], '3:59'],
    [['none'], '3:1']
  ])('finds %j', (path, place) => {
    const found = element === undefined ? null : placeOf(element, path);
    expect(`${found?.line}:${found?.column}`).toBe(place);
  });
});

describe('duplicateNames', () => {
  test('tells ids and names that stand twice, misspelt props or not, with both places', () => {
    const first = chapter(
      '01-a',
      '<Listing id="tbl-a" />\n\n<Value of="tbl-a" name="x" /> <Value name="x" />\n\n<Passage id="p">\n\ny\n\n</Passage>'
    );
    const second = chapter(
      '02-b',
      '<Listing id="tbl-a" />\n\n<Value date="x/y" name="x" count /> <Passage id="p" />\n\n<Passage id="p">\n\ny\n\n</Passage>'
    );
    expect(duplicateNames([first, second]).map(formatProblem)).toEqual([
      '02-b.mdx:3:13 the exhibit "tbl-a" is already defined at 01-a.mdx:3:13 (give one of them another id)',
      '02-b.mdx:5:24 the value "x" is already defined at 01-a.mdx:5:24 (give one of them another name)',
      '02-b.mdx:7:13 the passage "p" is already defined at 01-a.mdx:7:13 (give one of them another id)'
    ]);
  });
});
