import {KINDS} from '../../../../src/figures/kinds/kinds.ts';
import {describe, expect, test} from 'vitest';
import type {GrammarContext} from '../../../../src/report/grammar/context.ts';
import {validateElement} from '../../../../src/report/grammar/validate.ts';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {formatProblem} from '../../../../src/support/problem.ts';
import {hardestChapter} from '../../../support/fixture-chapter.ts';

const {context} = hardestChapter();
const nested: GrammarContext = {
  ...context,
  exhibits: new Map([
    [
      'tbl-a',
      {rows: ['g=x > v=ja', 'g=y > v=ja', 'g=y > v=nei', '(total)'], columns: ['n', 'andel'], statistics: ['n']}
    ],
    ['tbl-ukjent', null]
  ])
};

function told(text: string, within: GrammarContext = context): readonly string[] {
  const {value, problems} = readChapter(`# T\n\n${text}\n`, {file: '01-a.mdx'});
  const all = [...problems, ...(value?.elements ?? []).flatMap((element) => validateElement(element, within).problems)];
  return all.map((problem) => formatProblem(problem).replace('01-a.mdx:', ''));
}

const frequency = 'id="tbl-x" data="lav-2007/alder" variable="aldersgruppe" caption="X"';

describe('validateElement', () => {
  test('gives the props of a table as its specification', () => {
    const {value} = readChapter(`# T\n\n<Frequency ${frequency} total={{rows: 'last'}} decimals={1} />\n`, {
      file: '01-a.mdx'
    });
    const [element] = value?.elements ?? [];
    expect(element === undefined ? null : validateElement(element, context).value).toEqual({
      kind: 'frequency',
      id: 'tbl-x',
      data: 'lav-2007/alder',
      variable: 'aldersgruppe',
      caption: 'X',
      total: {rows: 'last'},
      decimals: 1
    });
  });

  test.each([
    [
      'what is missing',
      '<Frequency id="tbl-x" data="lav-2007/alder" />',
      ['3:1 Frequency needs "caption" (write caption=…)', '3:1 Frequency needs "variable" (write variable=…)']
    ],
    [
      'an id of the wrong form',
      `<Frequency ${frequency.replace('tbl-x', 'tab-Å_x')} />`,
      ['3:15 "tab-Å_x" is no id of a table (did you mean "tbl-a-x"?)']
    ],
    [
      'a text for a number',
      `<Frequency ${frequency} decimals="1" />`,
      ['3:90 "decimals" must be a number, not a text (write 1 without quote marks, in { })']
    ],
    [
      'a number out of range',
      `<Frequency ${frequency} decimals={9} />`,
      ['3:91 "decimals" must be between 0 and 6, not 9']
    ],
    [
      'what the columns of Estimates need and may have',
      `<Estimates id="tbl-x" data="lav-2007/burde-fatt" rows="tiltak" caption="X" columns={[
  {id: 'k', quantile: 'faar_ikke', p: 1.5, type: 5},
  {trimmedMean: 'burde_fatt'},
  {quantile: 'burde_fatt', drop: 2},
  {id: 'd', difference: ['k', 'burde_fat'], unit: 'percent'}
]} />`,
      [
        '4:39 "p" must be between 0 and 1, not 1.5',
        '4:50 "type" must be one of 2, 6, 7, not 5',
        '5:3 a column needs "drop" (write drop=…)',
        '6:3 a column needs "p" (write p=…)',
        '6:28 "drop" does not go with "quantile" (take one of them away)',
        '7:31 the table has no column "burde_fat" (did you mean "burde_fatt"?)',
        '7:45 "unit" does not go with "difference" (take one of them away)'
      ]
    ],
    [
      'a text for a list',
      `<Frequency ${frequency} statistics="n" />`,
      [`3:92 "statistics" must be a list, not a text (write ['n'])`]
    ],
    [
      'an empty list',
      `<Frequency ${frequency} statistics={[]} />`,
      ['3:93 "statistics" must have at least 1 item, not 0']
    ],
    [
      'a statistic that stands twice',
      `<Frequency ${frequency} statistics={['n', 'n']} />`,
      ['3:99 "n" stands twice in "statistics" (take one of them away)']
    ],
    [
      'an empty caption',
      `<Frequency ${frequency.replace('"X"', '""')} />`,
      ['3:77 "caption" is empty (write it, or take caption away)']
    ],
    [
      'a name in a text that no value has',
      `<Frequency ${frequency.replace('"X"', '"X {ungge} y"')} />`,
      ['3:81 there is no named value "ungge" (did you mean "unge"?)']
    ],
    [
      'a lonely brace in a text',
      `<Frequency ${frequency.replace('"X"', '"X {unge"')} />`,
      [
        '3:77 the text holds a brace without its partner (write {name} for a named value; braces as such are not possible in a text)'
      ]
    ],
    [
      'a column of a listing',
      `<Listing id="tbl-x" data="unge-voksne-2013/tiltak" caption="X" columns={['tiltak', {field: 'ansvr', label: 'Hvem', desimals: 1}]} layout="spaning" omitEmpty={['ansvra']} />`,
      [
        '3:92 unge-voksne-2013/tiltak has no column "ansvr" (did you mean "ansvar"?)',
        '3:116 a column has no "desimals" (did you mean "decimals"?)',
        '3:138 "layout" cannot be "spaning" (did you mean "spanning"?)',
        '3:160 unge-voksne-2013/tiltak has no column "ansvra" (did you mean "ansvar"?)'
      ]
    ],
    [
      'a code that is no missing code',
      `<Crosstab id="tbl-x" data="rustilskudd-2014/organisering-fungerer" rows="organisering" columns="fungerer" statistics={['n']} missing={{fungerer: {svaert_godt: 'hidden'}}} caption="X" />`,
      ['3:147 fungerer has no missing code "svaert_godt" (expected one of "ikke_svart")']
    ],
    [
      'only the dataset if that is wrong',
      '<Crosstab id="tbl-x" data="lav-2007/alder-avhengg" rows="aldersgrupp" columns="avhngig" statistics={[\'n\']} sort="-x" caption="X" />',
      ['3:27 there is no dataset "lav-2007/alder-avhengg" (did you mean "lav-2007/alder-avhengig"?)']
    ],
    [
      'nothing about a private dataset that is not here',
      '<Frequency id="tbl-x" data="lav-2007/brukere" variable="hva_som_helst" caption="X" />',
      []
    ],
    [
      'two ways to fill a Value',
      '<Value of="tbl-alder" row="26-30" column="n" data="lav-2007/alder" />',
      ['3:46 "data" does not go with "of" (take one of them away)']
    ],
    [
      'a Value that says nothing',
      '<Value as="n" />',
      ['3:1 Value needs one of of, data, difference, ratio, literal, name']
    ],
    [
      'a Value of data without a statistic',
      '<Value data="lav-2007/alder" />',
      ['3:1 Value needs "count" (write count, share={{…}} or mean="…")']
    ],
    [
      'a picked row',
      '<Value of="tbl-alder" pick="largest" row="26-30" column="n" />',
      ['3:38 "row" does not go with "pick" (take one of them away)']
    ],
    [
      'a comparison with nothing',
      'x <Claim value="unge" is="higher than">y</Claim>',
      ['3:3 is="higher than" needs "than" (write than="<name of a value>")']
    ],
    [
      'a Figure without a table',
      '<Figure id="fig-x" kind="bar" caption="X" message="Y" />',
      [
        '3:1 Figure shows no table (write of="tbl-…", or the table between <Figure …> and </Figure>; lost="why" where the source has lost it)'
      ]
    ],
    [
      'a Figure without a kind and a message',
      '<Figure id="fig-x" caption="X" of="tbl-alder" />',
      [
        `3:1 Figure needs kind (kind="…": ${Object.keys(KINDS).join(', ')})`,
        '3:1 Figure needs message (message="…": what the figure shows, in a sentence)'
      ]
    ],
    [
      'a misspelt kind of figure',
      '<Figure id="fig-x" kind="stackedbar" caption="X" message="Y" of="tbl-alder" />',
      ['3:25 "kind" cannot be "stackedbar" (did you mean "stackedBar"?)']
    ],
    [
      'what a lost Figure cannot have',
      '<Figure id="fig-x" kind="bar" caption="X" lost="Bildet mangler" />',
      ['3:20 a lost Figure has no kind (take lost away, or kind)']
    ],
    [
      'a band without limits',
      "<Classification id=\"tbl-x\" of=\"tbl-behov\" caption=\"X\" rows={{by: 'dekning', bands: [{label: 'A'}]}} columns={{by: 'dekning', bands: [{label: 'B', below: 1}]}} />",
      ['3:86 a band needs "atLeast" or "below" (write atLeast: … or below: …)']
    ],
    [
      'two columns of a spanner at once',
      `<Estimates id="tbl-x" data="tilbud-2003/behov" rows="tiltak" caption="X" columns={[{spanner: 'A', columns: [{count: 'behv'}, {cout: 'behov'}]}]} />`,
      [
        '3:117 tilbud-2003/behov has no measure "behv" (did you mean "behov"?)',
        '3:127 a column has no "cout" (did you mean "count"?)'
      ]
    ]
  ])('tells %s', (_, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  test.each([
    ['a code that stands in one row', '<Value of="tbl-a" row="nei" column="andel" />', []],
    ['codes of a nested row', '<Value of="tbl-a" row="y > ja" column="andel" />', []],
    ['a special row', '<Value of="tbl-a" row="(total)" column="n" />', []],
    ['several rows', `<Value of="tbl-a" row={['y > ja', 'nei']} column="n" />`, []],
    [
      'a code that stands in two rows',
      '<Value of="tbl-a" row="ja" column="n" />',
      ['3:23 "ja" is not enough: tbl-a has 2 rows of that name (write "x > ja" or "y > ja")']
    ],
    [
      'a misspelt nested row',
      '<Value of="tbl-a" row="y > jaa" column="n" />',
      ['3:23 tbl-a has no row "y > jaa" (did you mean "y > ja"?)']
    ],
    ['anything in an exhibit that is not computed', '<Value of="tbl-ukjent" row="hva" column="som" />', []]
  ])('judges %s', (_, text, problems) => {
    expect(told(text, nested)).toEqual(problems);
  });
});

describe('the id of a column of an Estimates', () => {
  const known: GrammarContext = {
    ...context,
    knownColumns: new Map([['tbl-x', new Set(['behov', 'andel', 'differanse'])]])
  };
  const columns = (ids: string, more = ''): string =>
    `<Estimates id="tbl-x" data="tilbud-2003/behov" rows="tiltak" caption="X"\ncolumns={[${ids}]} ${more} />`;

  test('that no snapshot knows, while one much like it has gone, is told alone', () => {
    const used = `sort="-andel" notes={[{at: {column: 'andel'}, text: 'T'}]}`;
    const difference = "{id: 'differanse', difference: ['andel', 'behov']}";
    const share = (id: string): string => `{count: 'behov'}, {id: '${id}', share: 'behov', of: 'base'}, ${difference}`;
    expect(told(columns(share('andel'), used), known)).toEqual([]);
    expect(told(columns(share('zandel'), used), known)).toEqual([
      '4:34 the column "zandel" is new, and "andel" is gone (did you mean "andel"? If the new name is meant, change its references and run npm run snapshot)'
    ]);
    // One of no valid form likewise: its old name is the better word.
    expect(told(columns(share('_andel')), known)).toEqual([expect.stringContaining('"_andel" is new')]);
  });

  test('may be new beside the old ones, or quite another', () => {
    const share = (id: string): string => `{id: '${id}', share: 'behov', of: 'base'}`;
    expect(told(columns(`${share('andel')}, ${share('andel2')}`), known)).toEqual([]);
    expect(told(columns(share('prosent')), known)).toEqual([]);
    // What the table itself calls a column is no less there.
    const automatic =
      "{count: 'behov'}, {count: 'tilbudt'}, {share: 'behov', of: 'base'}, {ratio: ['behov', 'tilbudt']}";
    const there = new Map([['tbl-x', new Set(['behov', 'tilbudt', 'behov_andel', 'behov_per_tilbudt'])]]);
    for (const id of ['behovandel', 'behov_pr_tilbudt'])
      expect(told(columns(`${automatic}, ${share(id)}`), {...context, knownColumns: there})).toEqual([]);
  });
});
