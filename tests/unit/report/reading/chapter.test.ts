import {describe, expect, test} from 'vitest';
import type {Chapter, Literal} from '../../../../src/report/model.ts';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {formatProblem} from '../../../../src/support/problem.ts';

const file = 'content/x/02-data-og-metode.mdx';

function read(source: string): Chapter {
  const {value, problems} = readChapter(source, {file});
  expect(problems).toEqual([]);
  if (value === null) throw new Error('no chapter');
  return value;
}

function told(source: string): readonly string[] {
  return readChapter(source, {file}).problems.map((problem) => formatProblem(problem).replace(`${file}:`, ''));
}

const at = ({place}: {readonly place: {readonly line: number; readonly column: number}}): string =>
  `${place.line}:${place.column}`;

function outline(literal: Literal): unknown {
  switch (literal.kind) {
    case 'array':
      return [at(literal), ...literal.items.map(outline)];
    case 'object':
      return [
        at(literal),
        ...literal.entries.map(({key, keyPlace, value}) => [key, at({place: keyPlace}), outline(value)])
      ];
    default:
      return [at(literal), literal.value];
  }
}

describe('readChapter', () => {
  test('takes slug and number from the file name, the title from the first heading', () => {
    expect(read('# Data *og* metode\n')).toMatchObject({
      slug: 'data-og-metode',
      ordinal: {kind: 'chapter', number: 2},
      title: 'Data og metode',
      file
    });
  });

  test('takes a file that begins with v for an appendix', () => {
    const {value} = readChapter('# Tiltaksark\n', {file: 'content/x/v1-tiltaksark.mdx'});
    expect(value).toMatchObject({slug: 'tiltaksark', ordinal: {kind: 'appendix', number: 1}});
  });

  test('gives every prop, key and literal with its place', () => {
    const source = `# T\n\n<Crosstab id="tbl-a" data = 'p/d'\n  top={-5} boo where={{a: ['b',\n    "c"], 'd e': {f: true}}} />\n`;
    const [element] = read(source).elements;
    expect(element).toMatchObject({component: 'Crosstab', at: '3:1', parent: null, text: '', section: 'sec-t'});
    expect(element?.props.map((prop) => [prop.name, at(prop), outline(prop.value)])).toEqual([
      ['id', '3:11', ['3:14', 'tbl-a']],
      ['data', '3:22', ['3:29', 'p/d']],
      ['top', '4:3', ['4:8', -5]],
      ['boo', '4:12', ['4:12', true]],
      [
        'where',
        '4:16',
        [
          '4:23',
          ['a', '4:24', ['4:27', ['4:28', 'b'], ['5:5', 'c']]],
          ['d e', '5:11', ['5:18', ['f', '5:19', ['5:22', true]]]]
        ]
      ]
    ]);
  });

  test('gives the same places with CRLF, with frontmatter and in block quotes', () => {
    const lines = ['---', 'x: y', '---', '', '# T', '', '> a <Claim', '> value="v">to</Claim>'];
    for (const end of ['\n', '\r\n']) {
      const [element] = read(lines.join(end)).elements;
      expect([element?.at, element?.text, ...(element?.props.map(at) ?? [])]).toEqual(['7:5', 'to', '8:3']);
    }
  });

  test('reads names in texts with the place of each', () => {
    const [element] = read('# T\n\n<Box id="box-a" kind="facts" title="Om {a} og {b}">\n\nx\n\n</Box>\n').elements;
    const title = element?.props[2]?.value;
    expect(title?.kind === 'string' ? title.names?.map((name) => [name.name, at(name)]) : null).toEqual([
      ['a', '3:41'],
      ['b', '3:48']
    ]);
  });

  test('reads letters in NFC', () => {
    const [element] = read('# T\n\n<Term is="a\u030A">a\u030A</Term>\n').elements;
    expect(element?.props[0]?.value).toMatchObject({value: 'å'});
  });

  test('gives elements in reading order with their parents and sections', () => {
    const source =
      '# T\n\n<Value name="a" />\n\n## S\n\n<Box id="box-b" kind="facts" title="t">\n\n- x <Value name="c" />\n\n</Box>\n';
    expect(
      read(source).elements.map(({component, parent, section}) => [component, parent?.component, section])
    ).toEqual([
      ['Value', undefined, 'sec-t'],
      ['Box', undefined, 'sec-s'],
      ['Value', 'Box', 'sec-s']
    ]);
  });

  test('reads a sentence with a component on a line of its own as one paragraph', () => {
    const {root} = read(
      '# T\n\nI alt\n<Value name="a" />\nbrukere,\n<Claim value="b">\nto\n</Claim>\nav dem.\n\nNy.\n'
    );
    expect(root.children.map(({type}) => type)).toEqual(['heading', 'paragraph', 'paragraph']);
    expect(root.children[1]).toMatchObject({
      children: [
        {value: 'I alt'},
        {value: '\n'},
        {name: 'Value', type: 'mdxJsxTextElement'},
        {value: '\n'},
        {value: 'brukere,'},
        {value: '\n'},
        {name: 'Claim', type: 'mdxJsxTextElement', children: [{value: 'to'}]},
        {value: '\n'},
        {value: 'av dem.'}
      ]
    });
  });

  test('reads a Box on one line as a block that holds a paragraph', () => {
    const {root} = read('# T\n\n<Box id="box-a" kind="facts" title="t">Tekst</Box>\n');
    expect(root.children[1]).toMatchObject({type: 'mdxJsxFlowElement', children: [{type: 'paragraph'}]});
  });

  test('gives prose with places, without code and claims', () => {
    const source = '# T\n\nA **b** `c` <Claim value="v">d</Claim>\n  e &amp; f\n\n- g\n  h\n';
    expect(read(source).prose.map((piece) => [piece.text, at(piece)])).toEqual([
      ['T', '1:3'],
      ['A ', '3:1'],
      ['b', '3:5'],
      ['e & f', '4:1'],
      ['g', '6:3'],
      ['h', '7:3']
    ]);
  });

  test.each([
    [
      'a chapter without a title',
      '## T\n',
      '1:1 the chapter does not begin with its title (write "# Title" as its first heading)'
    ],
    ['a second title', '# T\n\n# U\n', '3:1 "U" is a second title of the chapter (write "## U")'],
    [
      'a heading that skips a level',
      '# T\n\n### U\n',
      '3:1 the heading "U" is 2 levels below the one before it (write "## U")'
    ],
    [
      'a component in a heading',
      '# T\n\n## U <Value name="a" />\n',
      '3:6 <Value> stands in a heading (a heading is text only: say it in the paragraph below)'
    ],
    [
      'a table within a sentence',
      '# T\n\nSe <Listing id="tbl-a" /> her\n',
      '3:4 <Listing> stands within a sentence (put it on lines of its own, with an empty line before and after)'
    ],
    [
      'a Value that encloses text',
      '# T\n\nx <Value name="a">b</Value>\n',
      '3:3 <Value> encloses nothing, but there is text or a component in it (end it with "/>")'
    ],
    [
      'an empty Claim',
      '# T\n\nx <Claim value="a" /> y\n',
      '3:3 <Claim> encloses nothing (write the phrase that it vouches for before </Claim>)'
    ],
    [
      'a Value in a Claim',
      '# T\n\nx <Claim value="a">b <Value name="a" /></Claim>\n',
      '3:22 <Value> may not stand in <Claim> (write it before or after Claim)'
    ],
    [
      'text in a Figure',
      '# T\n\n<Figure id="fig-a">\n\ntekst\n\n</Figure>\n',
      '3:1 <Figure> holds text (write what the figure shows in message="…", all else before or after it)'
    ],
    [
      'two tables in a Figure',
      '# T\n\n<Figure id="fig-a">\n<Listing id="tbl-a" />\n<Listing id="tbl-b" />\n</Figure>\n',
      '3:1 <Figure> holds more than one table (give each table a Figure of its own)'
    ],
    [
      'a prop given twice',
      '# T\n\n<Ref to="a" to="b" /> x\n',
      '3:13 the prop "to" is given twice (take one of them away)'
    ],
    [
      'two commas in a list',
      "# T\n\n<Crosstab statistics={['n', , 'x']} />\n",
      '3:28 an item is missing between two commas (take one "," away)'
    ]
  ])('tells %s', (_, source, problem) => {
    expect(told(source)).toEqual([problem]);
  });

  test('tells all faults of a chapter at once', () => {
    expect(
      told('# T\n\n<Crosstb /> {x} <b>y</b>\n\n<Ref to={a} {...b} />\n').map((line) => line.split(' ')[0])
    ).toEqual(['3:2', '3:13', '3:18', '5:10', '5:13']);
  });

  test('wants a file name with the number of the chapter or appendix', () => {
    const {problems} = readChapter('# T\n', {file: 'content/x/metode.mdx'});
    expect(problems.map(formatProblem)).toEqual([
      'content/x/metode.mdx:1:1 the file name "metode.mdx" does not tell the number of its chapter or appendix ' +
        '(name it like 02-data-og-metode.mdx, an appendix like v1-tiltaksark.mdx: small letters a–z, digits and hyphens)'
    ]);
  });
});
