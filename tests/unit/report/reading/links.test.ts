import {describe, expect, test} from 'vitest';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {formatProblem} from '../../../../src/support/problem.ts';

const inside = 'write <Ref to="…" /> to lead to an exhibit or a section, https://… to lead out of the site';
const outside =
  'links begin with https://, http:// or mailto:; write <Ref to="…" /> to lead to an exhibit or a section';
const picture = 'pictures are not part of a chapter (use Figure for what the data show, or tell it in words)';

/** What is said of a text below "# T" and an empty line. */
function said(text: string): readonly string[] {
  const {problems} = readChapter(`# T\n\n${text}\n`, {file: '01-t.mdx'});
  return problems.map((problem) => formatProblem(problem).replace('01-t.mdx:', ''));
}

describe('links', () => {
  test.each([
    'See [a](https://example.org/a?b=1), [b](HTTP://example.org) and [c](mailto:a@example.org).',
    'See https://example.org and www.example.org and a@example.org.',
    'See [a] and [b][a].\n\n[a]: https://example.org "Title"',
    'A footnote.[^1]\n\n[^1]: See [a](https://example.org).',
    'A definition that nobody follows.\n\n[a]: chapter-2'
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['See [a](../chapter-2/).', [`3:9 "../chapter-2/" is no address on the web (${inside})`]],
    ['See [a](#sec-b "B").', [`3:9 "#sec-b" is no address on the web (${inside})`]],
    ['See [**a** b](<a b.html>).', [`3:16 "a b.html" is no address on the web (${inside})`]],
    ['See [a](javascript:alert(1)).', [`3:9 a link may not lead to "javascript:" (${outside})`]],
    ['See [a](data:text/html,x).', [`3:9 a link may not lead to "data:" (${outside})`]],
    ['See [a](//example.org).', ['3:9 "//example.org" does not begin with https:// (write https://example.org)']],
    [
      'See [a](www.example.org).',
      ['3:9 "www.example.org" does not begin with https:// (write https://www.example.org)']
    ],
    ['See [a](a@example.org).', ['3:9 "a@example.org" does not begin with mailto: (write mailto:a@example.org)']],
    ['See [a]().', ['3:5 the link has no address (write one, or take the brackets away)']],
    ['See [a](https://).', ['3:9 the link has no address (write one, or take the brackets away)']],
    ['See [a] and [b][A].\n\n[a]: ftp://a.org', [`5:6 a link may not lead to "ftp:" (${outside})`]],
    ['See [a](a&amp;b).', [`3:5 "a&b" is no address on the web (${inside})`]],
    ['> - see [a](x.html)', [`3:13 "x.html" is no address on the web (${inside})`]]
  ])('%s', (text, problems) => {
    expect(said(text)).toEqual(problems);
  });

  test.each([
    ['![A map](https://example.org/map.png)', [`3:1 ${picture}`]],
    ['Words ![](map.png) and more.', [`3:7 ${picture}`]],
    ['See ![a][m].\n\n[m]: map.png', [`3:5 ${picture}`]],
    ['See [![a](b.png)](https://example.org).', [`3:6 ${picture}`]]
  ])('%s', (text, problems) => {
    expect(said(text)).toEqual(problems);
  });
});
