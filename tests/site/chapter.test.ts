import {describe, expect, inject, test} from 'vitest';
import {pagesIn} from './support/files.ts';

const html = pagesIn(inject('dist')).find(({path}) => path === '/en/proeve/all-of-prose/')?.html ?? '';
const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** The markup from the first place of a text to the end of its element, without line breaks. */
function element(start: string, end: string): string {
  const from = main.indexOf(start);
  return main.slice(from, main.indexOf(end, from) + end.length).replace(/\n/g, ' ');
}

// A chapter becomes HTML by two internals of Astro and the renderer that mdx() registers: see chapter-content.ts.
describe('a chapter, rendered from the model', () => {
  test('shows its components', () => {
    expect(element('<p class="lead">A lead', '</p>')).toContain(
      'A lead with a number: <a class="value" href="/en/proeve/all-of-prose/regnestykker/#tall-unge">53</a> people.'
    );
    expect(element('<p>Share', '</p>')).toBe(
      '<p>Share: <a class="value" href="/en/proeve/all-of-prose/regnestykker/#tall-godt">29\u00a0(54%)</a>, that is ' +
        '<a class="value" href="/en/proeve/all-of-prose/regnestykker/#tall-godt">more than half</a>. ' +
        'And again <a class="value" href="/en/proeve/all-of-prose/regnestykker/#tall-godt">54\u00a0per\u00a0cent</a>. The ratio is ' +
        '<a class="value" href="/en/proeve/all-of-prose/regnestykker/#tall-forhold">0.4</a>. A literal: 1 av 3. ' +
        'See <a href="/en/proeve/wide-tables/#tbl-behov" title="Behov og tilbudte tiltak">Table 12</a>, ' +
        '<a href="#sec-a-third-level" title="A third level">A third level</a> and ' +
        '<a href="#box-fakta" title="Facts about 53">Facts about 53</a>.</p>'
    );
    expect(element('<section class="box"', '</section>')).toContain('Good practice');
  });

  test('escapes what an author writes, and leaves no trace of the renderer', () => {
    expect(element('<h2 id="sec-blocks-signs">', '</h2>')).toContain('Blocks &amp; signs &lt; &gt; &quot;');
    expect(main).not.toMatch(/\skey="|\[object|undefined|NaN|mdx/i);
  });

  test('keeps comments out', () => {
    expect(html).not.toContain('for authors only');
  });

  test('tells the numbers of each block beside it', () => {
    expect(element('<ul class="evidence" aria-label="The numbers of this paragraph"><li><b>54', '</ul>')).toBe(
      '<ul class="evidence" aria-label="The numbers of this paragraph">' +
        '<li><b>54%</b><span>29 of 54 · <a href="/en/proeve/all-of-prose/regnestykker/#tall-godt">computation</a></span></li>' +
        '<li><b>0.4</b><span><a href="/en/proeve/tabeller/tbl-alder/#tbl-alder--aldersgruppe=26-30,n">Table 1</a></span></li></ul>'
    );
  });
});
