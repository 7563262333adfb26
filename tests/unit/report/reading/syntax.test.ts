import {describe, expect, test} from 'vitest';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {formatProblem} from '../../../../src/support/problem.ts';

// What MDX cannot read, as somebody meets it who does not program: title, text below "# T", and what is said.
const cases: readonly (readonly [title: string, text: string, problems: readonly string[]])[] = [
  [
    'a stray < before a number',
    'Mindre enn <5 prosent av dem.\n',
    ['3:12 "<" in "<5 prosent" begins no component (write \\< for the sign itself)']
  ],
  ['a stray { in prose', 'Her { er en.\n\nOg mer.\n', ['3:5 the "{" is not closed (write \\{ for the sign itself)']],
  [
    'an expression in prose',
    'Her {foo bar} er en.\n',
    [
      '3:5 a chapter is read, never run: "{…}" in the text computes nothing (write <Value … /> for a number from the data, \\{ for the sign itself)'
    ]
  ],
  [
    'a Box that is never closed',
    '<Box id="box-a" kind="facts" title="x">\n\nTekst\n\n## Neste\n',
    ['3:1 <Box> is not closed (write </Box> after what it encloses)']
  ],
  [
    'a Claim that is never closed',
    'En <Claim value="x">to av tre her.\n\nMer <Value name="x" /> her\n',
    ['3:4 <Claim> is not closed in its paragraph (write </Claim> after its phrase)']
  ],
  [
    'typographic quote marks around a value',
    '<Ref to=”tbl-a” /> mer\n',
    ['3:9 ” is a typographic quote mark (write to="tbl-a")']
  ],
  ['guillemets around a value', '<Ref to=«tbl-a» /> mer\n', ['3:9 « is a typographic quote mark (write to="tbl-a")']],
  [
    'a typographic quote mark at the end of a value',
    '<Ref to="tbl-a” /> mer\n\nOg "hei" mer\n',
    ['3:15 the text ends with ” and not with the " that it begins with (write ")']
  ],
  [
    'a value without its closing quote mark at the end of the chapter',
    '<Ref to="tbl-a /> mer\n\nOg mer\n',
    ['3:9 the text that begins here has no closing quote mark (write " at its end)']
  ],
  [
    'a value without its closing quote mark before another prop',
    '<Crosstab id="tbl-a rows="x" columns="y" />\n\nOg mer\n',
    ['3:14 the text that begins here has no closing quote mark (write " at its end)']
  ],
  [
    'a missing }',
    '<Crosstab id="tbl-a" missing={{a: \'b\'} rows="x" />\n\nOg mer\n',
    ['3:39 "}" is missing here: the "{" of line 3 is not closed (write })']
  ],
  [
    'a missing ]',
    '<Crosstab id="tbl-a" statistics={[\'b\'} rows="x" />\n\nOg mer\n',
    ['3:38 "]" is missing here: the "[" of line 3 is not closed (write ])']
  ],
  [
    'a missing comma',
    '<Crosstab id="tbl-a" statistics={[\'b\' \'c\']} rows="x" />\n\nOg mer\n',
    ['3:38 "," is missing before \'c\' (write a comma between two items)']
  ],
  [
    'a typographic quote mark within braces',
    '<Crosstab id="tbl-a" statistics={[’b’]} rows="x" />\n\nOg mer\n',
    ["3:35 ’ is a typographic quote mark (write ' before and after the text)"]
  ],
  [
    'a value without quote marks',
    '<Ref to=tbl-a /> mer\n',
    ['3:9 the value of "to" stands without quote marks (write to="tbl-a")']
  ],
  [
    'a number without braces',
    '<Battery top=2 /> mer\n',
    ['3:14 the value of "top" stands without quote marks (write top={2})']
  ],
  [
    'a tag that ends with / only',
    '<Ref to="tbl-a" / mer\n\nAndre linje\n',
    ['3:17 <Ref> has no end: after "/" there is no ">" (write "/>")']
  ],
  [
    'a tag without an end',
    '<Ref to="tbl-a"\n\nAndre linje <Value name="x" /> a\n',
    ['3:1 <Ref has no end (write "/>" after its last prop)']
  ],
  [
    'a Ref that ends with > only',
    '<Ref to="tbl-a"> mer\n\nAndre linje\n',
    ['3:1 <Ref> is not closed (end it with "/>")']
  ],
  [
    'a Crosstab that ends with > only',
    '<Crosstab to="tbl-a">\n\nAndre linje\n',
    ['3:1 <Crosstab> is not closed (end it with "/>")']
  ],
  [
    'a misspelt closing tag',
    '<Box>\n\nAndre linje\n\n</Bx>\n',
    ['7:1 </Bx> does not close <Box> of line 3 (write </Box>)']
  ],
  [
    'a closing tag without an opening one',
    'Andre linje </Claim>\n',
    ['3:13 </Claim> closes nothing (take it away, or write <Claim … > where it begins)']
  ],
  [
    'a Claim that crosses bold text',
    'Andre **linje <Claim value="x">to** av</Claim>\n',
    [
      '3:15 <Claim> is opened in bold text and not closed in it (write <Claim … > and </Claim> on the same side of the marks around it)'
    ]
  ],
  [
    'a Claim over two paragraphs',
    'Andre linje <Claim value="x">to\n\nav</Claim>\n',
    ['3:13 <Claim> is not closed in its paragraph (write </Claim> after its phrase)']
  ],
  ['an HTML comment', '<!-- hei -->\n\nmer\n', ['3:1 a comment does not begin with "<!--" here (write {/* … */})']],
  [
    'prose that begins with import',
    'import av varer\n',
    [
      '3:1 a line that begins with "import" is taken for programming, and chapters are never run (take it away; if it is a sentence, begin the line with another word)'
    ]
  ],
  [
    'a real import',
    'import x from "y"\n',
    [
      '3:1 a line that begins with "import" is taken for programming, and chapters are never run (take it away; if it is a sentence, begin the line with another word)'
    ]
  ],
  [
    'an address between < and >',
    'se <https://x.no> mer\n',
    ['3:4 an address cannot stand between "<" and ">" here (write [text](https://x.no))']
  ],
  [
    'a mail address between < and >',
    'se <a@x.no> mer\n',
    ['3:4 an address cannot stand between "<" and ">" here (write [text](mailto:a@x.no))']
  ],
  [
    'two stray <',
    ' a <- b og c <= d\n',
    [
      '3:4 "<" in "<- b" begins no component (write \\< for the sign itself)',
      '3:14 "<" in "<= d" begins no component (write \\< for the sign itself)'
    ]
  ],
  ['a fragment', '<>hei</>\n', ['3:1 "<>" encloses nothing (take "<>" and "</>" away)']],
  [
    'spread props',
    '<Ref {...x} />\n',
    ['3:6 a chapter is read, never run: "{…}" among the props names none (write each prop as name="…" or name={…})']
  ],
  ['a template literal', '<Ref to={`x`} />\n', ['3:10 a text stands in backquotes (write it between two \' or two ")']],
  [
    'a prop without a value',
    '<Ref to={} />\n',
    ['3:10 the prop "to" has no value (write it between the braces, or take to={} away)']
  ],
  ['a colon for =', '<Ref to: "x" />\n', ['3:8 ":" stands after the prop "to" (write to=)']],
  [
    'a comma between props',
    '<Ref to="x", page="y" />\n',
    ['3:12 "," stands between two props (props are separated by spaces: take "," away)']
  ],
  ['an HTML tag without an end', ' a<br>b\n', ['3:4 <br> is HTML (end the line with \\)']],
  ['an HTML tag', ' a<p>b</p>\n', ['3:4 <p> is HTML (leave an empty line before and after the paragraph)']],
  ['a misspelt component', ' a <Ref2 />b\n', ['3:5 there is no component "Ref2" (did you mean "Ref"?)']],
  [
    'a Box in a line with text',
    '<Box id="x">hei\n\nda\n</Box>\n',
    ['3:1 <Box> stands in a line with text (put <Box … > and </Box> on lines of their own)']
  ],
  [
    'a Claim over two items of a list',
    '- a <Claim>x\n- b</Claim>\n',
    ['3:5 <Claim> is not closed in its paragraph (write </Claim> after what it encloses)']
  ],
  [
    'a missing {',
    '<Crosstab total={rows: \'last\'}} id="tbl-a" />\n',
    ['3:18 "{" is missing before rows (write total={{ … }})']
  ],
  ['a missing =', '<Crosstab id"tbl-a" rows="x" />\n', ['3:13 "=" is missing after the prop "id" (write id=)']],
  ['a missing <', 'Se Ref to="tbl-a" /> for mer.\n', ['3:4 "<" is missing before Ref (write <Ref)']],
  ['a doubled quote mark', '<Ref to=""tbl-a" />\n', ['3:9 a second " follows the first (take one of them away)']],
  ['a key with a hyphen', "<Value where={{a-b: 'c'}} />\n", ["3:16 a-b stands without quote marks (write 'a-b')"]],
  [
    'a word without quote marks in braces',
    '<Crosstab statistics={[n]} />\n',
    ["3:24 n stands without quote marks (write 'n')"]
  ],
  [
    'a decimal comma',
    '<Value literal={1,5} reason="x" />\n',
    ['3:17 a number stands with a decimal comma (write 1.5)']
  ],
  [
    'a computed value',
    '<Value literal={1 + 1} reason="x" />\n',
    [
      '3:17 a chapter is read, never run: 1 + 1 would have to be computed (write a text in quotes, a number, true, false, [ … ] or { … })'
    ]
  ],
  [
    'faults at three places at once',
    'Under <5 prosent.\n\n<Ref to=”tbl-a” />\n\n<Box id="box-a" kind="facts" title="x">\n\nTekst\n',
    [
      '3:7 "<" in "<5 prosent." begins no component (write \\< for the sign itself)',
      '5:9 ” is a typographic quote mark (write to="tbl-a")',
      '7:1 <Box> is not closed (write </Box> after what it encloses)'
    ]
  ]
];

describe('readChapter on faults of syntax', () => {
  test.each(cases)('tells %s', (_, text, problems) => {
    const checked = readChapter(`# T\n\n${text}`, {file: '02-a.mdx'});
    expect(checked.value).toBeNull();
    expect(checked.problems.map((problem) => formatProblem(problem).replace('02-a.mdx:', ''))).toEqual(problems);
  });

  test.each([
    ['a < with a space after it', 'n < 5 her.'],
    ['a } in prose', 'Her } er en.'],
    ['escaped signs', '\\<5 og \\{x}.'],
    ['signs in code', '`<5 {x}` og\n\n```\n<Box {\n```'],
    ['a comment', '{/* til senere */}\n\nTekst {/* her */} videre.'],
    ['quote marks in prose', '«Sitat» og ”sitat” og ’ord’.'],
    ['typographic quote marks within a value', '<Value literal="”to”" reason="Sitat, «så»" />']
  ])('accepts %s', (_, text) => {
    expect(readChapter(`# T\n\n${text}\n`, {file: '02-a.mdx'}).problems).toEqual([]);
  });
});
