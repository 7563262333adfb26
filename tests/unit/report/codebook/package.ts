import type {DataPackage} from '../../../../src/data/model.ts';
import {packageCodebook} from '../../../../src/report/codebook/codebook.ts';
import type {DatasetCodebook, Distribution, Entry, VariableEntry} from '../../../../src/report/codebook/model.ts';
import {indexUses} from '../../../../src/report/codebook/uses/uses.ts';
import {formatPercent} from '../../../../src/format/number.ts';
import {count, packageOf, sound, variable, type TestResource} from '../../data/package.ts';

/** Twelve respondents in two waves of six, who tick what they use. */
const answers = ['1,ja,nei,19,1', '2,ja,ja,24,2', '3,nei,ja,30,3', '4,nei,nei,31,', '5,,nei,45,', '6,nei,ja,52,4'];
const rows: TestResource = {
  csv: [
    'id,runde,a,b,alder,poeng',
    ...[1, 2].flatMap((wave) => answers.map((line) => line.replace(',', `,${wave},`))),
    ''
  ].join('\n'),
  fields: [
    {name: 'id', type: 'string', title: 'Id', belegg: {role: 'id'}},
    {name: 'runde', type: 'integer', title: 'Runde', belegg: {role: 'wave', codes: 'runde'}},
    {name: 'a', type: 'string', title: 'A', belegg: {codes: 'svar', question: 'Er A slik?'}},
    {name: 'b', type: 'string', title: 'B', belegg: {codes: 'svar'}},
    {name: 'alder', type: 'integer', title: 'Alder', belegg: {statistic: 'value', unit: 'years'}},
    {name: 'poeng', type: 'integer', title: 'Poeng', missingValues: [''], belegg: {statistic: 'value'}}
  ],
  schema: {primaryKey: ['id', 'runde']},
  belegg: {
    shape: 'rows',
    access: 'public',
    sets: {valg: {title: 'Valg', kind: 'battery', items: ['a', 'b']}},
    bases: {ja_a: {title: 'De som er A', where: {a: ['ja']}}},
    derived: {
      noe: {title: 'Noe', codes: 'svar', any: ['a', 'b'], is: ['ja']},
      gruppe: {title: 'Gruppe', codes: 'gruppe', bands: 'alder', to: {ung: {below: 30}, gammel: {atLeast: 30}}},
      fylke: {title: 'Delt', codes: 'svar', recode: 'a', to: {ja: ['ja'], nei: ['nei']}}
    }
  }
};

/** A package with a dataset of every shape and access. */
export const files = packageOf({
  codes: [
    'runde,1,Første',
    'runde,2,Andre',
    'svar,ja,Ja',
    'svar,nei,Nei',
    'svar,ikke_svart,Ikke svart,,not_answered',
    'gruppe,ung,Under 30',
    'gruppe,gammel,30 og over',
    'sted,nord,Nord,landsdel',
    'sted,sor,Sør,landsdel',
    'sted,oslo,Oslo',
    'sted,alle,Alle,,margin',
    'del,landsdel,Landsdel'
  ],
  resources: {
    respondenter: rows,
    skjermet: {...rows, belegg: {...rows.belegg, access: 'restricted'}},
    antall: {
      csv: 'sted,svar,n\nnord,ja,4\nnord,nei,6\nnord,ikke_svart,1\nsor,ja,8\nsor,nei,2\nsor,ikke_svart,0\noslo,ja,1\noslo,nei,1\noslo,ikke_svart,1\n',
      fields: [variable('sted'), variable('svar'), count('n', {disjoint: ['sted', 'svar']})],
      schema: {primaryKey: ['sted', 'svar']},
      belegg: {
        shape: 'cells',
        units: 24,
        derived: {del: {title: 'Del', codes: 'del', group: 'sted'}}
      }
    },
    overlapp: {
      csv: 'sted,svar,n\nnord,ja,4\nnord,nei,6\nsor,ja,8\nsor,nei,2\n',
      fields: [variable('sted'), variable('svar'), count('n', {disjoint: ['svar']})],
      schema: {primaryKey: ['sted', 'svar']},
      belegg: {shape: 'cells', units: 15, sets: {steder: {title: 'Steder', kind: 'multiple', items: ['sted']}}}
    },
    timer: {
      csv: 'sted,svar,timer\nnord,ja,4.5\nnord,nei,6\nsor,ja,8\nsor,nei,2\n',
      fields: [
        variable('sted'),
        variable('svar'),
        {
          name: 'timer',
          type: 'number',
          title: 'Timer',
          belegg: {statistic: 'value', unit: 'hours', origin: 'printed', disjoint: ['sted', 'svar']}
        }
      ],
      schema: {primaryKey: ['sted', 'svar']},
      belegg: {shape: 'cells', units: 20}
    },
    prosenter: {
      csv: 'sted,svar,prosent,qualifier\nnord,ja,33.5,\nnord,nei,66,over\nalle,ja,40,\nalle,nei,,lost\n',
      fields: [
        variable('sted'),
        variable('svar'),
        {
          name: 'prosent',
          type: 'number',
          title: 'Prosent',
          belegg: {statistic: 'percent', within: ['sted'], origin: 'printed'}
        },
        {name: 'qualifier', type: 'string', belegg: {role: 'qualifier'}}
      ],
      schema: {primaryKey: ['sted', 'svar']},
      belegg: {shape: 'cells', units: 200}
    },
    hemmelig: {
      csv: null,
      bytes: 99,
      hash: `sha256:${'0'.repeat(64)}`,
      fields: [variable('svar'), count('n', {disjoint: ['svar']})],
      schema: {primaryKey: ['svar']},
      belegg: {shape: 'cells', access: 'private', units: 7}
    }
  }
});

const data: DataPackage = sound(files);
const codebook = packageCodebook(data, indexUses([], new Map()));

/** A dataset of the package in its codebook. */
export function ofDataset(name: string): DatasetCodebook {
  const found = codebook.datasets.find((dataset) => dataset.name === name);
  if (found === undefined) throw new Error(`there is no dataset ${name}`);
  return found;
}

export function entryOf(dataset: string, name: string): Entry {
  const found = ofDataset(dataset).entries.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`${dataset} has no entry ${name}`);
  return found;
}

export function variableOf(dataset: string, name: string): VariableEntry {
  const entry = entryOf(dataset, name);
  if (entry.kind !== 'variable') throw new Error(`${name} is no variable`);
  return entry;
}

/** A distribution as lines: `ja 2 (33,3)`; `..` where a number is not known. */
export function lines({rows: own, decimals}: Distribution): readonly string[] {
  return own.map(({category, count: n, share}) => {
    const amount = n === null ? '' : ` ${n.value?.numerator ?? '..'}`;
    const percent =
      share === null ? '' : ` (${share.value === null ? '..' : formatPercent(share.value, decimals, 'nb')})`;
    const qualifier = share?.qualifier ?? 'exact';
    return `${category.code}${amount}${percent}${qualifier === 'exact' ? '' : ` ${qualifier}`}`;
  });
}
