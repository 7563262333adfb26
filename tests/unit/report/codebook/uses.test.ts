import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {mentionsOfTable} from '../../../../src/report/codebook/uses/mentions.ts';
import {indexUses, type UseIndex} from '../../../../src/report/codebook/uses/uses.ts';
import {computeProject} from '../../../../src/report/project.ts';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {readSources} from '../../../../src/report/sources.ts';
import {formatProblem} from '../../../../src/support/problem.ts';
import type {TableSpecification} from '../../../../src/tables/specification.ts';
import {sound} from '../../data/package.ts';
import {files} from './package.ts';

const base = readSources(resolve(import.meta.dirname, '../../../fixtures/check/base'));
const data = sound(files);

/** The uses in a report of one chapter, which must be sound but for exhibits that nothing refers to. */
function usesIn(text: string): UseIndex {
  const [report] = base.reports;
  if (report?.settings.value === undefined || report.settings.value === null) throw new Error('no settings');
  const file = 'content/rapport/01-svar.mdx';
  const settings = {
    ...report.settings.value,
    numberLint: 'off' as const,
    chapters: [{file: '01-svar.mdx', place: report.settings.value.place}],
    packages: new Map([['prove', {version: '1.0.0', place: report.settings.value.place}]]),
    keyFigures: [],
    acknowledged: []
  };
  const project = computeProject({
    packages: {packages: new Map([['prove', data]]), unsound: [], problems: []},
    reports: [
      {
        ...report,
        settings: {value: settings, problems: []},
        chapters: [readChapter(`# Svar\n\n${text}\n`, {file})],
        english: null
      }
    ],
    site: null
  });
  const faults = project.problems.filter(({rule}) => rule !== 'never-referred');
  if (faults.length > 0) throw new Error(faults.map(formatProblem).join('\n'));
  return indexUses(project.reports.values(), new Map([...data.datasets.values()].map((own) => [own.id, own])));
}

/** The uses of a column: `tbl-a shown`, `tbl-a condition via base`, `«4»`. */
function shown(uses: UseIndex, dataset: string, name: string): readonly string[] {
  const {exhibits, values} = uses.of(`prove/${dataset}`, name);
  const by = (via: {readonly name: string} | null): string => (via === null ? '' : ` via ${via.name}`);
  return [
    ...exhibits.map(({exhibit, role, via}) => `${exhibit} ${role}${by(via)}`),
    ...values.map(
      ({text, quotes, via}) => `«${text.replace('\u00a0', ' ')}»${quotes === null ? '' : ` of ${quotes}`}${by(via)}`
    )
  ];
}

const TABLE = `<Crosstab id="tbl-a" data="prove/antall" rows="sted" columns="svar" statistics={['rowPercent']} showBase="column"
  missing="hidden" caption="A" />`;

describe('the uses of a column', () => {
  test('are the tables that name it, and those that are counted by it without naming it', () => {
    const uses = usesIn(TABLE);
    expect(shown(uses, 'antall', 'sted')).toEqual(['tbl-a shown']);
    expect(shown(uses, 'antall', 'svar')).toEqual(['tbl-a shown']);
    expect(shown(uses, 'antall', 'n')).toEqual(['tbl-a measure']);
    expect(shown(uses, 'antall', 'del')).toEqual([]);
    expect(uses.exhibitsOf('prove/antall').map(({label}) => label)).toEqual(['Tabell 1.1']);
    expect(uses.exhibitsOf('prove/overlapp')).toEqual([]);
  });

  test('are the tables that add it up without naming it', () => {
    const uses =
      usesIn(`<Crosstab id="tbl-t" data="prove/timer" rows="sted" columns="svar" statistics={['sum']} caption="T" />

<Value of="tbl-t" row="nord" column="ja" />`);
    expect(shown(uses, 'timer', 'timer')).toEqual(['tbl-t measure', '«4,5» of tbl-t']);
  });

  test('are those of what is derived from it, of its sets and of bases that ask for it', () => {
    const uses =
      usesIn(`<Frequency id="tbl-g" data="prove/respondenter" variable="gruppe" statistics={['n']} caption="G" />

<Battery id="tbl-v" data="prove/respondenter" items="valg" answers="scale" missing="hidden" caption="V" />

<Frequency id="tbl-b" data="prove/respondenter" variable="b" base="ja_a" where={{runde: '1'}} caption="B" />

<Frequency id="tbl-d" data="prove/antall" variable="del" where={{sted: ['nord', 'sor']}} statistics={['n']} caption="D" />`);
    expect(shown(uses, 'respondenter', 'gruppe')).toEqual(['tbl-g shown']);
    expect(shown(uses, 'respondenter', 'alder')).toEqual(['tbl-g shown via gruppe']);
    expect(shown(uses, 'respondenter', 'a')).toEqual(['tbl-v shown via valg', 'tbl-b condition via ja_a']);
    expect(shown(uses, 'respondenter', 'b')).toEqual(['tbl-v shown via valg', 'tbl-b shown']);
    expect(shown(uses, 'respondenter', 'runde')).toEqual(['tbl-b condition']);
    expect(shown(uses, 'antall', 'sted')).toEqual(['tbl-d shown']);
  });

  test('are numbers in sentences: computed, quoted, used again, and compared', () => {
    const uses = usesIn(`${TABLE}

<Value of="tbl-a" row="nord" column="ja" name="nord" /> <Value data="prove/antall" share={{svar: 'ja'}}
  where={{sted: 'sor'}} missing="hidden" name="sor" /> <Value name="sor" as="percent" />
<Value difference={['sor', 'nord']} /> <Value data="prove/respondenter" mean="alder" /> <Value literal="3" reason="x" />`);
    expect(shown(uses, 'antall', 'svar')).toEqual([
      'tbl-a shown',
      '«36 prosent» of tbl-a',
      '«80 prosent»',
      '«80 prosent»',
      '«44 prosentpoeng»'
    ]);
    expect(shown(uses, 'antall', 'sted')[2]).toBe('«80 prosent»');
    expect(shown(uses, 'respondenter', 'alder')).toEqual(['«33,5»']);
  });

  test('are figures of the table inside them or of another, and classifications of the table behind', () => {
    const uses = usesIn(`<Figure id="fig-i" kind="bar" caption="I" message="M"><Frequency id="tbl-i" data="prove/antall"
  variable="svar" missing="hidden" caption="I" /></Figure>

<Estimates id="tbl-e" data="prove/antall" rows="sted" caption="E" columns={[{spanner: 'S', columns: [{count: 'n', id: 'antall'},
  {share: 'n', of: 'total', id: 'andel'}]}]} />

<Figure id="fig-e" kind="bar" caption="E" message="M" of="tbl-e" />

<Classification id="tbl-k" of="tbl-e" caption="K" rows={{by: 'antall', bands: [{label: 'Få', below: 11}, {label: 'Mange', atLeast: 11}]}}
  columns={{by: 'andel', bands: [{label: 'Liten', below: 43}, {label: 'Stor', atLeast: 43}]}} />`);
    expect(shown(uses, 'antall', 'n')).toEqual(['fig-i measure', 'tbl-e measure', 'fig-e measure', 'tbl-k measure']);
    expect(shown(uses, 'antall', 'sted')).toEqual(['tbl-e shown', 'fig-e shown', 'tbl-k shown']);
    expect(shown(uses, 'antall', 'svar')).toEqual(['fig-i shown']);
  });
});

test('every prop of a table is read', () => {
  const specification: TableSpecification = {
    kind: 'crosstab',
    id: 'tbl-x',
    data: 'p/a',
    caption: '',
    rows: ['r1', 'r2'],
    columns: 'c',
    rowGroups: 'g',
    spanners: 's',
    statistics: ['n'],
    base: 'b',
    where: {w: 'x'},
    weight: 'v',
    below: [{label: '', value: 'p/b.m'}]
  };
  expect(mentionsOfTable(specification).map(({dataset, name, role}) => `${dataset} ${name} ${role}`)).toEqual([
    'p/a r1 shown',
    'p/a r2 shown',
    'p/a c shown',
    'p/a g shown',
    'p/a s shown',
    'p/a b condition',
    'p/a w condition',
    'p/a v weight',
    'p/b m measure',
    'p/b c shown'
  ]);
});
