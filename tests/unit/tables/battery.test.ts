import {describe, expect, test} from 'vitest';
import type {Base, Category, Dataset, Variable, VariableSet} from '../../../src/data/model.ts';
import type {BatterySpecification} from '../../../src/tables/specification.ts';
import {
  build,
  buildEnglish,
  category,
  dataset,
  faultsOf,
  full,
  grid,
  lines,
  measure,
  multiple,
  plain,
  variable
} from './dataset.ts';

const battery = (props: Partial<BatterySpecification> = {}): BatterySpecification => ({
  kind: 'battery',
  ...plain,
  items: 'problemer',
  answers: 'scale',
  ...props
});

const SCALE = ['0', '1', '2', '3', '4', ['ikke_svart', 'not_answered']] as const;

const saar = variable('saar', SCALE, ['0', '4', '3', '1', 'ikke_svart']);
const tann = variable('tann', SCALE, ['4', '4', '4', '2', '0']);
const problems = (items: readonly Variable[]): Dataset =>
  dataset({variables: items, sets: [multiple('problemer', items, {kind: 'battery'})]});

describe('Battery of respondents', () => {
  test('gives each item its own base', () => {
    const built = build(
      battery({missing: {problemer: 'excluded'}, total: {columns: 'last'}, showBase: 'column'}),
      problems([saar, tann])
    );
    expect(grid(built)).toMatchInlineSnapshot(`
      "| 0 | 1 | 2 | 3 | 4 | I alt | Antall kommuner
      Saar | 25 | 25 | 0 | 25 | 25 | 100 | 4
      Tann | 20 | 0 | 20 | 0 | 60 | 100 | 5"
    `);
    expect(lines(built)[0]).toBe('problemer=saar | scale=0 | rowPercent | 25');
    expect(full(built, 'problemer=saar', 'scale=4', 'rowPercent')).toBe('1/4 of 4: "25" computed');
    expect(built.table?.baseLine).toBe('Prosent av hver rad. Ikke svart er ikke regnet med.');
    expect(built.table?.base).toBeNull();
  });

  test('tells how well its items measure the same', () => {
    // R: a <- cbind(c(1, 2, 3, 4, 4), c(2, 2, 3, 4, 3), c(1, 3, 3, 3, 4)), psych::alpha(a)$total: raw 0.921, std 0.923.
    const codes = [
      ['1', '2', '3', '4', '4', '0'],
      ['2', '2', '3', '4', '3', 'ikke_svart'],
      ['1', '3', '3', '3', '4', '4']
    ];
    const items = codes.map((own, i) => variable(`ledd_${i + 1}`, SCALE, own));
    const asked = battery({reliability: 'alpha', missing: 'excluded'});
    const noteOf = ({table, faults}: ReturnType<typeof build>): string | undefined => {
      expect(faults).toEqual([]);
      return table?.notes.at(-1)?.text.replaceAll('\u00a0', ' ');
    };
    const built = build(asked, problems(items));
    expect(noteOf(built)).toMatchInlineSnapshot(
      `"Cronbachs alfa = 0,89 (standardisert 0,89); 3 ledd; n = 5 som har svart på alle."`
    );
    expect(built.table?.reliability).toMatchInlineSnapshot(`
      {
        "alpha": 0.8863636363636362,
        "base": 5,
        "items": 3,
        "method": "alpha",
        "standardised": 0.8922240128253188,
      }
    `);
    expect(noteOf(buildEnglish(asked, problems(items)))).toMatchInlineSnapshot(
      `"Cronbach’s alpha = 0.89 (standardised 0.89), 3 items, n = 5 who answered all."`
    );
    const turned = variable('ledd_4', SCALE, ['4', '3', '2', '1', '0', '0']);
    expect(noteOf(build(asked, problems([...items, turned])))).toMatchInlineSnapshot(
      `"Cronbachs alfa = −2,20 (standardisert −0,32); 4 ledd; n = 5 som har svart på alle. Går mot de andre leddene: Ledd 4."`
    );
    const hidden: Dataset = {...problems(items), disclosure: {least: 3, base: null, uncertainty: null} as never};
    expect(faultsOf(build(asked, hidden))).toEqual([
      'disclosure at reliability: small numbers of test/data are to be hidden, which cannot be done in the reliability of items (leave reliability out)'
    ]);
    expect(faultsOf(build(asked, problems(items.slice(0, 1))))).toMatchInlineSnapshot(`
      [
        "reliability-impossible at reliability: 6 respondents have answered all 1 items, of which there is no alpha (it needs two items, and two respondents who differ)",
      ]
    `);
  });

  test('has no row for bases', () => {
    expect(faultsOf(build(battery({missing: 'excluded', showBase: 'row'}), problems([saar, tann])))).toEqual([
      "base-place at showBase: the items of a battery have bases of their own, so there is none for a row below them (use 'column', 'total' or 'note')"
    ]);
  });

  test('says the base once where all items have the same', () => {
    const built = build(battery({missing: {problemer: 'answer'}}), problems([saar, tann]));
    expect(built.table?.baseLine).toBe('Prosent av 5 kommuner. Ikke svart er med i prosentgrunnlaget.');
  });

  test('adds the outer answers and takes means, of valid answers', () => {
    const statistics = ['top', 'bottom', 'net', 'mean'] as const;
    const of = battery({missing: {problemer: 'answer'}, statistics, decimals: 1});
    const built = build(of, problems([saar, tann]));
    expect(grid(built)).toMatchInlineSnapshot(`
      "| 3 + 4 | 0 + 1 | Netto | Gjennomsnitt
      Saar | 50,0 | 50,0 | 0,0 | 2,0
      Tann | 60,0 | 20,0 | 40,0 | 2,8"
    `);
    expect(full(built, 'problemer=saar', 'scale', 'top')).toBe('2/4 of 4: "50,0" computed');
    expect(full(built, 'problemer=tann', 'scale', 'mean')).toBe('14/5 of 5: "2,8" computed');
    const one = build({...of, top: 1, statistics: ['n', 'top']}, problems([tann]));
    expect(grid(one)).toMatchInlineSnapshot(`
      "| 0 | 1 | 2 | 3 | 4 | 4
      Tann | 1 | 0 | 1 | 0 | 3 | 60,0"
    `);
  });

  test('takes the first of a scale of words as its top', () => {
    const words = ['svaert_godt', 'godt', 'verken', 'darlig', 'svaert_darlig'];
    const item = variable('nav', words, ['svaert_godt', 'godt', 'darlig', 'verken']);
    const built = build(battery({statistics: ['top', 'net']}), problems([item]));
    expect(built.table?.columns.map(({label}) => label)).toEqual(['Svaert godt + Godt', 'Netto']);
    expect(full(built, 'problemer=nav', 'scale', 'top')).toBe('2/4 of 4: "50" computed');
    expect(full(built, 'problemer=nav', 'scale', 'net')).toBe('1/4 of 4: "25" computed');
    expect(faultsOf(build(battery({statistics: ['mean']}), problems([item])))).toMatchInlineSnapshot(`
      [
        "scale-not-numeric at statistics: "scale" has no mean: "svaert_godt" is not a number (leave 'mean' out, or recode the answers to numbers)",
      ]
    `);
    expect(faultsOf(build(battery({statistics: ['top']}), problems([{...item, ordered: false}]))))
      .toMatchInlineSnapshot(`
      [
        "scale-not-ordered at statistics: "scale" has no order, so it has no top (declare categoriesOrdered)",
      ]
    `);
  });

  test('needs one scale and a set', () => {
    const other = variable('hud', ['ja', 'nei'], ['ja', 'ja', 'ja', 'ja', 'nei']);
    expect(faultsOf(build(battery(), problems([saar, other])))).toMatchInlineSnapshot(`
      [
        "scale-differs at items: "hud" has other answers than "saar" (a battery has one code list; make a set of the variables that share it)",
      ]
    `);
    expect(faultsOf(build(battery({items: 'problem'}), problems([saar])))).toMatchInlineSnapshot(`
      [
        "unknown-set at items: test/data has no battery or grid "problem" (did you mean "problemer"?)",
      ]
    `);
    expect(faultsOf(build(battery({answers: 'skala'}), problems([saar])))).toMatchInlineSnapshot(`
      [
        "unknown-answers at answers: "problemer" has no answers "skala" (did you mean "scale"?)",
      ]
    `);
    expect(faultsOf(build(battery({rowGroups: 'tann'}), problems([saar, tann])))).toMatchInlineSnapshot(`
      [
        "unknown-variable at rowGroups: the items of "problemer" are not grouped by "tann" (leave rowGroups out)",
      ]
    `);
    expect(faultsOf(build(battery(), problems([saar])))).toMatchInlineSnapshot(`
      [
        "missing-undeclared at (all): "problemer" has missing answers ("ikke_svart"), and \`missing\` does not say what happens to them (missing={{problemer: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted))",
      ]
    `);
    expect(faultsOf(build(battery({missing: 'answer', statistics: ['columnPercent']}), problems([saar]))))
      .toMatchInlineSnapshot(`
      [
        "unknown-statistic at statistics.0: this kind of table has no statistic "columnPercent" (expected one of "n", "rowPercent", "top", "bottom", "net", "mean")",
      ]
    `);
  });

  test('has no total over items', () => {
    expect(faultsOf(build(battery({missing: 'answer', total: {rows: 'last'}}), problems([saar, tann]))))
      .toMatchInlineSnapshot(`
        [
          "not-disjoint at total.rows: a unit may stand in several items of "problemer", so there is no total (total={{rows: 'none'}})",
        ]
      `);
  });

  test('sorts items by a column', () => {
    const built = build(
      battery({missing: 'answer', statistics: ['rowPercent', 'mean'], sort: '-mean'}),
      problems([saar, tann])
    );
    expect(built.table?.rows.map(({key}) => key)).toEqual(['problemer=tann', 'problemer=saar']);
  });
});

describe('Battery of a grid', () => {
  const yes = ['ja', 'nei', ['ikke_svart', 'not_answered']] as const;
  const variables = [
    variable('mottar_samtale', yes, ['ja', 'ja', 'ja', 'nei']),
    variable('mottar_kurs', yes, ['nei', 'nei', 'ja', 'nei']),
    variable('nok_samtale', yes, ['ja', 'nei', 'ja', 'ikke_svart']),
    variable('nok_kurs', yes, ['ikke_svart', 'ikke_svart', 'nei', 'ikke_svart'])
  ];
  const aspect = (name: string): ReadonlyMap<string, string> =>
    new Map([
      ['samtale', `${name}_samtale`],
      ['kurs', `${name}_kurs`]
    ]);
  const item = (code: string): {category: Category; variable: null} => ({category: category(code), variable: null});
  const set: VariableSet = {
    ...multiple('tiltak', []),
    kind: 'grid',
    items: [item('samtale'), item('kurs')],
    aspects: new Map([
      ['mottar', aspect('mottar')],
      ['nok', aspect('nok')]
    ])
  };
  const base: Base = {
    name: 'mottakere',
    title: {nb: 'Kommuner som mottar tiltaket', en: null},
    where: new Map([['mottar', ['ja']]]),
    units: null,
    measure: null,
    place: {file: '', line: 1, column: 1}
  };
  const cascade = {...dataset({variables, sets: [set]}), bases: new Map([['mottakere', base]])};

  test('asks the base of each item: the cascade', () => {
    const built = build(battery({items: 'tiltak', answers: 'nok', base: 'mottakere', showBase: 'column'}), cascade);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Ja | Nei | Antall kommuner
      Samtale | 67 | 33 | 3
      Kurs | 0 | 100 | 1"
    `);
    expect(full(built, 'tiltak=samtale', 'nok=ja', 'rowPercent')).toBe('2/3 of 3: "67" computed');
    expect(built.table?.baseLine).toBe('Prosent av hver rad: kommuner som mottar tiltaket.');
  });

  test('lends its base to no other kind of table', () => {
    const crosstab = {kind: 'crosstab', ...plain, rows: 'mottar_kurs', columns: 'nok_kurs', statistics: ['n']} as const;
    expect(faultsOf(build({...crosstab, base: 'mottakere'}, cascade))).toMatchInlineSnapshot(`
      [
        "unknown-base at base: the base "mottakere" asks for "mottar" of each item of a grid, and there are no items here (use <Battery>, or a base that holds for respondents)",
      ]
    `);
  });

  test('knows its aspects', () => {
    expect(faultsOf(build(battery({items: 'tiltak', answers: 'nokk'}), cascade))).toMatchInlineSnapshot(`
      [
        "unknown-answers at answers: "tiltak" has no answers "nokk" (did you mean "nok"?)",
      ]
    `);
    const stray = {...cascade, bases: new Map([['mottakere', {...base, where: new Map([['motar', ['ja']]])}]])};
    expect(faultsOf(build(battery({items: 'tiltak', answers: 'nok', base: 'mottakere'}), stray)))
      .toMatchInlineSnapshot(`
      [
        "unknown-base at base: the base "mottakere" asks for "motar", which "tiltak" does not have (did you mean "mottar"?)",
      ]
    `);
  });
});

describe('Battery of an aggregate', () => {
  const counts = dataset({
    shape: 'cells',
    variables: [
      variable('aktor', ['nav', 'politi'], ['nav', 'nav', 'politi', 'politi']),
      variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei'])
    ],
    measures: [measure('n', [3, 1, 2, 8], {disjoint: ['svar']})]
  });

  test('takes the base of each item from its answers', () => {
    const of = battery({items: 'aktor', answers: 'svar', statistics: ['n', 'rowPercent'], showBase: 'column'});
    expect(grid(build(of, counts))).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall kommuner
      Nav | 3 | 75 | 1 | 25 | 4
      Politi | 2 | 20 | 8 | 80 | 10"
    `);
  });

  test('does not add given per cents', () => {
    const percents = dataset({
      shape: 'cells',
      units: 10,
      variables: [variable('aktor', ['nav'], ['nav', 'nav']), variable('svar', ['ja', 'nei'], ['ja', 'nei'])],
      measures: [measure('prosent', [30, 70], {statistic: 'percent', within: ['aktor']})]
    });
    const of = battery({items: 'aktor', answers: 'svar'});
    expect(full(build(of, percents), 'aktor=nav', 'svar=ja', 'rowPercent')).toBe('30/100 of 10: "30" given');
    expect(faultsOf(build({...of, statistics: ['rowPercent', 'top']}, percents))).toMatchInlineSnapshot(`
      [
        "percent-sum at statistics: test/data gives per cents, which cannot be added up for top (leave top out of statistics)",
      ]
    `);
    expect(faultsOf(build({...of, where: {aktor: 'nav'}, items: 'svar', answers: 'aktor'}, percents)))
      .toMatchInlineSnapshot(`
      [
        "wrong-percent-direction at statistics: "prosent" of test/data holds per cents within "aktor", so there is no rowPercent here (use statistics={['columnPercent']})",
      ]
    `);
  });
});
