import {expect, test} from 'vitest';
import {knownNames} from '../../../src/checks/snapshot-folder.ts';

test('a snapshot knows its exhibits, the tables inside them, the columns of both, and the names of values', () => {
  const {exhibits, columns, values} = knownNames(
    new Map([
      ['index.csv', 'id,number\nfig-a,1\ntbl-b,2\n'],
      ['prose.csv', 'chapter,key\nkap,andel\nkap,sec-a/andel#1\n'],
      [
        'fig-a.head.csv',
        'part,key,text\ncaption,,A\ncolumn,svart (n),Svart\ncolumn,andel (percent),Andel\ntable,,tbl-a\n'
      ],
      ['fig-a.csv', 'row,column\nx,andre\n'],
      ['tbl-b.head.csv', 'part,key,text\ncolumn,(n),Antall\ncolumn,svar=(total) (n),I alt\n']
    ])
  );
  expect([...exhibits]).toEqual(['fig-a', 'tbl-b', 'tbl-a']);
  expect([...values]).toEqual(['andel']);
  expect([...columns].map(([id, keys]) => `${id}: ${[...keys].join(' ')}`)).toEqual([
    'fig-a: svart andel',
    'tbl-a: svart andel',
    'tbl-b: svar=(total)'
  ]);
});
