import {describe, expect, test} from 'vitest';
import {column, row} from '../../tables/example.ts';
import {drawingIn, drawingsOf, faultsOf, misplaced, shapesOf, textsOf} from '../support/drawing.ts';
import {tableOf, type Entry} from '../support/table.ts';

const counties = (cells: readonly (readonly [Entry, Entry])[]) =>
  tableOf({
    kind: 'estimates',
    rows: cells.map((_, i) => row(`fylke=f${i}`, `Fylke ${i} med et langt navn`)),
    columns: [
      column('tilskudd', 'Tilskudd', {statistic: 'sum', unit: 'kr'}),
      column('andel', 'Andel som svarte', {statistic: 'percent'}),
      column('merknad', 'Merknad', {statistic: 'text', align: 'text'})
    ],
    cells
  });

const few = counties([
  [100, 20],
  [200, 40],
  ['lost', 30],
  [[400, 'about'], 80]
]);

const many = counties(Array.from({length: 30}, (_, i) => [1000 + i * 7, 10 + ((i * 37) % 60)] as const));

describe('scatter', () => {
  test('puts a point where both numbers of a row are, of columns of different statistics', () => {
    for (const drawing of drawingsOf(few, {kind: 'scatter'})) {
      const points = shapesOf(drawing, 'circle').map(({cx, cy}) => [Number(cx), Number(cy)] as const);
      const [first = [0, 0], second = [0, 0], third = [0, 0]] = points;
      expect((third[0] - first[0]) / (second[0] - first[0])).toBeCloseTo(3, 1);
      expect((third[1] - first[1]) / (second[1] - first[1])).toBeCloseTo(3, 1);
    }
  });

  test('names its axes with units, and tells how many rows it leaves out', () => {
    for (const drawing of drawingsOf(few, {kind: 'scatter'})) {
      const texts = textsOf(drawing).map(({text}) => text.replaceAll('\n', ' '));
      expect(texts).toEqual(
        expect.arrayContaining([
          'Tilskudd (kr)',
          'Andel som svarte (%)',
          'Skravert punkt: tallet er omtrentlig.',
          'Ikke tegnet fordi tall mangler: 1 av 4.'
        ])
      );
    }
  });

  test('tells how many points lie on others', () => {
    const same = counties([
      [100, 20],
      [100, 20],
      [200, 20]
    ]);
    for (const drawing of drawingsOf(same, {kind: 'scatter'})) {
      expect(textsOf(drawing).map(({text}) => text)).toContain('Ligger oppå et annet punkt: 1 av 3.');
    }
  });

  test('labels all rows if they are few, and of many those that stand out', () => {
    const labelled = (table: typeof few, highlight?: readonly string[]) =>
      drawingsOf(table, {kind: 'scatter', ...(highlight === undefined ? {} : {highlight})}).map((drawing) => {
        expect(misplaced(drawing)).toEqual([]);
        return textsOf(drawing).filter(({text}) => text.startsWith('Fylke')).length;
      });
    expect(labelled(few)).toEqual([3, 3, 3]);
    expect(labelled(many)).toEqual([0, 0, 0]);
    expect(labelled(many, ['f0', 'f15', 'f29'])).toEqual([3, 3, 3]);
  });

  test('draws equal factors as equal lengths on an axis in powers of ten', () => {
    const powers = counties([
      [10, 20],
      [100, 30],
      [1000, 40]
    ]);
    const wide = drawingIn(drawingsOf(powers, {kind: 'scatter', log: ['x']}), 'wide');
    const [first = 0, second = 0, third = 0] = shapesOf(wide, 'circle').map(({cx}) => Number(cx));
    expect(third - second).toBeCloseTo(second - first, 0);
    expect(textsOf(wide).map(({text}) => text)).toEqual(expect.arrayContaining(['10', '100', '1\u00a0000']));
  });

  test('cannot draw zero in powers of ten, nor other than two columns', () => {
    const zero = counties([
      [0, 20],
      [100, 30]
    ]);
    expect(faultsOf(zero, {kind: 'scatter', log: ['x']}).join()).toContain('"Fylke 0 med et langt navn" has 0');
    expect(faultsOf(zero, {kind: 'scatter'})).toEqual([]);
    expect(faultsOf(few, {kind: 'scatter', columns: ['andel']}).join()).toContain('it takes two columns');
    const apart = counties([
      ['lost', 20],
      [100, 'lost']
    ]);
    expect(faultsOf(apart, {kind: 'scatter'}).join()).toContain('no row has a number in both columns');
  });

  test('tells up to four row groups apart by colour and by full or hollow points', () => {
    const grouped = {
      ...few,
      rowGroups: ['a', 'b'].map((key) => ({key, label: `Gruppe ${key}`})),
      rows: few.rows.map((one, i) => ({...one, group: i < 2 ? 'a' : 'b'}))
    };
    const [narrow] = drawingsOf(grouped, {kind: 'scatter'});
    const looks = narrow === undefined ? [] : shapesOf(narrow, 'circle').map(({fill, stroke}) => `${fill} ${stroke}`);
    // The key of both groups first.
    expect(looks.slice(0, 2)).toEqual(['var(--gruppe-1) var(--gruppe-1)', 'var(--papir) var(--strek-2)']);
    expect(looks.filter((look) => look.startsWith('var(--gruppe-1)'))).toHaveLength(3);
  });
});
