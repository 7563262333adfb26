import {describe, expect, test} from 'vitest';
import type {Chapter} from '../../../../src/report/model.ts';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {resolveSectionIds} from '../../../../src/report/reading/sections.ts';
import {slugOf} from '../../../../src/report/reading/slug.ts';

function chapter(name: string, source: string): Chapter {
  const {value} = readChapter(source, {file: `${name}.mdx`});
  if (value === null) throw new Error('no chapter');
  return value;
}

describe('slugOf', () => {
  test.each([
    ['Hvor går støtten?', 'hvor-gar-stotten'],
    ['Ærlig talt: Åse & Øyvind', 'aerlig-talt-ase-oyvind'],
    ['Café, naïve, Łódź', 'cafe-naive-lodz'],
    ['A\u030Argang', 'argang'],
    ['  –  ', '']
  ])('makes of %s %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe('resolveSectionIds', () => {
  const first = chapter(
    '01-innledning',
    '# Innledning\n\n## Metode\n\n<Box id="box-a" kind="facts" title="t">\n\nx <Value name="b" />\n\n</Box>\n'
  );
  const second = chapter('02-fylkene', '# Fylkene\n\n## Metode\n\n## Funn\n\n## Funn\n');

  test('puts the chapter before a slug that stands in several chapters, a number behind one that stands twice in one', () => {
    const ids = resolveSectionIds([first, second]).map(({headings}) => headings.map(({id}) => id));
    expect(ids).toEqual([
      ['sec-innledning', 'sec-innledning-metode'],
      ['sec-fylkene', 'sec-fylkene-metode', 'sec-funn', 'sec-funn-2']
    ]);
  });

  test('moves the sections and parents of elements with them', () => {
    const [box, value] = resolveSectionIds([first, second])[0]?.elements ?? [];
    expect([box?.section, value?.section]).toEqual(['sec-innledning-metode', 'sec-innledning-metode']);
    expect(value?.parent).toBe(box);
  });

  test('leaves chapters alone whose slugs are their own', () => {
    expect(resolveSectionIds([first])[0]).toBe(first);
  });
});
