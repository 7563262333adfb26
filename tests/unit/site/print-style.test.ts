import {expect, test} from 'vitest';
import {printStyle, reportEdges} from '../../../src/site/print-style.ts';
import {realReport} from './report.ts';

test('a report’s pages carry its title, address and versions', () => {
  expect(reportEdges(realReport(), '/rustilskudd-2014/')).toEqual({
    topLeft: 'Kommunalt rusarbeid og rustilskuddet, 2014',
    topRight: '',
    bottomLeft: '/rustilskudd-2014/ · Data: rustilskudd-2014 0.2.0'
  });
});

test('what stands in a title cannot end the string', () => {
  expect(printStyle({topLeft: 'A "b" \\ c\nd', topRight: '', bottomLeft: ''})).toContain(
    '@top-left {content: "A \\22 b\\22  \\5c  c\\a d"}'
  );
});

test('each printed page tells what readers must know of the data', () => {
  const {bottomLeft} = reportEdges({...realReport(), notices: ['Alt er oppdiktet.']}, '/r/');
  expect(bottomLeft).toBe('Alt er oppdiktet.\n/r/ · Data: rustilskudd-2014 0.2.0');
});
