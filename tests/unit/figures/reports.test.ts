import {resolve} from 'node:path';
import {parseHTML} from 'linkedom';
import {describe, expect, test} from 'vitest';
import {drawFigure} from '../../../src/figures/draw.ts';
import {FRAMES} from '../../../src/figures/frames.ts';
import {KINDS} from '../../../src/figures/kinds/kinds.ts';
import {renderFigure} from '../../../src/figures/render-figure.ts';
import {readProject} from '../../../src/report/project.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {cellKey, indexCells} from '../../../src/tables/model.ts';

const project = readProject(resolve(import.meta.dirname, '../../..'));
const figures = (['nb', 'en'] as const).flatMap((language) =>
  [...project.reports.values()].flatMap((report) =>
    [...translateReport(report, project.packages, language).exhibits.values()].flatMap(({id, figure}) =>
      figure === null ? [] : [{name: `${report.settings.id} ${id} (${language})`, ...figure}]
    )
  )
);

const squeezed = (text: string): string => text.replace(/\s/g, '');

describe.each(figures)('$name', ({kind, data}) => {
  const {drawings, statistics} = renderFigure(kind, data);
  const {table} = data;
  const cells = indexCells(table);
  const documents = drawings.map(({svg}) => parseHTML(svg).document);

  test('every number that it prints is the text of its cell', () => {
    for (const document of documents) {
      const found = [...document.querySelectorAll('[data-cell]')].map((label) => {
        const [row = -1, column = -1] = (label.getAttribute('data-cell') ?? '').split(' ').map(Number);
        const {key = ''} = table.rows[row] ?? {};
        const head = table.columns[column];
        const cell = head === undefined ? undefined : cells.get(cellKey(key, head.key, head.statistic));
        return [squeezed(label.textContent), squeezed(cell?.text ?? 'no such cell')];
      });
      // Points without names show no numbers.
      if (kind !== 'scatter' && kind !== 'strip') expect(found.length).toBeGreaterThan(0);
      for (const [shown, own] of found) expect(shown).toBe(own);
    }
  });

  test.skipIf(kind === 'scatter' || kind === 'strip')('every row has its name, in all of its letters', () => {
    for (const document of documents) {
      const texts = [...document.querySelectorAll('text')].map(({textContent}) => squeezed(textContent));
      // A time axis names as many years as have room.
      const named = data.items.filter(({label}) => texts.includes(squeezed(label)));
      const isAxis = kind === 'line' || kind === 'smallMultiples';
      expect(named.length).toBeGreaterThanOrEqual(isAxis ? 2 : data.items.length);
    }
  });

  test('its words tell numbers of the table only', () => {
    const shown = [
      ...table.cells.map(({text}) => text),
      ...[...table.rows, ...table.columns].map(({label}) => label),
      ...data.data.map((_, i) => String(i + 1))
    ].join(' ');
    const known = new Set(shown.match(/\d+(?:[.,\u00a0]\d+)*/g));
    for (const number of statistics.match(/\d+(?:[.,\u00a0]\d+)*/g) ?? []) expect(known).toContain(number);
  });

  test('it is sound: no number that is none, no id twice, nothing that is not rounded', () => {
    const ids = drawings.flatMap(({svg}) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const {svg} of drawings) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(svg.replace(/>[^<]*<| fill-opacity="[^"]*"/g, '')).not.toMatch(/\d\.\d{2,}/);
    }
  });
});

test('bars are as long as their numbers are large, from zero', () => {
  const bars = figures.filter(({kind, data}) => kind === 'bar' && data.data.every(({isApproximate}) => !isApproximate));
  expect(bars.length).toBeGreaterThan(3);
  for (const {name, kind, data} of bars) {
    for (const {svg} of renderFigure(kind, data).drawings) {
      const rects = [...parseHTML(svg).document.querySelectorAll('rect')];
      const values = data.data.flatMap(({value}) => (value === null ? [] : [value]));
      const isUpright = new Set(rects.map((rect) => rect.getAttribute('height'))).size > 1;
      const lengths = rects.map((rect) => Number(rect.getAttribute(isUpright ? 'height' : 'width')));
      expect([name, lengths.length]).toEqual([name, values.length]);
      const unit = Math.max(...lengths) / Math.max(...values);
      for (const [i, length] of lengths.entries()) {
        expect(Math.abs(length - (values[i] ?? 0) * unit)).toBeLessThan(0.2);
      }
    }
  }
});

test('the same bytes come of the same figures in any order', () => {
  const draw = (all: typeof figures): readonly string[] =>
    all.flatMap(({kind, data}) => FRAMES.map((frame) => drawFigure(KINDS[kind], data, frame).svg));
  const forward = draw(figures);
  const backward = draw(figures.toReversed());
  expect(backward.toSorted()).toEqual(forward.toSorted());
});
