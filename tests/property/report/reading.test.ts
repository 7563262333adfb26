import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {locator} from '../../../src/report/reading/places.ts';
import {slugOf} from '../../../src/report/reading/slug.ts';
import {hardestChapter} from '../../support/fixture-chapter.ts';
import {focused, tokensOf} from '../../support/mutants.ts';

const {chapter} = hardestChapter();
const file = '01-a.mdx';

/** Text that is rich in what a chapter may break on. */
const pieces = fc.constantFrom(
  ...['<', '>', '/', '{', '}', '[', ']', '"', "'", '”', '=', ',', ':', '\\', '`', '\n', '\n\n', ' ', '# ', '- ', '> '],
  ...[
    'Box',
    'Value',
    'Claim',
    'Crosstab',
    'id',
    'name',
    'tbl-a',
    'æ',
    '5',
    'import ',
    '*',
    '**',
    '_',
    '|',
    '&amp;',
    '{/*',
    '*/}'
  ]
);

describe('readChapter', () => {
  test('never throws and gives a chapter or an error with a place in the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        const source = `# T\n\n${parts.join('')}`;
        const {value, problems} = readChapter(source, {file});
        const lines = source.split('\n');
        expect(value === null).toBe(problems.length > 0);
        for (const {line, column} of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      {numRuns: 2000, seed: 1}
    );
  });

  test('tells one sign taken away, doubled or curled in one message, nearly always in its line', () => {
    const {source} = chapter;
    const changes = [() => '', (sign: string) => sign + sign, (sign: string) => ({'"': '”', "'": '’'})[sign] ?? sign];
    const locate = locator(file, source);
    let told = 0;
    let once = 0;
    let near = 0;
    for (const {0: sign, index} of source.matchAll(/["'{}[\]<>/,=:]/g)) {
      const place = locate(index);
      for (const change of changes.filter((each) => each(sign) !== sign)) {
        const changed = source.slice(0, index) + change(sign) + source.slice(index + 1);
        const block = focused({source: changed, place}, chapter);
        const {value, problems} = readChapter(block, {file});
        if (value !== null) continue;
        told += 1;
        if (problems.length === 1) once += 1;
        if (problems[0]?.line === place.line) near += 1;
      }
    }
    expect(told).toBeGreaterThan(3000);
    expect(once / told).toBeGreaterThan(0.995);
    expect(near / told).toBeGreaterThan(0.98);
  }, 60_000);

  test('gives every name its own place', () => {
    for (const {text, start} of tokensOf(chapter)) expect(chapter.source.startsWith(text, start)).toBe(true);
  });
});

describe('slugOf', () => {
  test('gives small letters, digits and single hyphens, and is its own slug', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
      }),
      {seed: 1}
    );
  });
});
