import {expect, test} from 'vitest';
import {readChangelog, withEntry} from '../../../src/data/changelog.ts';

test('a changelog is read as release-data writes it', () => {
  const first = withEntry(null, '1.0.0', '2026-01-02', 'First');
  expect(readChangelog(withEntry(first, '1.1.0', '2026-03-04', 'More rows'))).toEqual([
    {version: '1.1.0', date: '2026-03-04', changes: ['More rows']},
    {version: '1.0.0', date: '2026-01-02', changes: ['First']}
  ]);
});

test('a changelog written by hand may break its lines, and need not have dates', () => {
  const text = '# Changelog\n\n## 0.2.0\n\n- One change\n  on two lines\n- Another\n\nA remark.\n\n## 0.1.0\n';
  expect(readChangelog(text)).toEqual([
    {version: '0.2.0', date: null, changes: ['One change on two lines', 'Another']},
    {version: '0.1.0', date: null, changes: []}
  ]);
});
