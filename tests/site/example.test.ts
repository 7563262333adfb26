import {describe, expect, inject, test} from 'vitest';
import {filesIn, pagesIn} from './support/files.ts';

const dist = inject('dist');
const pages = pagesIn(dist);
const NOTICES = {
  nb: 'Et skript har laget alle data i eksempelet.',
  en: 'A script has made all the data of the example.'
} as const;
const COURSE_NOTICES = {
  nb: 'Et skript har laget alle data om kurset.',
  en: 'A script has made all the data of the course.'
} as const;

describe('the example', () => {
  test('tells on every page of its report and of its data, and on no other, that the data are invented', () => {
    const own = (path: string): boolean => /^(?:\/en)?\/(?:datasett\/)?eksempel(?:-kurs)?\//.test(path);
    const telling = pages.filter(({html}) => html.includes('<aside class="notices"')).map(({path}) => path);
    expect(telling).toEqual(pages.map(({path}) => path).filter(own));
    expect(telling.length).toBeGreaterThan(80);
    for (const {path, html} of pages.filter((page) => own(page.path))) {
      const {nb, en} = path.includes('/eksempel-kurs/') ? COURSE_NOTICES : NOTICES;
      expect(html).toContain(path.startsWith('/en/') ? en : nb);
    }
  });

  test('stands last among the reports, as an example', () => {
    for (const path of ['/', '/en/']) {
      const html = pages.find((page) => page.path === path)?.html ?? '';
      const entries = [...html.matchAll(/<article class="([^"]*)"/g)].map(([, name]) => name);
      expect(entries.filter((name) => name === 'register-entry register-example')).toHaveLength(1);
      expect(entries.at(-1)).toBe('register-entry register-example');
    }
  });

  test('gives nobody the answers of its respondents', () => {
    const files = filesIn(dist).filter((name) => /eksempel\/.*\.(?:csv|zip)$/.test(name));
    expect(files).toContain('datasett/eksempel/besok.csv');
    expect(files.filter((name) => /\/(?:innbyggere|panel|ansatte|kursdeltakere|deltakere)\.csv$/.test(name))).toEqual(
      []
    );
  });
});
