import type {Element} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {describe, expect, test} from 'vitest';
import {chapterTree} from '../../../src/markdown/chapter-tree.ts';
import type {SectionHeads} from '../../../src/markdown/headings.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {parseMarkdown} from '../../../src/report/reading/parse.ts';

const texts = {notes: 'Noter', back: 'Tilbake', table: 'Tabell', linkTo: (section: string) => `Lenke til ${section}`};

/** The markup of a chapter's text below its title; components as custom tags that show their props. */
function render(text: string, heads: SectionHeads = new Map(), lang?: string, note?: Element): string {
  const {value, problems} = readChapter(`# Tittel\n\n${text}\n`, {file: 'content/r/02-prøve.mdx'.replace('ø', 'o')});
  if (value === null) throw new Error(JSON.stringify(problems));
  const tree = chapterTree(value, {
    heads,
    props: {report: 'r', ...(lang === undefined ? {} : {language: 'en'})},
    lang,
    texts,
    ...(note && {note})
  });
  return toHtml(JSON.parse(JSON.stringify(tree), plainElement) as typeof tree);
}

/** The markup of a text that the reading would have refused. */
function renderUnread(text: string): string {
  const {value} = readChapter('# Tittel\n', {file: 'content/r/02-prove.mdx'});
  const {root} = parseMarkdown(text);
  if (value === null || root === null) throw new Error('unreadable');
  return toHtml(chapterTree({...value, root}, {heads: new Map(), props: {}, lang: undefined, texts}));
}

/** Makes an element of HTML of one of MDX, so that it can be read in a test. */
function plainElement(_: string, node: unknown): unknown {
  if (typeof node !== 'object' || node === null || !('type' in node) || !('name' in node)) return node;
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return node;
  const {name, attributes, children} = node as unknown as {
    name: string;
    attributes: readonly {name: string; value: string}[];
    children: readonly unknown[];
  };
  const properties = Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value]));
  return {type: 'element', tagName: name, properties, children};
}

describe('chapterTree', () => {
  test('leaves out the title and comments', () => {
    expect(render('{/* for forfattere */}\n\nTekst.')).toBe('<p>Tekst.</p>');
  });

  test('gives headings their ids, hangs their numbers before them and their links after them', () => {
    const link = (id: string, section: string): string =>
      `<a class="permalink" href="#${id}" aria-label="Lenke til ${section}" data-pagefind-ignore="">#</a>`;
    expect(render('## Første\n\n### Andre', new Map([['sec-forste', {number: '2.1'}]]))).toBe(
      `<h2 id="sec-forste"><span class="section-number">2.1</span> Første${link('sec-forste', '2.1')}</h2>\n` +
        `<h3 id="sec-andre">Andre${link('sec-andre', 'Andre')}</h3>`
    );
  });

  test('marks blocks with the language of the text, and headings that are translated with theirs', () => {
    const heads = new Map([['sec-forste', {number: null, translated: {title: 'First', lang: 'en'}}]]);
    expect(render('## Første\n\nTekst.', heads, 'nb')).toBe(
      '<h2 lang="en" id="sec-forste">First' +
        '<a class="permalink" href="#sec-forste" aria-label="Lenke til First" data-pagefind-ignore="" lang="en">#</a></h2>\n' +
        '<p lang="nb">Tekst.</p>'
    );
  });

  test('tells components nothing but where they stand, and lists the numbers of a block behind it', () => {
    expect(render('I alt <Value of="tbl-a" row="b" column="n" />, <Claim value="x">*knapt* to</Claim>.')).toBe(
      '<p>I alt <Value report="r" at="3:7"></Value>, <Claim report="r" at="3:48"><em>knapt</em> to</Claim>.</p>' +
        '<Evidence report="r" at="3:7 3:48"></Evidence>'
    );
  });

  test('tells components that begin a sentence so', () => {
    const html = render('<Ref to="a" /> viser det. <Ref to="b" /> og <Ref to="c" />, jf. <Ref to="d" />.');
    expect([...html.matchAll(/at="3:(\d+)"( initial="yes")?/g)].map(([, , initial]) => initial !== undefined)).toEqual([
      true,
      true,
      false,
      false
    ]);
  });

  test('shows the table of a figure once: the model holds it', () => {
    const figure =
      '<Figure id="fig-a" kind="bar" caption="A" message="B">\n  <Frequency id="tbl-a" data="p/d" />\n</Figure>';
    expect(render(figure)).toBe('<Figure report="r" at="3:1"></Figure>');
  });

  test('links to the web and to post only', () => {
    expect(renderUnread('[a](https://a.no) [b](mailto:b@b.no) [c](javascript:x) [d](//d.no) [e](data:x)')).toBe(
      '<p><a href="https://a.no">a</a> <a href="mailto:b@b.no">b</a> c d e</p>'
    );
    expect(renderUnread('[a][x] [b][y]\n\n[x]: https://a.no\n[y]: javascript:x')).toBe(
      '<p><a href="https://a.no">a</a> b</p>'
    );
  });

  test('fetches no pictures', () => {
    expect(renderUnread('![Et kart](https://a.no/b.png)')).toBe('<p>Et kart</p>');
  });

  test('aligns tables by class, in a region that can be scrolled', () => {
    expect(render('| a | b |\n|---|--:|\n| 1 | 2 |').replace(/\n/g, '')).toBe(
      '<div class="table-region" role="group" aria-label="Tabell" tabindex="0"><table class="table table-plain">' +
        '<thead><tr><th class="text" scope="col">a</th><th class="number" scope="col">b</th></tr></thead>' +
        '<tbody><tr><td class="text">1</td><td class="number">2</td></tr></tbody></table></div>'
    );
  });

  test('puts footnotes last, with ids of the chapter and a way back', () => {
    const html = render('Tekst.[^a]\n\n[^a]: Note.');
    expect(html).toContain('<a href="#prove-fn-a" id="prove-fnref-a"');
    expect(html).toContain(
      '<section data-footnotes class="footnotes"><h2 class="footnotes-title" id="footnote-label">Noter</h2>'
    );
    expect(html).toContain('<li id="prove-fn-a">');
    expect(html).toContain('aria-label="Tilbake (1)"');
  });

  test('leaves the chapter as it was', () => {
    const {value} = readChapter('# T\n\n## A\n\n<Value name="x" />\n', {file: 'content/r/01-t.mdx'});
    if (value === null) throw new Error('unreadable');
    const before = JSON.stringify(value.root);
    chapterTree(value, {heads: new Map([['sec-a', {number: '1.1'}]]), props: {}, lang: 'nb', texts});
    expect(JSON.stringify(value.root)).toBe(before);
  });
});

describe('a note on the signs', () => {
  const note = h('p.dotted-note', 'Prikket strek');

  test('stands behind the lead and before what follows it', () => {
    expect(render('Ingress.\n\n## Del', new Map(), undefined, note)).toMatch(
      /^<p class="lead">Ingress\.<\/p><p class="dotted-note">Prikket strek<\/p>\s*<h2/
    );
  });

  test('stands first in a chapter that begins with something else', () => {
    const html = render('## Del\n\nTekst.', new Map(), undefined, note);
    expect(html).toMatch(/^<p class="dotted-note">Prikket strek<\/p>\s*<h2/);
    expect(html).not.toContain('lead');
  });
});
