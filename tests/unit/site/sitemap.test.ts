import {describe, expect, test} from 'vitest';
import {robots, sitemap} from '../../../src/site/sitemap.ts';

const root = 'https://example.org/reports/';

describe('sitemap', () => {
  test('tells of each page where its twin is, in order of addresses', () => {
    expect(sitemap(['en/a/', 'a/', '404/'], root)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        ...['a/', 'en/a/'].flatMap((path) => [
          '  <url>',
          `    <loc>https://example.org/reports/${path}</loc>`,
          '    <xhtml:link rel="alternate" hreflang="nb" href="https://example.org/reports/a/"/>',
          '    <xhtml:link rel="alternate" hreflang="en" href="https://example.org/reports/en/a/"/>',
          '    <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/reports/a/"/>',
          '  </url>'
        ]),
        '</urlset>',
        ''
      ].join('\n')
    );
  });

  test('does not depend on the order of pages, and tells nothing of a twin that is not there', () => {
    expect(sitemap(['b/', 'a/'], root)).toBe(sitemap(['a/', 'b/'], root));
    expect(sitemap(['a/'], root)).not.toContain('hreflang');
  });

  test('holds letters and signs as addresses do', () => {
    expect(sitemap(['rå/', "o'hara&co/"], root)).toContain("<loc>https://example.org/reports/o'hara&amp;co/</loc>");
    expect(sitemap(['rå/'], root)).toContain('<loc>https://example.org/reports/r%C3%A5/</loc>');
  });
});

test('robots leads to the sitemap', () => {
  expect(robots('https://example.org/')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n');
});
