import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {exportProject} from '../../../src/export/export-project.ts';
import {readProject} from '../../../src/report/project.ts';
import type {Cell} from '../../../src/tables/model.ts';
import type {Exhibit, Project} from '../../../src/report/report-model.ts';
import type {TableSpecification} from '../../../src/tables/specification.ts';

const project = readProject(resolve(import.meta.dirname, '../../fixtures/export'));
const {scripts, refused} = exportProject(project);

/** The lines that read and compute, without what each script begins with. */
function programOf(exhibit: string): string {
  const text = scripts.get(`svar/${exhibit}.R`) ?? '';
  return text.slice(text.indexOf('\nsvar <- read'), text.indexOf('\nwrite.csv')).trim();
}

/** The project with one exhibit made otherwise. */
function withExhibit(id: string, change: (exhibit: Exhibit) => Exhibit): Pick<Project, 'packages' | 'reports'> {
  const {packages, reports} = project;
  const changed = [...reports].map(([name, model]) => {
    const exhibits = [...model.exhibits].map(([key, one]) => [key, key === id ? change(one) : one] as const);
    return [name, {...model, exhibits: new Map(exhibits)}] as const;
  });
  return {packages, reports: new Map(changed)};
}

function reasonsFor(id: string, change: (exhibit: Exhibit) => Exhibit): readonly string[] {
  const found = exportProject(withExhibit(id, change));
  expect(found.scripts.has(`svar/${id}.R`)).toBe(false);
  return found.refused.map(({exhibit, reason}) => `${exhibit}: ${reason}`);
}

function specified(exhibit: Exhibit, props: object): Exhibit {
  const {source} = exhibit;
  if (source === null) throw new Error(`${exhibit.id} has no specification`);
  const specification: TableSpecification = Object.assign({}, source.specification, props);
  return {...exhibit, source: {...source, specification}};
}

describe('the program of an exhibit in R', () => {
  test('filters by who is counted and computes from the CSV', () => {
    expect(project.problems).toEqual([]);
    expect(refused).toEqual([]);
    expect(programOf('tbl-heroin')).toMatchInlineSnapshot(`
      "svar <- read("svar/svar.csv")
      svar$d_heroin[svar$d_heroin == "1"] <- "ja"
      svar$d_heroin[svar$d_heroin == "0"] <- "nei"
      svar$d_heroin[svar$d_heroin == ""] <- "ikke_svart"
      # Who is counted
      svar <- svar[svar$d_heroin == "ja", ]

      # Which lines each row is made of
      rows <- list(
        "kjonn=kvinne" = svar$kjonn == "kvinne",
        "kjonn=mann" = svar$kjonn == "mann",
        "kjonn=(total)" = svar$kjonn %in% c("kvinne", "mann")
      )

      # The cells
      for (row in names(rows))
        cell(row, "", "n", sum(rows[[row]]))
      for (row in setdiff(names(rows), "kjonn=(total)"))
        cell(row, "", "percent", sum(rows[[row]]) / sum(rows[["kjonn=(total)"]]))
      cell("kjonn=(total)", "", "percent", sum(rows[["kjonn=(total)"]]) / sum(rows[["kjonn=(total)"]]))"
    `);
  });

  test('makes codes of what stands for them, and sums of weights', () => {
    expect(programOf('tbl-vektet')).toMatchInlineSnapshot(`
      "svar <- read("svar/svar.csv")
      svar$sted[svar$sted == ""] <- "ukjent"
      svar$vekt <- number(svar$vekt)

      # Which lines each row is made of
      rows <- list(
        "sted=by" = svar$sted == "by",
        "sted=land" = svar$sted == "land",
        "sted=(total)" = svar$sted %in% c("by", "land"),
        "sted=(base)" = svar$sted %in% c("by", "land")
      )

      # Which lines each column is made of
      columns <- list(
        "kjonn=kvinne" = svar$kjonn == "kvinne",
        "kjonn=mann" = svar$kjonn == "mann"
      )

      # The cells
      for (row in names(rows))
        for (column in names(columns))
          cell(row, column, "n", sum(rows[[row]] & columns[[column]]))
      for (row in c("sted=by", "sted=land"))
        for (column in names(columns))
          cell(row, column, "columnPercent",
            sum(svar$vekt[rows[[row]] & columns[[column]]]) / sum(svar$vekt[rows[["sted=(total)"]] & columns[[column]]]))
      for (column in names(columns))
        cell("sted=(total)", column, "columnPercent",
          sum(svar$vekt[rows[["sted=(total)"]] & columns[[column]]]) / sum(svar$vekt[rows[["sted=(total)"]] & columns[[column]]]))"
    `);
  });

  test('says what it is of and where its data are', () => {
    const [title, exhibit, data, counted] = scripts.get('svar/tbl-heroin.R')?.split('\n') ?? [];
    expect([title, exhibit]).toEqual(['# Tabell 1.14: Heroinbrukere etter kjønn', '# Exhibit tbl-heroin of svar']);
    expect(data).toMatch(/^# Data: svar 0\.1\.1, data\/svar\/svar\.csv, sha256:[0-9a-f]{64}$/);
    expect(counted).toContain('base heroinbrukere');
  });

  test('holds no number that the table shows', () => {
    const shown = [...(project.reports.get('svar')?.exhibits.get('tbl-timer')?.table?.cells ?? [])]
      .map(({text}) => text.replace(',', '.'))
      .filter((text) => /^\d\d+\.\d/.test(text));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((text) => scripts.get('svar/tbl-timer.R')?.includes(text))).toEqual([]);
  });

  test('leaves out numbers that are hidden', () => {
    const key = project.reports.get('svar')?.exhibits.get('tbl-heroin')?.table?.rows[0]?.key ?? '';
    const hidden = withExhibit('tbl-heroin', (exhibit) => {
      const {table} = exhibit;
      if (table === null) return exhibit;
      const cells = table.cells.map((cell): Cell => (cell.row === key ? {...cell, state: 'suppressed'} : cell));
      return {...exhibit, table: {...table, cells}};
    });
    const text = exportProject(hidden).scripts.get('svar/tbl-heroin.R');
    expect(programOf('tbl-heroin')).toContain(`"${key}"`);
    expect(text).toContain('cells');
    expect(text).not.toContain(`"${key}"`);
  });

  test('has strings that mean the same in every locale', () => {
    for (const text of scripts.values()) {
      const code = text.split('\n').filter((line) => !line.startsWith('#'));
      expect(code.filter((line) => /[^\x00-\x7f]/.test(line))).toEqual([]);
    }
  });
});

describe('no program is written', () => {
  test('where its codes would lead to other lines than the site counts', () => {
    const reasons = reasonsFor('tbl-heroin', (exhibit) => specified(exhibit, {where: {sted: ['by']}}));
    expect(reasons).toEqual([
      'tbl-heroin: what is counted in a cell, which the codes of its row and column alone do not tell'
    ]);
  });

  test('of data that are not here', () => {
    const reasons = reasonsFor('tbl-heroin', (exhibit) => specified(exhibit, {data: 'svar/borte'}));
    expect(reasons).toEqual(['tbl-heroin: the dataset svar/borte, which is not here']);
  });
});
