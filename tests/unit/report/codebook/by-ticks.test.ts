import {describe, expect, test} from 'vitest';
import {packageCodebook} from '../../../../src/report/codebook/codebook.ts';
import type {SetEntry} from '../../../../src/report/codebook/model.ts';
import {indexUses} from '../../../../src/report/codebook/uses/uses.ts';
import {generateTypes} from '../../../../src/data/types.ts';
import {packageOf, sound} from '../../data/package.ts';
import {lines} from './package.ts';

const CELLS = ['x;y', 'x', 'y;x', 'x', 'x;y', 'y', '', 'ikke_spurt'];

function dataOf(access: string) {
  return sound(
    packageOf({
      codes: ['valg,x,X', 'valg,y,Y', 'valg,z,Z', 'valg,tom,Tom,,not_answered', 'valg,ikke_spurt,Nei,,not_applicable'],
      resources: {
        svar: {
          csv: ['id,valg', ...CELLS.map((cell, i) => `${i + 1},${cell}`), ''].join('\n'),
          fields: [
            {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
            {
              name: 'valg',
              type: 'list',
              delimiter: ';',
              title: 'Valg',
              belegg: {codes: 'valg', question: 'Hva velger du?'}
            }
          ],
          schema: {primaryKey: ['id']},
          belegg: {shape: 'rows', access}
        }
      }
    })
  );
}

function setOf(access: string): SetEntry {
  const codebook = packageCodebook(dataOf(access), indexUses([], new Map()));
  const entry = codebook.datasets[0]?.entries.find(({name}) => name === 'valg');
  if (entry?.kind !== 'set') throw new Error('valg is no set');
  return entry;
}

describe('a codebook of a column with several codes', () => {
  test('tells how many ticked each item, and how many nothing, of those who were asked', () => {
    const {distributions, question, coding} = setOf('public');
    expect([coding, question?.nb]).toEqual(['delimited', 'Hva velger du?']);
    expect(distributions.map(lines)).toEqual([['x 5 (71,4)', 'y 4 (57,1)', 'z 0 (0,0)', 'tom 1 (14,3)']]);
    expect(distributions[0]).toMatchObject({by: 'units', base: 7, overlaps: true, outside: {value: {numerator: 1n}}});
  });
  test('withholds the numbers of restricted data where a group is too small', () => {
    expect(setOf('restricted')).toMatchObject({distributions: [], withheld: [{why: 'small-groups', least: 5}]});
    expect(setOf('private')).toMatchObject({distributions: [], withheld: [{why: 'private'}]});
  });
  test('has types for the editor as a set', () => {
    expect(generateTypes([dataOf('public')])).toContain('sets: {\n      "valg": "x" | "y" | "z";\n    };');
  });
});
