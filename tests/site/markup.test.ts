import {describe, expect, inject, test} from 'vitest';
import {pagesIn} from './support/files.ts';
import {kinds} from './support/kinds.ts';
import {markupFaults} from './support/validate.ts';

const pages = new Map(pagesIn(inject('dist')).map(({path, html}) => [path, html]));

describe('markup', () => {
  // The search page needs scripts, so its other tests are its own: search.test.ts.
  test.each([...kinds, ['search', '/sok/'] as const])('of a %s is valid', (_, path) => {
    const html = pages.get(path) ?? pages.get('/404.html') ?? '';
    expect(html).toContain('<main');
    expect(markupFaults(html)).toEqual([]);
  });

  test.each([...pages.keys()])('%s says nothing that a program says for want of a text', (path) => {
    const text = (pages.get(path) ?? '').replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
    expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
  });

  test('with a fault is told', () => {
    expect(
      markupFaults('<!doctype html><html lang="nb"><head><title>T</title></head><body><p><ul></ul></p></body></html>')
    ).not.toEqual([]);
  });
});
