import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {checkAndAudit, checkProject} from '../../../src/checks/check.ts';
import {citationOf} from '../../../src/downloads/citation/citation.ts';
import {renderJson} from '../../../src/downloads/table-json.ts';
import {auditProject} from '../../../src/report/audit.ts';
import {packageCodebook} from '../../../src/report/codebook/codebook.ts';
import {computeCell} from '../../../src/report/computation/cell-computation.ts';
import {computeProject, readProject} from '../../../src/report/project.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {sharedNumbers} from '../../../src/report/shared-numbers.ts';
import {readSources} from '../../../src/report/sources.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {formatProblem} from '../../../src/support/problem.ts';
import {cellKey} from '../../../src/tables/model.ts';
import {renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';

// Eighty-one respondents, of whom two women said no; numbers below three are hidden.
const root = resolve(import.meta.dirname, '../../fixtures/disclosure');
const FILE = 'content/rapport/01-svar.mdx';
const sources = readSources(root);
const source = readFileSync(join(root, FILE), 'utf8');
const project = readProject(root);
const report = project.reports.get('rapport');
const roots: string[] = [];

afterEach(() => {
  for (const one of roots.splice(0)) rmSync(one, {recursive: true});
});

/** What is told of the report with another text, of disclosure alone. */
function told(text: string): readonly string[] {
  const chapter = readChapter(text, {file: FILE});
  const reports = sources.reports.map((one) => ({...one, chapters: [chapter]}));
  return computeProject({...sources, reports}).problems.map(formatProblem);
}

function changed(from: string, to: string): readonly string[] {
  if (!source.includes(from)) throw new Error(`the chapter does not say ${from}`);
  return told(source.replace(from, to));
}

function hiddenCells() {
  const {table, source: quoted} = report?.exhibits.get('tbl-svar') ?? {};
  if (table === null || table === undefined) throw new Error('there is no table');
  const hidden = table.cells.filter(({state}) => state === 'suppressed');
  return {table, hidden, origins: quoted?.origins};
}

describe('a report with hidden numbers', () => {
  test('is found sound and is what its snapshot says', async () => {
    const {problems, summary} = await checkAndAudit(root);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(summary).toBe('1 package, 1 report, 1 chapter, 2 exhibits: 0 errors, 0 warnings');
  });

  test('leaves neither value nor sum of them anywhere', () => {
    if (report === undefined) throw new Error('there is no report');
    const {table, hidden, origins} = hiddenCells();
    expect(hidden).toHaveLength(8);
    for (const cell of hidden) {
      const origin = origins?.get(cellKey(cell.row, cell.column, cell.statistic));
      if (origin === undefined) throw new Error('a cell has no origin');
      expect(computeCell(cell, origin, table)).toEqual({
        terms: [],
        note: 'Skjult av personvernhensyn: verken antall eller base vises.'
      });
    }
    const shown = new Set(table.cells.flatMap(({state, text}) => (state === 'suppressed' ? [] : [text])));
    expect(['2', '9', '12', '8'].filter((text) => shown.has(text))).toEqual([]);
    const files = [
      renderLongCsv(table),
      renderMarkdown(table),
      renderHtml(table),
      renderJson(table, citationOf(report, {id: table.id, label: 'Tabell 1.1', caption: table.caption, table}, 'nb'))
    ];
    for (const text of files) {
      expect(text).not.toMatch(/(?<![\d.,-])(2\/31|9\/31|12\/50|8\/50)(?!\d)/);
      expect(text).not.toMatch(/>(2|9|12|8)</);
      expect(text).not.toMatch(/"numerator": ?"?(2|9|12|8)"?[,\s}]/);
    }
  });

  test('hides the same in another language', () => {
    if (report === undefined) throw new Error('there is no report');
    const english = translateReport(report, project.packages, 'en');
    const {hidden} = hiddenCells();
    const own = english.exhibits.get('tbl-svar')?.table;
    const keys = (cells: readonly {row: string; column: string; statistic: string}[] = []) =>
      cells.map(({row, column, statistic}) => `${row} ${column} ${statistic}`);
    expect(keys(own?.cells.filter(({state}) => state === 'suppressed'))).toEqual(keys(hidden));
    expect(own?.notes.at(-1)?.text).toMatch(/^Small numbers are hidden/);
  });

  test('tells no distributions in the codebook', () => {
    const [data] = project.packages.values();
    if (data === undefined) throw new Error('there is no package');
    const {datasets} = packageCodebook(data, {of: () => [], exhibitsOf: () => []} as never);
    const entries = datasets.flatMap((one) => one.entries);
    expect(entries.flatMap((one) => ('distributions' in one ? one.distributions : []))).toEqual([]);
    expect(entries.flatMap((one) => (one.kind === 'measure' ? [one.values] : []))).toEqual([null]);
  });

  test('fails the audit if something that is hidden is shown', async () => {
    if (report === undefined) throw new Error('there is no report');
    const disclosed = report.disclosed.map((one) => ({
      ...one,
      hidden: new Set([...one.hidden].filter((key) => !key.includes('svar=kanskje')))
    }));
    const problems = await auditProject({reports: new Map([['rapport', {...report, disclosed}]])});
    expect(problems.map(formatProblem).join('\n')).toMatch(
      /numbers of kunder\/personer can be computed from what is shown/
    );
  });
});

describe('what cannot be hidden is refused where it stands', () => {
  const table = '<Frequency id="tbl-alle" data="kunder/personer" variable="svar" caption="Svar" />';

  test.each([
    [
      'the smallest number',
      '<Estimates id="tbl-alle" data="kunder/personer" rows="svar" columns={[{min: \'alder\'}]} caption="Alder" />'
    ],
    ['an order by hidden numbers', table.replace('variable', 'where={{kjonn: \'kvinne\'}} sort="-n" variable')],
    ['per cents made to add up', table.replace('variable', 'rounding="to100" variable')],
    ['a small base', table.replace('variable="svar"', "where={{kjonn: 'kvinne', svar: 'nei'}} variable=\"sted\"")]
  ])('%s', (_, other) => {
    const problems = changed(table, other);
    expect(problems.filter((one) => /hidden|fewer than/.test(one))).not.toEqual([]);
  });

  test('a test', () => {
    const problems = changed('caption="Svar etter kjønn"', 'tests="chiSquare" caption="Svar etter kjønn"');
    expect(problems.join('\n')).toContain('what a test finds of them is an equation more (leave tests out');
  });

  test('a hidden number in a sentence', () => {
    const problems = changed('row="kvinne" column="ja" statistic="n"', 'row="kvinne" column="nei" statistic="n"');
    expect(problems.join('\n')).toContain('01-svar.mdx:5:');
    expect(problems.join('\n')).toContain('the cell holds no number (suppressed)');
  });

  test('a number that a sentence computes', () => {
    const value = '<Value data="kunder/personer" count={{svar: \'nei\'}} name="nei" />';
    expect(changed('Av kvinnene', `Nei sa ${value}. Av kvinnene`).join('\n')).toContain('quote a cell of a table');
  });

  test('tables of one dataset in two reports', () => {
    const [first] = sources.reports;
    if (first?.settings.value === null || first === undefined) throw new Error('there is no report');
    const second = {
      ...first,
      id: 'annen',
      settings: {...first.settings, value: {...first.settings.value, id: 'annen'}}
    };
    const {problems} = computeProject({...sources, reports: [first, second]});
    expect(problems.map(formatProblem).join('\n')).toMatch(/shows tables of it too/);
  });
});

describe('two resources of the same units', () => {
  const [one] = report?.disclosed ?? [];
  if (report === undefined || one === undefined) throw new Error('nothing is disclosed');
  const other = (code: string) => ({
    ...one,
    dataset: {...one.dataset, id: 'kunder/andre', unit: {...one.dataset.unit, code}}
  });

  test.each([
    ['fail where both tell a variable apart', 'person', 1],
    ['stand side by side where they say that the units are others', 'husstand', 0]
  ])('%s', (_, code, count) => {
    const problems = sharedNumbers([{...report, disclosed: [one, other(code)]}]).map(formatProblem);
    expect(problems).toHaveLength(count);
    for (const problem of problems)
      expect(problem).toMatch(/tables tell ".+" apart of kunder\/personer and of kunder\/andre/);
  });
});

describe('a package that says what is too small', () => {
  /** What is told of the package with another descriptor. */
  function withDescriptor(from: string, to: string): string {
    const copy = mkdtempSync(join(tmpdir(), 'belegg-disclosure-'));
    roots.push(copy);
    cpSync(root, copy, {recursive: true});
    const file = join(copy, 'data/kunder/datapackage.json');
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`the descriptor does not say ${from}`);
    writeFileSync(file, text.replace(from, to));
    return checkProject(copy).problems.map(formatProblem).join('\n');
  }

  test.each([
    ['"shape": "rows"', '"shape": "rows", "access": "public"', 'it is public: its CSV shows them all'],
    [
      '"shape": "rows"',
      '"shape": "rows", "disclosure": {"least": 5, "base": 3}',
      'hides numbers below 5, but shows per cents of 3'
    ],
    ['"least": 3', '"least": 3, "roundTo": 5', 'are both to be hidden and to be rounded to 5'],
    ['"shape": "rows"', '"shape": "rows", "disclosure": "off"', 'an object like {"least": 3}'],
    ['"least": 3', '"leest": 3', 'did you mean "least"?'],
    ['"least": 3', '"least": 1', 'least']
  ])('is told of %s → %s', (from, to, message) => {
    expect(withDescriptor(from, to)).toContain(message);
  });
});
