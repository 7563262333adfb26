import {describe, expect, test} from 'vitest';
import type {Dataset, TextColumn} from '../../../../src/data/model.ts';
import {audit} from '../../../../src/disclosure/audit.ts';
import type {Equation, Quantity} from '../../../../src/disclosure/model.ts';
import {sumOf} from '../../../../src/disclosure/model.ts';
import type {HiddenTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import {hideInTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import type {CrosstabSpecification, FrequencySpecification} from '../../../../src/tables/specification.ts';
import {build, dataset, grid, plain, variable} from '../dataset.ts';

type Person = readonly [sex: string, first: string, second: string | null];

/** People in two waves, a line each time that they answered. */
function panel(people: readonly Person[]): Dataset {
  const lines = people.flatMap(([sex, first, second], i) => [
    [`p${i}`, '1', sex, first],
    ...(second === null ? [] : [[`p${i}`, '2', sex, second]])
  ]);
  const at = (position: number): readonly string[] => lines.map((line) => line[position] ?? '');
  const made = dataset({
    variables: [
      variable('runde', ['1', '2'], at(1)),
      variable('kjonn', ['kvinne', 'mann', 'annet'], at(2)),
      variable('svar', ['ja', 'nei'], at(3))
    ]
  });
  const id: TextColumn = {name: 'id', title: {nb: 'Id', en: null}, values: at(0), place: made.place};
  const texts = new Map([['id', id]]);
  return {...made, texts, wave: 'runde', idColumn: 'id', access: 'restricted', disclosure: {least: 3}};
}

const times = (n: number, person: Person): readonly Person[] => Array.from({length: n}, () => person);

function hide(
  of: Dataset,
  ...specifications: readonly (CrosstabSpecification | FrequencySpecification)[]
): HiddenTables {
  const open = specifications.map((one) => ({id: one.id, specification: one, built: build(one, of)}));
  for (const {built} of open) if (built.table === null) throw new Error(JSON.stringify(built.faults));
  return hideInTables(of, open);
}

function shown({tables, faults}: HiddenTables, id: string): string {
  const table = tables.get(id);
  if (table === undefined) throw new Error(JSON.stringify(faults));
  return grid({table, faults: [], origins: new Map()});
}

const sexIn = (runde: string): FrequencySpecification => ({
  ...plain,
  id: `tbl-${runde}`,
  kind: 'frequency',
  variable: 'kjonn',
  where: {runde},
  statistics: ['n']
});

const answers: CrosstabSpecification = {
  ...plain,
  id: 'tbl-svar',
  kind: 'crosstab',
  rows: 'kjonn',
  columns: 'svar',
  where: {runde: '2'},
  statistics: ['n'],
  total: {columns: 'last'}
};

const everybodyTwice = [
  ...times(20, ['kvinne', 'ja', 'ja']),
  ...times(9, ['kvinne', 'nei', 'ja']),
  ...times(17, ['mann', 'nei', 'nei']),
  ...times(8, ['mann', 'ja', 'nei']),
  ...times(2, ['annet', 'ja', 'ja'])
];

describe('small numbers of several waves', () => {
  test('are hidden in each wave where everybody answered in all', async () => {
    const found = hide(panel(everybodyTwice), sexIn('1'), sexIn('2'), answers);
    expect(found.faults).toEqual([]);
    const hidden = ['tbl-1', 'tbl-2'].map((id) => found.tables.get(id)?.cells.map(({state}) => state));
    expect(hidden[0]).toEqual(hidden[1]);
    expect(shown(found, 'tbl-1')).toMatchInlineSnapshot(`
      "| Antall
      Kvinne | 29
      Mann | :
      Annet | :
      I alt | 56"
    `);
    const {disclosed} = found;
    if (disclosed === null) throw new Error('nothing is disclosed');
    expect((await audit(disclosed.numbers, disclosed.hidden)).determined).toEqual([]);
  });

  test('would be told by the other wave if they were hidden in one only', async () => {
    const {disclosed} = hide(panel(everybodyTwice), sexIn('1'), sexIn('2'));
    if (disclosed === null) throw new Error('nothing is disclosed');
    const inOne = new Set([...disclosed.hidden].filter((key) => key.includes('runde=1')));
    expect(inOne.size).toBeGreaterThan(1);
    expect((await audit(disclosed.numbers, inOne)).determined).not.toEqual([]);
  });

  test('are those of few people, however often these answered', () => {
    const found = hide(panel(everybodyTwice), {
      ...sexIn('1'),
      id: 'tbl-begge',
      where: {kjonn: ['kvinne', 'mann', 'annet']}
    });
    // Two people gave four answers.
    expect(shown(found, 'tbl-begge')).toMatchInlineSnapshot(`
      "| Antall
      Kvinne | 58
      Mann | :
      Annet | :
      I alt | 112"
    `);
  });

  test('need not be the same where people have left', () => {
    const some = everybodyTwice.map((one, i): Person => (i % 3 === 0 ? [one[0], one[1], null] : one));
    const found = hide(panel(some), sexIn('1'), sexIn('2'));
    expect(found.faults).toEqual([]);
  });
});

describe('an attack by who knows that people stay who they are', () => {
  const SEXES = ['kvinne', 'mann', 'annet'] as const;
  const ANSWERS = ['ja', 'nei'] as const;
  const kinds = SEXES.flatMap((sex) =>
    ANSWERS.flatMap((first) => ANSWERS.map((second) => [sex, first, second] as const))
  );

  test.each([
    [[8, 2, 1, 6, 5, 1, 0, 7, 1, 0, 1, 1]],
    [[3, 1, 2, 9, 1, 1, 1, 4, 2, 1, 0, 2]],
    [[12, 0, 1, 1, 9, 2, 3, 1, 1, 1, 1, 0]],
    [[5, 5, 1, 1, 0, 2, 2, 6, 0, 1, 2, 1]]
  ])('computes nothing of %j', async (counts) => {
    const of = panel(kinds.flatMap((kind, i) => times(counts[i] ?? 0, kind)));
    const inWave = (runde: string): CrosstabSpecification => ({
      ...answers,
      id: `tbl-svar-${runde}`,
      where: {runde},
      total: {rows: 'last', columns: 'last'}
    });
    const {tables, faults} = hide(of, inWave('1'), inWave('2'));
    expect(faults).toEqual([]);
    const quantities: Quantity[] = kinds.map((kind, i) => ({
      key: kind.join(),
      value: BigInt(counts[i] ?? 0),
      shown: 'never'
    }));
    const equations: Equation[] = [];
    const hidden = new Set<string>();
    for (const {id, cells} of tables.values()) {
      for (const {row, column, state} of cells) {
        const isIn = ([sex, first, second]: (typeof kinds)[number]): boolean => {
          const answer = id.endsWith('1') ? first : second;
          return [row, column].every(
            (key) => key.endsWith('(total)') || [`kjonn=${sex}`, `svar=${answer}`].includes(key)
          );
        };
        const key = `${id} ${row} ${column}`;
        if (state === 'suppressed') hidden.add(key);
        const own = kinds.flatMap((kind, i) => (isIn(kind) ? [{key: kind.join(), value: BigInt(counts[i] ?? 0)}] : []));
        quantities.push({key, value: own.reduce((sum, {value}) => sum + value, 0n), shown: 'exact'});
        equations.push(
          sumOf(
            key,
            own.map((one) => one.key)
          )
        );
      }
    }
    expect(hidden.size).toBeGreaterThan(3);
    expect((await audit({quantities, equations, bounds: []}, hidden)).determined).toEqual([]);
  });
});
