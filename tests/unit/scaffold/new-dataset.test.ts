import {describe, expect, test} from 'vitest';
import {withFiles, type PackageFiles} from '../../../src/data/package-files.ts';
import {readPackageFiles} from '../../../src/data/read-package.ts';
import {newDataset} from '../../../src/scaffold/new-dataset.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const empty: PackageFiles = {name: 'prove', folder: 'data/prove', paths: [], read: () => null};

/** The package with one more dataset, and what was told of it. */
function added(files: PackageFiles, file: string, csv: string, more: Partial<Parameters<typeof newDataset>[1]> = {}) {
  const request = {unit: null, universe: null, source: null, date: '2026-01-02', ...more};
  const made = newDataset(files, {file, bytes: encode(csv), ...request});
  if (made.refused !== null) throw new Error(made.refused.join('\n'));
  const written = [...made.files].map(([path, text]) => [path.replace('data/prove/', ''), encode(text)] as const);
  return {files: withFiles(files, new Map(written)), told: made.told.join('\n'), names: [...made.files.keys()]};
}

function refused(files: PackageFiles, file: string, csv: string): string {
  const request = {file, bytes: encode(csv), unit: null, universe: null, source: null, date: '2026-01-02'};
  return newDataset(files, request).refused?.join('\n') ?? 'made';
}

function read(files: PackageFiles) {
  const {value, problems} = readPackageFiles(files);
  if (value === null) throw new Error(problems.map(formatProblem).join('\n'));
  expect(problems.map(formatProblem)).toEqual([]);
  return value;
}

const SVAR = 'Størrelse;Svar;Antall\nSmå;Ja;14\nSmå;Nei;33\nStore;Ja;25\nStore;Nei;9\n';

describe('newDataset', () => {
  const first = added(empty, '../ned/Svar 2026.csv', SVAR, {unit: ['kommune', 'kommuner'], source: 'En undersøkelse'});

  test('makes a sound package, released as 0.1.0', () => {
    const {version, datasets, sources, units} = read(first.files);
    expect(version).toBe('0.1.0');
    expect([...datasets.keys()]).toEqual(['svar-2026']);
    expect(sources[0]?.title).toBe('En undersøkelse');
    expect(units.get('kommune')?.nb).toEqual(['kommune', 'kommuner']);
    expect(first.names).toEqual(
      ['svar-2026.csv', 'codes.csv', 'datapackage.json', 'README.md', 'CHANGELOG.md'].map(
        (name) => `data/prove/${name}`
      )
    );
  });

  test('gives categories codes, and keeps their words as labels', () => {
    const dataset = read(first.files).datasets.get('svar-2026');
    expect(dataset?.units).toBe(81);
    expect(dataset?.variables.get('storrelse')?.categories.map(({code, label}) => [code, label.nb])).toEqual([
      ['sma', 'Små'],
      ['store', 'Store']
    ]);
    expect([...(dataset?.measures.get('antall')?.scaled ?? [])]).toEqual([14, 33, 25, 9]);
    expect(dataset?.measures.get('antall')?.disjoint).toEqual(['storrelse', 'svar']);
  });

  test('tells each guess, and a table to begin with', () => {
    expect(first.told).toMatchInlineSnapshot(`
      "prove 0.1.0 has the dataset svar-2026: a combination of categories a line, with one number. These are guesses; look at each:
        storrelse (“Størrelse”): variable with 2 categories (sma = Små, store = Store)
        svar (“Svar”): variable with 2 categories (ja = Ja, nei = Nei)
        antall (“Antall”): counts, which may be added over storrelse, svar (is everybody in one category only?)
      Mend what is guessed wrong in data/prove/datapackage.json and codes.csv, whose order is that of tables (data/README.md says what each key means),
      then: npm run release-data -- prove patch "what changed"
      A table to begin with:

      <Crosstab id="tbl-svar-2026" data="prove/svar-2026" rows="storrelse" columns="svar" statistics={['rowPercent']} caption="…" />"
    `);
  });

  test('adds to a package: the list that is there is used, another of the same name is not touched', () => {
    const csv = 'svar,storrelse,n\nja,sma,1\nja,store,3\nvet ikke,store,2\n';
    const second = added(first.files, 'to.csv', csv);
    const {version, datasets} = read(second.files);
    expect(version).toBe('0.2.0');
    const to = datasets.get('to');
    expect([to?.variables.get('storrelse')?.list, to?.variables.get('svar')?.list]).toEqual(['storrelse', 'to_svar']);
    expect(
      datasets
        .get('svar-2026')
        ?.variables.get('svar')
        ?.categories.map(({code}) => code)
    ).toEqual(['ja', 'nei']);
    expect(second.told).toContain('Reports that are written against prove must now name 0.2.0');
    expect(second.names).not.toContain('data/prove/README.md');
  });

  test('reads respondents, whose empty cells are no answers and whose numbers wait for words', () => {
    const rows = ['1,1,20', '2,2,', '3,,40', '4,1,50'].join('\n');
    const dataset = read(added(empty, 'folk.csv', `id,q1,alder\n${rows}\n`).files).datasets.get('folk');
    expect(dataset).toMatchObject({shape: 'rows', access: 'restricted', rowCount: 4});
    expect(dataset?.variables.get('q1')?.categories.map(({code, label, role}) => [code, label.nb, role])).toEqual([
      ['1', 'TODO 1', null],
      ['2', 'TODO 2', null],
      ['ikke_svart', 'Ikke svart', 'not_answered']
    ]);
  });

  test('changes nothing that is there', () => {
    expect(refused(first.files, 'svar-2026.csv', SVAR)).toBe(
      'data/prove/svar-2026.csv is there already: give svar-2026.csv another name'
    );
    expect(refused({...empty, name: 'Min pakke'}, 'a.csv', SVAR)).toBe(
      '"Min pakke" cannot be the name of a package: write it like min-pakke'
    );
  });

  test('says what is wrong with the file, and with the package', () => {
    expect(refused(empty, 'a.csv', 'a,b\nx\n')).toContain('a.csv:2:');
    const broken = withFiles(first.files, new Map([['svar-2026.csv', encode('a\n')]]));
    expect(refused(broken, 'b.csv', SVAR)).toContain('data/prove/svar-2026.csv:1:1');
  });

  test('doubts totals, missing answers and numbers with words among them', () => {
    const {told} = added(empty, 'a.csv', 'Størrelse;N\nSmå;1\nI alt;1\n');
    expect(told).toContain('? "I alt" in "Størrelse" looks like a total: give it the role margin');
    const rows = added(empty, 'b.csv', 'Nr;Svar;Timer\n1;Vet ikke;1,5\n2;Ubesvart;2\n3;Ubesvart;Vet ikke\n').told;
    expect(rows).toContain('? "Vet ikke" in "Svar" looks like a missing answer: if it is, give it the role dont_know');
    expect(rows).toContain('? "Ubesvart" in "Svar" looks like a missing answer: if it is, leave its cells empty');
    expect(rows).toContain('? "Timer" is no column of numbers, since record 3 holds "Vet ikke"');
    expect(first.told).not.toContain('? ');
  });

  test('refuses a category in two spellings', () => {
    expect(refused(empty, 'a.csv', 'Nr;Kjønn\n1;Kvinne\n2;kvinne\n3;Mann\n4;Mann\n')).toBe(
      'a.csv: "Kvinne" and "kvinne" in "Kjønn" differ in letter case or spaces only: write them alike'
    );
  });

  test('gives questions with the same answers one list, so that they can be a battery', () => {
    const csv = 'Nr;A;B;C\n1;Uenig;Enig;Ja\n2;Verken;Uenig;Nei\n3;Enig;Verken;Nei\n4;Enig;;Ja\n';
    const {files, told} = added(empty, 'a.csv', csv);
    const {variables} = read(files).datasets.get('a') ?? {};
    const codes = (name: string) => variables?.get(name)?.categories.map(({code}) => code);
    expect(codes('b')).toEqual(['uenig', 'verken', 'enig', 'ikke_svart']);
    expect(codes('a')).toEqual(codes('b'));
    expect(codes('c')).toEqual(['ja', 'nei']);
    expect(told).toContain('b (“B”): variable with 3 categories (enig = Enig, uenig = Uenig, verken = Verken');
    expect(told).toContain('with the list "a" that is there');
    const numbers = added(empty, 'a.csv', 'Nr;A;B\n1;1;3\n2;2;1\n3;3;2\n4;3;2\n').told;
    expect(numbers).not.toContain('that is there');
    expect(numbers).toContain('b (“B”): variable with 3 categories (1 = TODO 1, 2 = TODO 2, 3 = TODO 3)');
  });
});
