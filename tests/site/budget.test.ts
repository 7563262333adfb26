import {describe, expect, inject, test} from 'vitest';
import {pagesIn} from './support/files.ts';
import {kinds} from './support/kinds.ts';
import {weigh} from './support/weight.ts';

/** Bytes gzipped, without fonts: half a second on a slow phone. */
const MOST = 100_000;

const dist = inject('dist');
const pages = new Map(pagesIn(dist).map((page) => [page.path, page]));

describe('budget', () => {
  test.each(kinds)('a %s is light', (_, path) => {
    const page = pages.get(path) ?? pages.get('/404.html');
    if (page === undefined) throw new Error(`no page ${path}`);
    const {html, styles, scripts} = weigh(dist, page);
    expect(html).toBeGreaterThan(500);
    expect(styles).toBeGreaterThan(500);
    expect(html + styles + scripts).toBeLessThan(MOST);
  });
});
