import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {DataPackage, Dataset} from '../../../src/data/model.ts';
import {readEachPackage} from '../../../src/data/read-packages.ts';
import type {Table} from '../../../src/tables/model.ts';
import type {JoinedPrint} from '../../../src/tables/printed.ts';
import {joinPrinted} from '../../../src/tables/printed.ts';
import type {TableSpecification} from '../../../src/tables/specification.ts';
import {buildTable} from '../../../src/tables/tables.ts';
import {HARDEST} from './hardest.ts';

const root = join(import.meta.dirname, '../../..');
const tables = new Map<string, Table>();
const joined = new Map<string, JoinedPrint>();
const datasets = new Map<string, Dataset>();
const faults: string[] = [];

beforeAll(() => {
  const {packages} = readEachPackage(root);
  for (const pack of packages.values()) for (const one of pack.datasets.values()) datasets.set(one.id, one);
  for (const specification of HARDEST) {
    const built = buildTable(specification, {language: 'nb', datasets, tables});
    faults.push(...built.faults.map(({message}) => `${specification.id}: ${message}`));
    if (built.table === null) continue;
    tables.set(specification.id, built.table);
    const pack = packages.get(specification.kind === 'classification' ? 'tilbud-2003' : packageOf(specification.data));
    joined.set(specification.id, joinPrinted(built.table, (pack as DataPackage).printed));
  }
});

/** A respondent row for each unit that an aggregate counts. */
function respondentsOf(aggregate: Dataset, name: string): Dataset {
  const counts = aggregate.measures.get(name)?.scaled ?? new Float64Array();
  const lines = Array.from(counts).flatMap((count, line) => Array<number>(count).fill(line));
  const variables = [...aggregate.variables].map(([key, one]) => {
    const codes = Uint8Array.from(lines, (line) => one.codes[line] as number);
    return [key, {...one, codes}] as const;
  });
  return {...aggregate, shape: 'rows', rowCount: lines.length, variables: new Map(variables), measures: new Map()};
}

function packageOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** What the sources print otherwise: slips and double rounding of theirs, and texts in other words. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'tbl-misbruk': [
    'misbruk=narkotika, kommunetype=resten: 18, not 17',
    'misbruk=alkohol_narkotika, kommunetype=storbyer: 4, not 3',
    'misbruk=narkotika_medikamenter, kommunetype=resten: 18, not 17'
  ],
  'tbl-kostra': [
    'storrelse=smaa > kostra=6, svarprosent: 46, not 45',
    'storrelse=mellomstore > kostra=8, svarprosent: 41, not 48',
    'kostra=(total), kommuner: 428, not 430'
  ],
  'tbl-fungerer': ['organisering=(total), fungerer=(total): 100 (n=185), not 100 (n=189)']
};

describe('the eighteen hardest tables', () => {
  test('are built without a fault', () => {
    expect(faults).toEqual([]);
    expect(tables.size).toBe(18);
  });

  test.each(HARDEST.map(({id}) => id))('%s has every cell that its source prints, and no other', (id) => {
    const {unmet, without, repeated} = joined.get(id) as JoinedPrint;
    expect(unmet.map(({row, column}) => `${row}, ${column}`)).toEqual([]);
    expect(without.map(({row, column}) => `${row}, ${column}`)).toEqual([]);
    expect(repeated).toEqual([]);
  });

  test.each(HARDEST.filter(({kind}) => kind !== 'classification').map(({id}) => id))(
    '%s says what its source prints, but for slips of the source',
    (id) => {
      const {differs} = joined.get(id) as JoinedPrint;
      const found = differs.map(
        ({cell, printed, text}) => `${cell.row}, ${cell.column}: ${printed.printed}, not ${text}`
      );
      expect(found).toEqual(KNOWN[id] ?? []);
    }
  );

  test('are the same of the respondents behind an aggregate', () => {
    const specification = HARDEST.find(({id}) => id === 'tbl-fungerer') as TableSpecification;
    const aggregate = datasets.get('rustilskudd-2014/organisering-fungerer') as Dataset;
    const rows = respondentsOf(aggregate, 'n');
    expect(rows.rowCount).toBe(189);
    const built = buildTable(specification, {language: 'nb', datasets: new Map([[rows.id, rows]]), tables});
    expect(built.table).toEqual(tables.get('tbl-fungerer'));
  });

  test('say in their base line who is counted', () => {
    expect(Object.fromEntries([...tables].map(([id, {baseLine}]) => [id, baseLine]))).toMatchInlineSnapshot(`
      {
        "tbl-alder": "Prosent av 401 brukere. Ikke utfylt er med i prosent, men ikke i gyldig prosent.",
        "tbl-avhengig-alder": "Prosent av hver rad, i alt 383 brukere. Vet ikke er med i prosentgrunnlaget.",
        "tbl-behov": "I alt 1 700 konsultasjoner.",
        "tbl-behov-samarbeid": "Prosent av hver rad: kommuner som fant aktøren relevant. Grunnlaget er ikke kjent.",
        "tbl-burde": "I alt 395 brukere.",
        "tbl-former": "Antall brukere, i alt 401.",
        "tbl-fungerer": "Prosent av hver rad, i alt 189 kommuner. Ikke svart er med i prosentgrunnlaget, men vises ikke.",
        "tbl-handlingsplan": "Tiltak foreslått for unge voksne i det åpne rusmiljøet, gjengitt med våre ord. 11 tiltak.",
        "tbl-kostra": "Radene summerer seg til 430 kommuner; oppgitt i alt er 428.",
        "tbl-maal": "Antall brukere: brukere med et mål på rangen.",
        "tbl-misbruk": "Prosent av hver kolonne, i alt 1 436 konsultasjoner. Ubesvart er ikke med i prosentgrunnlaget, men står for seg med prosent av alle. Ukjent kommune er med i prosentgrunnlaget, men vises ikke.",
        "tbl-mottar": "Prosent av hver kolonne. Grunnlaget er ikke kjent.",
        "tbl-samsvar": "I alt 1 700 konsultasjoner.",
        "tbl-soknad": "Antall konsultasjoner, i alt 1 700. Ukjent kommune er regnet med, men vises ikke.",
        "tbl-tilbud": "Prosent av 3 390 klienter.",
        "tbl-tilstrekkelig": "Prosent av hver rad: mottakere av tiltaket med vurdert tilbud.",
        "tbl-tjeneste": "Prosent av hver rad: brukere i kontakt med tjenesten. Ikke svart er med i prosentgrunnlaget.",
        "tbl-tjeneste-burde": "I alt 385 brukere.",
      }
    `);
  });

  test('sort rows for the eye and never cells', () => {
    const {rows, cells} = tables.get('tbl-mottar') as Table;
    expect(rows.slice(0, 4).map(({key}) => key)).toEqual([
      'tiltak=samtale',
      'tiltak=omsorg',
      'tiltak=sproyteutdeling',
      'tiltak=skadeforebygging'
    ]);
    expect(cells[10]?.row).toBe('tiltak=skadeforebygging');
  });
});
