import {expect, test} from 'vitest';
import type {Dataset} from '../../../src/data/model.ts';
import type {TableSpecification} from '../../../src/tables/specification.ts';
import {count, packageOf, sound, variable} from '../data/package.ts';
import {cellsOf, build, plain} from './dataset.ts';

const CODES = [
  ...['sted,nord,Nord,landsdel', 'sted,by,By,storby', 'sted,sor,Sør,landsdel', 'sted,oslo,Oslo,storby'],
  ...['gruppe,landsdel,Landsdel', 'gruppe,storby,Storby'],
  ...['svar,ja,Ja', 'svar,nei,Nei']
];
const PLACES = ['nord', 'by', 'sor', 'oslo'];
const derived = {gruppe: {title: 'Gruppe', codes: 'gruppe', group: 'sted'}};

const {datasets} = sound(
  packageOf({
    codes: CODES,
    resources: {
      antall: {
        csv: `sted,svar,n\n${PLACES.map((place, i) => `${place},ja,${i + 1}\n${place},nei,${2 * i + 1}\n`).join('')}`,
        fields: [variable('sted'), variable('svar'), count('n', {disjoint: ['sted', 'svar']})],
        schema: {primaryKey: ['sted', 'svar']},
        belegg: {shape: 'cells', units: 26, derived}
      },
      besok: {
        csv: `sted,besok\n${PLACES.map((place, i) => `${place},${10 * i}\n`).join('')}`,
        fields: [variable('sted'), count('besok', {disjoint: ['sted']})],
        schema: {primaryKey: ['sted']},
        belegg: {shape: 'indicators', derived}
      },
      brukere: {
        csv: `id,sted,svar\n${PLACES.map((place, i) => `${i + 1},${place},ja\n`).join('')}`,
        fields: [
          {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
          variable('sted'),
          variable('svar')
        ],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows', derived}
      }
    }
  })
);

const common = {...plain, rowGroups: 'gruppe'};
const tables: readonly (readonly [string, string, TableSpecification])[] = [
  ['Frequency', 'antall', {...common, kind: 'frequency', variable: 'sted'}],
  ['Frequency of respondents', 'brukere', {...common, kind: 'frequency', variable: 'sted'}],
  ['Crosstab', 'antall', {...common, kind: 'crosstab', rows: 'sted', columns: 'svar', statistics: ['n']}],
  [
    'Crosstab of respondents',
    'brukere',
    {...common, kind: 'crosstab', rows: 'sted', columns: 'svar', statistics: ['n']}
  ],
  ['Battery', 'antall', {...common, kind: 'battery', items: 'sted', answers: 'svar', showBase: 'column'}],
  ['Estimates', 'besok', {...common, kind: 'estimates', rows: 'sted', columns: [{count: 'besok'}]}]
];

function datasetOf(name: string): Dataset {
  const found = datasets.get(name);
  if (found === undefined) throw new Error(`there is no dataset ${name}`);
  return found;
}

test.each(tables)('a %s stands in the groups that codes.csv gives its categories', (_kind, name, specification) => {
  const {table, faults} = build({...specification, data: `prove/${name}`} as TableSpecification, datasetOf(name));
  expect(faults).toEqual([]);
  const grouped = (table?.rows ?? [])
    .filter(({kind}) => kind === 'category')
    .map(({group, key}) => `${group ?? ''} / ${key.split(' > ').at(-1) ?? ''}`);
  expect(grouped).toEqual([
    'gruppe=landsdel / sted=nord',
    'gruppe=landsdel / sted=sor',
    'gruppe=storby / sted=by',
    'gruppe=storby / sted=oslo'
  ]);
  expect(table?.rowGroups.map(({label}) => label)).toEqual(['Landsdel', 'Storby']);
});

test('spanners, and a table by the groups alone, have the groups of codes.csv too', () => {
  const spanned = build(
    {
      ...plain,
      kind: 'crosstab',
      data: 'prove/antall',
      rows: 'svar',
      columns: 'sted',
      spanners: 'gruppe',
      statistics: ['n']
    },
    datasetOf('antall')
  );
  expect(spanned.table?.spanners.map(({label}) => label)).toEqual(['Landsdel', 'Storby']);
  const alone = build(
    {...plain, kind: 'frequency', data: 'prove/antall', variable: 'gruppe', statistics: ['n']},
    datasetOf('antall')
  );
  expect(cellsOf(alone).map(({row, text}) => `${row} ${text}`)).toEqual([
    'gruppe=landsdel 10',
    'gruppe=storby 16',
    'gruppe=(total) 26'
  ]);
});
