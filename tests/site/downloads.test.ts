import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import {unzipSync} from 'fflate';
import {readXlsx} from 'hucre/xlsx';
import papaparse from 'papaparse';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import type {Dataset} from '../../src/data/model.ts';
import schema from '../../src/downloads/schemas/table.schema.json' with {type: 'json'};
import {formatBytes} from '../../src/format/bytes.ts';
import {formatNumber} from '../../src/format/number.ts';
import {readProject} from '../../src/report/project.ts';
import {translateReport} from '../../src/report/translate.ts';
import {openBrowser} from './support/browser.ts';
import {filesIn} from './support/files.ts';
import {serve, type Served} from './support/serve.ts';

const dist = inject('dist');
const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile(schema);
const project = readProject(inject('project'));
const exhibits = (['nb', 'en'] as const).flatMap((language) =>
  [...project.reports].flatMap(([id, original]) =>
    [...translateReport(original, project.packages, language).exhibits.values()].flatMap((exhibit) => {
      const name = `${language === 'en' ? 'en/' : ''}${id}/tabeller/${exhibit.id}`;
      return exhibit.table === null ? [] : [{name, table: exhibit.table, language}];
    })
  )
);

/** Every exhibit in `test:all`; in `npm test` one of each kind and layout, with intervals or without, in each report and language. */
const chosen =
  process.env['THOROUGH'] === 'true'
    ? exhibits
    : [
        ...Map.groupBy(exhibits, ({name, table: {kind, layout, cells}}) =>
          [name.slice(0, name.indexOf('/tabeller/')), kind, layout, cells.some(({interval}) => interval)].join(' ')
        ).values()
      ].flatMap(([first]) => first ?? []);

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(dist), openBrowser()]);
  page = await browser.newPage();
  // The tables are read from the markup.
  await page.route(/\.(?:css|js|woff2)$/, (route) => route.abort());
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The datasets that anyone may have. */
function publicOf(datasets: ReadonlyMap<string, Dataset>): readonly (readonly [string, Dataset])[] {
  return [...datasets].filter(([, {access}]) => access === 'public');
}

function parse(file: string): readonly (readonly string[])[] {
  const {data} = papaparse.parse<string[]>(readFileSync(join(dist, file), 'utf8').trimEnd());
  return data;
}

const isSize = (text: string): boolean => text.endsWith(' (n)');

/** The rows of a CSV without the sizes of totals, which stand in columns and rows of their own there. */
function withoutSizes([header = [], ...rows]: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows
    .filter((row) => !row.slice(0, 2).some(isSize))
    .map((row) => row.filter((_, column) => !isSize(header[column] ?? '')));
}

/** A shown number as a CSV writes it, without base and per cent sign behind it; anything else as it is. */
function asWritten(shown: string, language: 'nb' | 'en'): string {
  const plain = shown.replace(/\u2212/g, '-').replace(/ \(n=.*\)$|\u00a0?%$/, '');
  const [thousands, point] = language === 'nb' ? [/\u00a0/g, ','] : [/,/g, '.'];
  const number = plain.replace(thousands, '').replace(point, '.');
  return /^-?\d+(?:\.\d+)?$/.test(number) ? number : shown;
}

const INTERVAL = /\u00a0(?:\[(?<low>.*?)[;,]\u00a0(?<high>.*)\])?$/;

/** Letters of the columns that a number is larger than. */
const LETTERS = /\u00a0(?<letters>[A-Z](?:\u00a0[A-Z])*)$/;

/** Shown cells as the fields of a CSV, which has columns of their own for the ends of intervals and for letters. */
function fieldsOf(shown: readonly string[], heads: readonly string[], language: 'nb' | 'en'): readonly string[] {
  const left = [...shown];
  let ends = INTERVAL.exec('');
  let letters = '';
  return heads.map((head) => {
    if (/ \((?:nedre|lower)\)$/.test(head)) return asWritten(ends?.groups?.['low'] ?? '', language);
    if (/ \((?:øvre|upper)\)$/.test(head)) return asWritten(ends?.groups?.['high'] ?? '', language);
    if (/ \((?:større enn|larger than)\)$/.test(head)) return letters.replaceAll('\u00a0', ' ');
    const whole = left.shift() ?? '';
    letters = LETTERS.exec(whole)?.groups?.['letters'] ?? '';
    const cell = whole.replace(LETTERS, '');
    ends = INTERVAL.exec(cell);
    return asWritten(cell.replace(INTERVAL, ''), language);
  });
}

const FORMATS = ['csv', 'xlsx', 'json', 'bib', 'ris', 'csl.json'];

describe('downloads', () => {
  test('there is every file of every exhibit, report, package and dataset, and no other', () => {
    const packages = [...project.packages.values()];
    const expected = [
      ...exhibits.flatMap(({name}) => [
        ...(name.includes('/fig-') ? [`${name}.svg`, `${name}.png`] : []),
        `${name}-celler.csv`,
        ...FORMATS.map((format) => `${name}.${format}`)
      ]),
      ...['', 'en/'].flatMap((folder) =>
        [...project.reports.keys()].flatMap((id) => FORMATS.slice(3).map((format) => `${folder}${id}.${format}`))
      ),
      ...packages
        .filter(({datasets}) => publicOf(datasets).length > 0)
        .map(({name, version}) => `datasett/${name}/${name}-${version}.zip`),
      ...packages.flatMap(({name, datasets}) =>
        publicOf(datasets).map(([dataset]) => `datasett/${name}/${dataset}.csv`)
      )
    ];
    const found = filesIn(dist).filter((file) =>
      /\.(?:csv|xlsx|json|bib|ris|zip)$|\/tabeller\/.*\.(?:svg|png)$/.test(file)
    );
    expect(found.filter((file) => !file.includes('pagefind'))).toEqual(expected.sort());
  });

  const drawn = chosen.filter(({table}) => table.layout !== 'records');
  test.each(drawn.map((exhibit) => [exhibit.name, exhibit] as const))(
    '%s is the table as CSV and as XLSX',
    async (_, exhibit) => {
      await page.goto(`${served.origin}/${exhibit.name}/`);
      const shown = await page.evaluate(readTable);
      const written = parse(`${exhibit.name}.csv`);
      const rows = withoutSizes(written);
      const heads = (written[0] ?? []).filter((head) => !isSize(head));
      const withGroups = shown.some(({group}) => group !== '');
      const expected = shown.map(({group, stub, cells}) => [
        ...(withGroups ? [group] : []),
        ...stub,
        ...fieldsOf(
          cells.map((cell) => cell.replaceAll('\u2028', '; ')),
          heads.slice(stub.length + (withGroups ? 1 : 0)),
          exhibit.language
        )
      ]);
      expect(expected.length).toBe(exhibit.table.rows.length);
      expect(rows).toEqual(expected);
      const read = await readWorkbook(readFileSync(join(dist, `${exhibit.name}.xlsx`)), exhibit.language);
      const inWorkbook = (cell: string): string =>
        cell
          .replaceAll('\u2028', '\n')
          .replace(/\u00a0$/, '')
          .replace(LETTERS, (behind) => behind.replaceAll('\u00a0', ' '));
      // A zero that the page leaves blank is a zero there; where the table has no cell it has none either.
      const blank = (found: string | undefined): string => (found === '0' ? '0' : '');
      expect(read).toEqual(
        shown.map(({group, stub, cells}, row) => ({
          group,
          texts: [
            ...stub,
            ...cells.map((cell, i) => (cell === '' ? blank(read[row]?.texts[stub.length + i]) : inWorkbook(cell)))
          ]
        }))
      );
    }
  );

  test.each(chosen.map((exhibit) => [exhibit.name, exhibit] as const))(
    '%s-celler.csv and .json hold each cell',
    (_, {name, table, language}) => {
      const [header, ...rows] = parse(`${name}-celler.csv`);
      expect(header?.slice(0, 3)).toEqual(['row', 'column', 'statistic']);
      expect(rows.length).toBe(table.cells.length);
      const json = JSON.parse(readFileSync(join(dist, `${name}.json`), 'utf8')) as {language: string; cells: unknown[]};
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      expect(json.language).toBe(language);
      expect(json.cells.length).toBe(table.cells.length);
    }
  );

  test("an exhibit's page lists its files with their size", async () => {
    for (const {name, language, table} of chosen) {
      await page.goto(`${served.origin}/${name}/`);
      const listed = await page.locator('.downloads li').evaluateAll((items) =>
        items.map((item) => ({
          href: item.querySelector('a')?.getAttribute('href') ?? '',
          size: item.querySelector('span')?.textContent
        }))
      );
      const packages = [...new Set(table.provenance.map((dataset) => dataset.package))];
      const drawn = name.includes('/fig-') ? [`/${name}.svg`, `/${name}.png`] : [];
      const own = [...drawn, `/${name}.csv`, `/${name}-celler.csv`, `/${name}.xlsx`, `/${name}.json`];
      expect(listed.map(({href}) => href)).toEqual([
        ...own,
        ...packages.flatMap((id) => {
          const {version = '', datasets = new Map<string, Dataset>()} = project.packages.get(id) ?? {};
          return publicOf(datasets).length === 0 ? [] : [`/datasett/${id}/${id}-${version}.zip`];
        })
      ]);
      for (const {href, size} of listed) {
        expect(size).toBe(formatBytes(readFileSync(join(dist, href)).length, language));
      }
    }
  });

  test("a package's zip and its CSVs are the data of the repository", () => {
    for (const {name, version, datasets} of project.packages.values()) {
      // Of a package with answers of respondents alone there is nothing to take.
      if (publicOf(datasets).length === 0) continue;
      const zip = unzipSync(readFileSync(join(dist, `datasett/${name}/${name}-${version}.zip`)));
      expect(Object.keys(zip)).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'datapackage.json']));
      for (const [dataset, {provenance}] of publicOf(datasets)) {
        const bytes = readFileSync(join(inject('project'), provenance.path));
        expect(readFileSync(join(dist, `datasett/${name}/${dataset}.csv`)).equals(bytes)).toBe(true);
        expect(bytes.equals(zip[provenance.path.slice(`data/${name}/`.length)] ?? new Uint8Array())).toBe(true);
      }
    }
  });

  test('a page tells how to cite it, in words and as files', async () => {
    const [report = ''] = project.reports.keys();
    for (const name of [exhibits[0]?.name ?? '', report, `en/${report}`]) {
      await page.goto(`${served.origin}/${name}/`);
      const text = (await page.locator('.citation').innerText()).replace(/\s+/g, ' ');
      const hrefs = await page
        .locator('.citation-links a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(FORMATS.slice(3).map((format) => `/${name}.${format}`));
      const [work] = JSON.parse(readFileSync(join(dist, `${name}.csl.json`), 'utf8')) as [Record<string, string>];
      expect(text).toContain(`${work['title'] ?? '?'}. `);
      expect(text).toContain(`${work['container-title'] ?? ''}. ${work['publisher'] ?? '?'}. ${work['note'] ?? '?'}`);
      expect(readFileSync(join(dist, `${name}.bib`), 'utf8')).toContain(`{${work['id'] ?? '?'},`);
      expect(readFileSync(join(dist, `${name}.ris`), 'utf8')).toContain(`TI  - ${work['title'] ?? '?'}\r\n`);
    }
  });
});

const FORMAT = /^#,##0(?:\.(0+))?(?:"(.*?)(?: [a-z])*")?(?:_a)*$/;

/** What the first sheet of a workbook shows in its body, as {@link readTable} reads it from the page. */
async function readWorkbook(
  bytes: Uint8Array,
  language: 'nb' | 'en'
): Promise<readonly {readonly group: string; readonly texts: readonly string[]}[]> {
  const [sheet] = (await readXlsx(bytes, {readStyles: true})).sheets;
  const {rows: top = 0} = sheet?.freezePane ?? {};
  const shown = (row: number, column: number): string => {
    const {value, richText, style} = sheet?.cells?.get(`${row},${column}`) ?? {};
    const plain = richText?.[0]?.text ?? value ?? sheet?.rows[row]?.[column] ?? '';
    if (typeof plain !== 'number') return String(plain);
    const [, told] = /^"(.*)"$/.exec(style?.numFmt ?? '') ?? [];
    if (told !== undefined) return told;
    const [, decimals = '', suffix = ''] = FORMAT.exec(style?.numFmt ?? '') ?? [undefined, '?'];
    return `${formatNumber(plain, decimals.length, language)}${suffix}`;
  };
  const read: {readonly group: string; readonly texts: readonly string[]}[] = [];
  let group = '';
  const width = sheet?.columns?.length ?? 0;
  for (let row = top; row < (sheet?.rows.length ?? 0); row++) {
    const texts = Array.from({length: width}, (_, column) => shown(row, column));
    if (texts.every((text) => text === '')) break;
    const indented = (at: number): boolean => sheet?.cells?.get(`${at},0`)?.style?.alignment?.indent !== undefined;
    const isGroup =
      width === 1
        ? !indented(row) && indented(row + 1)
        : sheet?.cells?.get(`${row},1`)?.type === 'empty' && texts.slice(1).every((text) => text === '');
    if (isGroup) group = texts[0] ?? '';
    else {
      read.push({group: indented(row) ? group : '', texts});
    }
  }
  return read;
}

interface ShownRow {
  readonly group: string;
  readonly stub: readonly string[];
  readonly cells: readonly string[];
}

/** Runs in the page: the rows of its table as they are seen, without marks and what is only heard. */
function readTable(): readonly ShownRow[] {
  const textOf = (cell: Element): string => {
    const copy = cell.cloneNode(true) as Element;
    const heard = copy.textContent.trim();
    for (const hidden of copy.querySelectorAll('.visually-hidden, .note-mark, .differs')) hidden.remove();
    for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
    for (const list of copy.querySelectorAll('.cell-list')) {
      // The line separator stands between the items of a list.
      list.replaceWith([...list.children].map((item) => item.textContent).join('\u2028'));
    }
    // A zero that is left blank is seen as nothing, but written.
    return copy.textContent === '' && heard === '0' ? '0' : copy.textContent;
  };
  let group = '';
  return [...document.querySelectorAll('.exhibit tbody tr')].flatMap((row): ShownRow[] => {
    const cells = [...row.children];
    if (row.classList.contains('group')) {
      group = textOf(row);
      return [];
    }
    if (row.parentElement?.classList.contains('row-group') !== true) group = '';
    const spanning = cells.find((cell) => cell.matches('.spanning'));
    if (spanning !== undefined) group = textOf(spanning);
    const stub = cells.filter((cell) => cell.matches('.stub, .description'));
    // A total's label spans the description, or the columns before the first sum.
    const spanned = stub.reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? 1) - 1, 0);
    return [
      {
        group,
        stub: [...stub.map(textOf), ...Array.from({length: spanned}, () => '')],
        cells: cells.filter((cell) => cell !== spanning && !stub.includes(cell)).map(textOf)
      }
    ];
  });
}
