import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import papaparse from 'papaparse';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {readProject} from '../../src/report/project.ts';
import {translateReport} from '../../src/report/translate.ts';
import {openBrowser} from './support/browser.ts';
import {filesIn} from './support/files.ts';
import {serve, type Served} from './support/serve.ts';

const dist = inject('dist');
const project = readProject(inject('project'));
const exhibits = (['nb', 'en'] as const).flatMap((language) =>
  [...project.reports].flatMap(([id, original]) =>
    [...translateReport(original, project.packages, language).exhibits.values()].flatMap((exhibit) => {
      const name = `${language === 'en' ? 'en/' : ''}${id}/tabeller/${exhibit.id}`;
      return exhibit.table === null ? [] : [{name, table: exhibit.table, language}];
    })
  )
);

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(dist), openBrowser()]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

function parse(file: string): readonly (readonly string[])[] {
  const {data} = papaparse.parse<string[]>(readFileSync(join(dist, file), 'utf8').trimEnd());
  return data;
}

/** A shown number as a CSV writes it, without base and per cent sign behind it; anything else as it is. */
function asWritten(shown: string, language: 'nb' | 'en'): string {
  const plain = shown.replace(/\u2212/g, '-').replace(/ \(n=.*\)$|\u00a0?%$/, '');
  const [thousands, point] = language === 'nb' ? [/\u00a0/g, ','] : [/,/g, '.'];
  const number = plain.replace(thousands, '').replace(point, '.');
  return /^-?\d+(?:\.\d+)?$/.test(number) ? number : shown;
}

describe('downloads', () => {
  test('there are two of each exhibit', () => {
    const names = filesIn(dist).filter((file) => file.endsWith('.csv'));
    expect(names).toEqual(exhibits.flatMap(({name}) => [`${name}.csv`, `${name}-celler.csv`]).sort());
  });

  const drawn = exhibits.filter(({table}) => table.layout !== 'records');
  test.each(drawn.map((exhibit) => [exhibit.name, exhibit] as const))('%s.csv is the table', async (_, exhibit) => {
    await page.goto(`${served.origin}/${exhibit.name}/`);
    const shown = await page.evaluate(readTable);
    const [, ...rows] = parse(`${exhibit.name}.csv`);
    const withGroups = shown.some(({group}) => group !== '');
    const expected = shown.map(({group, stub, cells}) => [
      ...(withGroups ? [group] : []),
      ...stub,
      ...cells.map((cell) => asWritten(cell, exhibit.language))
    ]);
    expect(expected.length).toBe(exhibit.table.rows.length);
    expect(rows).toEqual(expected);
  });

  test.each(exhibits.map((exhibit) => [exhibit.name, exhibit] as const))(
    '%s-celler.csv holds each cell',
    (_, exhibit) => {
      const [header, ...rows] = parse(`${exhibit.name}-celler.csv`);
      expect(header?.slice(0, 3)).toEqual(['row', 'column', 'statistic']);
      expect(rows.length).toBe(exhibit.table.cells.length);
    }
  );
});

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
    const stub = cells.filter((cell) => cell.matches('.stub, .description'));
    const spans = stub.some((cell) => cell.getAttribute('colspan') === '2');
    return [
      {
        group,
        stub: [...stub.map(textOf), ...(spans ? [''] : [])],
        cells: cells.filter((cell) => !stub.includes(cell)).map(textOf)
      }
    ];
  });
}
