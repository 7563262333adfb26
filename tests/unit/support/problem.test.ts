import {describe, expect, test} from 'vitest';
import {
  annotation,
  compareText,
  error,
  formatProblem,
  hasErrors,
  sortProblems,
  warning
} from '../../../src/support/problem.ts';

const place = {file: 'content/a/01-a.mdx', line: 7, column: 41};

describe('problem', () => {
  test('is shown as file:line:column message (hint)', () => {
    expect(formatProblem(error(place, 'rule', 'no such thing', 'did you mean "x"?'))).toBe(
      'content/a/01-a.mdx:7:41 no such thing (did you mean "x"?)'
    );
    expect(formatProblem(error(place, 'rule', 'no such thing'))).toBe('content/a/01-a.mdx:7:41 no such thing');
  });

  test('only errors count as errors', () => {
    expect(hasErrors([warning(place, 'rule', 'm')])).toBe(false);
    expect(hasErrors([warning(place, 'rule', 'm'), error(place, 'rule', 'm')])).toBe(true);
  });

  test('problems are sorted by file, line, column as numbers', () => {
    const at = (file: string, line: number, column: number) => error({file, line, column}, 'rule', 'm');
    const sorted = sortProblems([at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1)]);
    expect(sorted.map(({file, line, column}) => `${file}:${line}:${column}`)).toEqual([
      'a:9:1',
      'a:9:2',
      'a:10:1',
      'b:1:1'
    ]);
  });

  test('an annotation escapes what would end a workflow command', () => {
    const problem = error({file: 'content/a,b.mdx', line: 1, column: 2}, 'rule', '50 %\nof: all');
    expect(annotation(problem)).toBe('::error file=content/a%2Cb.mdx,line=1,col=2,title=rule::50 %25%0Aof: all');
  });

  test('texts are ordered by their units, whatever the locale', () => {
    expect(['å', 'b', 'A', 'a'].sort(compareText)).toEqual(['A', 'a', 'b', 'å']);
  });
});
