import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../src/data/model.ts';
import {add, compare, whole, type Fraction} from '../../../src/support/fraction.ts';
import type {CrosstabSpecification, FrequencySpecification} from '../../../src/tables/specification.ts';
import {build, plain} from '../../unit/tables/dataset.ts';
import {dataset as datasetOf, packageOf} from '../../unit/data/package.ts';

const ITEMS = ['heroin', 'cannabis', 'alkohol', 'annet'] as const;

/** What a respondent says: items in the order of mention, some perhaps twice, or why there are none. */
interface Respondent {
  readonly kjonn: string;
  readonly said: readonly string[] | 'silent' | 'not asked';
}

const respondents: fc.Arbitrary<readonly Respondent[]> = fc.array(
  fc.record({
    kjonn: fc.constantFrom('kvinne', 'mann'),
    said: fc.oneof(
      {weight: 6, arbitrary: fc.array(fc.constantFrom(...ITEMS), {minLength: 1, maxLength: 5})},
      {weight: 1, arbitrary: fc.constant<'silent' | 'not asked'>('silent')},
      {weight: 1, arbitrary: fc.constant<'silent' | 'not asked'>('not asked')}
    )
  }),
  {minLength: 1, maxLength: 25}
);

const MISSING = ['ikke_svart,Ikke svart,,not_answered', 'ikke_spurt,Ikke spurt,,not_applicable'];
const CODES = [
  ...['kjonn,kvinne,Kvinne', 'kjonn,mann,Mann', 'ja_nei,ja,Ja', 'ja_nei,nei,Nei'],
  ...MISSING.flatMap((code) => [`ja_nei,${code}`, `rus,${code}`]),
  ...ITEMS.map((item) => `rus,${item},${item.toUpperCase()}`)
];
const BOOLEAN = {type: 'boolean', trueValues: ['ja'], falseValues: ['nei']};

/** The respondents as a dataset that is read from its package: `cells` gives the cells behind id and gender. */
function read(
  all: readonly Respondent[],
  fields: readonly {readonly name: string}[],
  belegg: object,
  cells: (said: readonly string[]) => readonly string[]
): Dataset {
  const lines = all.map(({kjonn, said}, index) => {
    const token = said === 'silent' ? '' : 'ikke_spurt';
    const own = typeof said === 'string' ? fields.map(() => token) : cells(said);
    return [String(index + 1), kjonn, ...own].join(',');
  });
  const csv = [['id', 'kjonn', ...fields.map(({name}) => name)].join(','), ...lines, ''].join('\n');
  const files = packageOf({
    codes: CODES,
    resources: {
      svar: {
        csv,
        fields: [
          {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
          {name: 'kjonn', type: 'string', title: 'Kjønn', belegg: {codes: 'kjonn'}},
          ...fields
        ],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows', ...belegg}
      }
    }
  });
  return datasetOf(files, 'svar');
}

const title = 'Rusmiddel';

function dichotomies(all: readonly Respondent[]): Dataset {
  const fields = ITEMS.map((item) => ({name: `q_${item}`, title: item.toUpperCase(), ...BOOLEAN}));
  const set = {title, kind: 'multiple', items: fields.map(({name}) => name), codes: 'rus'};
  return read(all, fields, {sets: {rus: set}}, (said) => ITEMS.map((item) => (said.includes(item) ? 'ja' : 'nei')));
}

function categories(all: readonly Respondent[]): Dataset {
  const fields = [1, 2, 3, 4, 5].map((n) => ({
    name: `rus_${n}`,
    title: `${n}`,
    type: 'string',
    belegg: {codes: 'rus'}
  }));
  const set = {title, kind: 'multiple', coding: 'categories', items: fields.map(({name}) => name)};
  return read(all, fields, {sets: {rus: set}}, (said) => fields.map((_, i) => said[i] ?? ''));
}

function delimited(all: readonly Respondent[]): Dataset {
  const field = {name: 'rus', title, type: 'list', delimiter: ';', itemType: 'string', belegg: {codes: 'rus'}};
  return read(all, [field], {}, (said) => [[...new Set(said)].join(';')]);
}

const missing = fc.constantFrom<'hidden' | 'excluded'>('hidden', 'excluded');
const where = fc.constantFrom<{readonly where?: {readonly rus: string | readonly string[]}}>(
  {},
  {where: {rus: 'heroin'}},
  {where: {rus: ['cannabis', 'alkohol']}}
);
const last = {rows: 'last', columns: 'last'} as const;

const frequency: fc.Arbitrary<FrequencySpecification> = fc.record({missing, where}).map((one) => ({
  kind: 'frequency',
  ...plain,
  variable: 'rus',
  statistics: ['n', 'percent', 'responsePercent'],
  missing: one.missing,
  total: {rows: 'last'},
  showBase: 'row',
  ...one.where
}));

const crosstab: fc.Arbitrary<CrosstabSpecification> = fc
  .record({
    missing,
    where,
    axes: fc.constantFrom(
      {rows: 'rus', columns: 'kjonn'},
      {rows: 'kjonn', columns: 'rus'},
      {rows: 'rus', columns: 'rus'},
      {rows: ['rus', 'kjonn'], columns: 'kjonn'}
    )
  })
  .map((one) => ({
    kind: 'crosstab',
    ...plain,
    ...one.axes,
    statistics:
      typeof one.axes.rows === 'string'
        ? ['n', 'rowPercent', 'columnPercent', 'totalPercent', 'responsePercent']
        : ['n', 'rowPercent', 'columnPercent', 'totalPercent'],
    missing: one.missing,
    total: last,
    showBase: 'margins',
    ...one.where
  }));

describe('per cents of responses', () => {
  test('add to 1 over the items, of what the items add to', () => {
    fc.assert(
      fc.property(respondents, fc.oneof(frequency, crosstab), (all, specification) => {
        fc.pre(specification.kind === 'frequency' || typeof specification.rows === 'string');
        const {table} = build({...specification, data: 'prove/svar'}, delimited(all));
        const cells = (table?.cells ?? []).filter(({row, column}) => !`${row}${column}`.includes('(base)'));
        const itemsIn: 'row' | 'column' =
          specification.kind === 'frequency' || specification.rows === 'rus' ? 'row' : 'column';
        const other = itemsIn === 'row' ? 'column' : 'row';
        for (const group of Map.groupBy(cells, (cell) => cell[other]).values()) {
          const items = group.filter((cell) => !cell[itemsIn].includes('(total)'));
          const count = (statistic: string): Fraction =>
            items
              .filter((cell) => cell.statistic === statistic && typeof cell.value === 'object' && cell.value !== null)
              .map(({value}) => value as Fraction)
              .reduce(add, whole(0));
          const responses = count('n');
          const shares = items.filter(({statistic}) => statistic === 'responsePercent');
          for (const {base} of shares) expect(whole(base ?? 0)).toEqual(responses);
          const expected = compare(responses, whole(0)) === 0 ? whole(0) : whole(1);
          expect(compare(count('responsePercent'), expected)).toBe(0);
          const total = group.find((cell) => cell[itemsIn].includes('(total)') && cell.statistic === 'n');
          expect(total?.value).toEqual(responses);
        }
      }),
      {numRuns: 60}
    );
  }, 30_000);
});

describe('a multiple response', () => {
  test('gives equal tables, however it is coded', () => {
    fc.assert(
      fc.property(respondents, fc.oneof(frequency, crosstab), (all, specification) => {
        const [first, ...others] = [dichotomies, categories, delimited].map((code) => {
          const {table, faults} = build({...specification, data: 'prove/svar'}, code(all));
          const {provenance, ...shown} = table ?? {provenance: []};
          return {shown, faults, packages: provenance.map((one) => one.package)};
        });
        expect(first?.faults.filter(({rule}) => rule !== 'empty-result')).toEqual([]);
        for (const other of others) expect(other).toEqual(first);
      }),
      {numRuns: 60}
    );
  }, 30_000);
});
