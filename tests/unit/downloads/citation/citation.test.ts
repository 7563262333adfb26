import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {toBibtex} from '../../../../src/downloads/citation/bibtex.ts';
import {citationOf, type Citation} from '../../../../src/downloads/citation/citation.ts';
import {toCsl} from '../../../../src/downloads/citation/csl.ts';
import {toLatex} from '../../../../src/downloads/citation/latex.ts';
import {toRis} from '../../../../src/downloads/citation/ris.ts';
import {plainCitation} from '../../../../src/downloads/citation/text.ts';
import {readProject} from '../../../../src/report/project.ts';
import type {ReportModel} from '../../../../src/report/report-model.ts';
import {translateReport} from '../../../../src/report/translate.ts';
import {realReport} from '../../site/report.ts';
import {crosstab} from '../../tables/example.ts';

const report = realReport();

function exhibitOf({exhibits}: ReportModel, id: string) {
  const found = exhibits.get(id);
  if (found === undefined) throw new Error(`there is no exhibit ${id}`);
  return found;
}

/** A work with everything in it that is hard to carry. */
const hard: Citation = {
  id: 'prove-2007-tbl-a',
  type: 'chapter',
  title: 'Tabell 1: Ærlig & åpen – «50 % av NAV» i Øst_1 {x} ~ ^ \\ $5 #2, é ü š ŋ ≥ 2',
  'container-title': 'Rapport: en for alle?',
  author: [
    {family: 'Ådnanes', given: 'Marian'},
    {family: 'Vaag Hansen', given: 'Jan-Erik Øystein'},
    {literal: 'Ruud & Reas AS'}
  ],
  issued: {'date-parts': [[2007]]},
  publisher: 'Forlaget Æ & Ø',
  language: 'nb',
  note: 'Regnet på nytt av data: prove 1.0.0',
  URL: 'https://example.org/a_b/tabeller/tbl-a/?x=1&y=%20'
};

describe('citationOf', () => {
  test('tells what readers must know of the data, in every format', () => {
    const citation = citationOf({...report, notices: ['Alt er oppdiktet.']}, null, 'nb');
    expect(citation.note).toMatch(/^Regnet på nytt av data: rustilskudd-2014 [0-9.]+\. Alt er oppdiktet\.$/);
    expect(toBibtex(citation)).toContain('Alt er oppdiktet.');
    expect(toRis(citation)).toContain('Alt er oppdiktet.');
    expect(toCsl(citation)).toContain('Alt er oppdiktet.');
    expect(plainCitation(citation, 'nb')).toMatch(/\. Alt er oppdiktet\.$/);
  });

  test('names an exhibit by its label and caption, in its report', () => {
    const citation = citationOf(report, exhibitOf(report, 'tbl-organisering-fungerer'), 'nb', 'https://example.org/x/');
    expect(citation).toEqual({
      id: 'rustilskudd-2014-tbl-organisering-fungerer',
      type: 'chapter',
      title: 'Tabell 3.3: Hvor godt organiseringen fungerer, etter organisasjonsform',
      'container-title': 'Kommunalt rusarbeid og innlemming av statlig rustilskudd i den kommunale rammen',
      author: [
        {family: 'Dyrstad', given: 'Karin'},
        {family: 'Ose', given: 'Solveig Osborg'}
      ],
      issued: {'date-parts': [[2014]]},
      publisher: 'SINTEF Teknologi og samfunn',
      language: 'nb',
      note: `Regnet på nytt av data: rustilskudd-2014 ${report.settings.packages.get('rustilskudd-2014')?.version ?? ''}`,
      URL: 'https://example.org/x/'
    });
  });

  test('names a report with the data that it was written against', () => {
    const citation = citationOf(report, null, 'en');
    expect(citation).toMatchObject({
      id: 'rustilskudd-2014',
      type: 'report',
      title: report.settings.title,
      language: 'nb'
    });
    expect(citation.note).toMatch(/^Recomputed from data: rustilskudd-2014 \d+\.\d+\.\d+$/);
    expect(citation).not.toHaveProperty('URL');
    expect(citation).not.toHaveProperty('container-title');
  });
});

test('a report is cited by the title that it was published under, in every language', () => {
  const {packages} = readProject(resolve(import.meta.dirname, '../../../..'));
  const english = translateReport(report, packages, 'en');
  expect(english.settings.title).not.toBe(report.settings.title);
  expect(citationOf(english, null, 'en').title).toBe(report.settings.title);
  const citation = citationOf(english, exhibitOf(english, 'tbl-organisering-fungerer'), 'en');
  expect(citation.title).toMatch(/^Table 3\.3: How well the organisation works/);
  expect(citation['container-title']).toBe(report.settings.title);
});

describe('as text', () => {
  test('stands as on the page', () => {
    const exhibit = {id: 'tbl-a', label: 'Tabell 3.3', caption: 'Hvor godt?', table: crosstab};
    expect(plainCitation(citationOf(report, exhibit, 'nb'), 'nb')).toBe(
      'Dyrstad, K. og Ose, S. O. (2014). Tabell 3.3: Hvor godt? I Kommunalt rusarbeid og innlemming av statlig rustilskudd i den kommunale rammen. SINTEF Teknologi og samfunn. Regnet på nytt av data: rustilskudd-2014 1.0.0.'
    );
    expect(plainCitation(citationOf(report, null, 'en'), 'en')).toMatch(
      /^Dyrstad, K\. and Ose, S\. O\. \(2014\)\. Kommunalt rusarbeid .* rammen\. SINTEF Teknologi og samfunn\. Recomputed/
    );
  });

  test('shortens given names and joins any number of authors', () => {
    expect(plainCitation(hard, 'nb')).toMatch(/^Ådnanes, M\., Vaag Hansen, J\.-E\. Ø\. og Ruud & Reas AS \(2007\)\. /);
    expect(plainCitation({...hard, author: [{literal: 'SINTEF'}]}, 'nb')).toMatch(/^SINTEF \(2007\)\. /);
  });
});

/** What another program reads out of BibTeX; it takes the name of an organisation for a family name. */
function readBibtex(text: string): Readonly<Record<string, unknown>> {
  const found = new Cite(text).data as unknown as readonly Record<string, unknown>[];
  expect(found).toHaveLength(1);
  const authors = (found[0]?.['author'] ?? []) as readonly {family: string; given?: string}[];
  const author = authors.map((name) => (name.given === undefined ? {literal: name.family} : name));
  return {...found[0], author};
}

describe('as BibTeX', () => {
  test('is written so that old programs can read it', () => {
    const ascii = toBibtex({...hard, title: 'Ærlig å & Ø'});
    expect(ascii).toBe(`@incollection{prove-2007-tbl-a,
  author = {{\\r{A}}dnanes, Marian and Vaag Hansen, Jan-Erik {\\O}ystein and {Ruud \\& Reas AS}},
  title = {{{\\AE}rlig {\\r{a}} \\& {\\O}}},
  booktitle = {{Rapport: en for alle?}},
  year = {2007},
  publisher = {{Forlaget {\\AE} \\& {\\O}}},
  note = {Regnet p{\\r{a}} nytt av data: prove 1.0.0},
  url = {https://example.org/a_b/tabeller/tbl-a/?x=1&y=%20},
}
`);
  });

  const works: readonly Citation[] = [
    hard,
    citationOf(report, null, 'nb'),
    ...[...report.exhibits.values()].map((exhibit) => citationOf(report, exhibit, 'nb'))
  ];
  test.each(works.map((work) => [work.id, work] as const))('of %s is read by another program as it was', (_, work) => {
    const {language, note, publisher, ...rest} = work;
    const read = readBibtex(toBibtex(work));
    expect(read).toMatchObject(rest);
    expect(read['publisher']).toBe(publisher);
    expect(read['note']).toBe(note);
    expect(language).toBe('nb');
  });

  test('leaves out no character', () => {
    expect(toLatex('≥ 日 ʼ \u0301')).toMatch(/^≥ 日 ʼ/);
    expect(toLatex('e\u0301')).toBe("{\\'e}");
    expect(toLatex('Šč ñ')).toBe('{\\v{S}}{\\v{c}} {\\~n}');
  });
});

test('as RIS', () => {
  expect(toRis(hard).split('\r\n')).toEqual([
    'TY  - CHAP',
    'ID  - prove-2007-tbl-a',
    'AU  - Ådnanes, Marian',
    'AU  - Vaag Hansen, Jan-Erik Øystein',
    'AU  - Ruud & Reas AS',
    `TI  - ${hard.title}`,
    'T2  - Rapport: en for alle?',
    'PY  - 2007',
    'PB  - Forlaget Æ & Ø',
    'LA  - nb',
    'N1  - Regnet på nytt av data: prove 1.0.0',
    `UR  - ${hard.URL ?? ''}`,
    'ER  - ',
    ''
  ]);
  expect(toRis({...hard, title: 'To\nlinjer'})).toContain('TI  - To linjer\r\n');
  expect(toRis(citationOf(report, null, 'nb'))).toMatch(/^TY {2}- RPRT\r\n/);
});

test('as CSL-JSON', () => {
  expect(JSON.parse(toCsl(hard))).toEqual([hard]);
  expect(plugins.input.type(JSON.parse(toCsl(hard)))).toBe('@csl/list+object');
});
