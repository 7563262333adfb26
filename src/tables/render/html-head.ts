import type {Element} from 'hast';
import {h} from 'hastscript';
import type {Column, Table} from '../model.ts';
import type {GridSpan} from './grid.ts';
import {headId} from './html-ids.ts';
import {breakLines, headLetter, headUnit, noteMarks} from './html-text.ts';

/** The head: stubhead and column heads, under a row of spanners if there are any. */
export function tableHead(table: Table, spans: readonly GridSpan[]): Element {
  const columns = spans.flatMap(({spanner, columns: under}) =>
    under.map((column) => ({column, spanned: spanner !== null}))
  );
  const depth = spans.some(({spanner}) => spanner !== null) ? 2 : 1;
  const stubs = [
    ...(table.layout === 'spanning' ? [stubhead({}, 'grouphead', table.groupHead ?? '', depth)] : []),
    stubhead({}, 'stubhead', table.stubhead, depth),
    ...(table.descriptionHead === null
      ? []
      : [stubhead({id: headId(table.id, 'column', 'description')}, 'descriptionhead', table.descriptionHead, depth)])
  ];
  const heads = columns.map(({column, spanned}, i) => ({
    spanned,
    element: columnHead(table, column, i, depth === 2 && !spanned ? 2 : 1)
  }));
  if (depth === 1) return thead([[...stubs, ...heads.map(({element}) => element)]]);
  const top: Element[] = [...stubs];
  let position = 0;
  spans.forEach(({spanner, columns: under}, i) => {
    if (spanner === null) top.push(...heads.slice(position, position + under.length).map(({element}) => element));
    else top.push(spannerHead(table, spanner.label, under.length, i));
    position += under.length;
  });
  return thead([top, heads.filter(({spanned}) => spanned).map(({element}) => element)]);
}

function thead(rows: readonly (readonly Element[])[]): Element {
  return h(
    'thead',
    {role: 'rowgroup'},
    rows.map((cells) => h('tr', {role: 'row'}, [...cells]))
  );
}

function stubhead(id: {readonly id?: string}, className: string, label: string, depth: number): Element {
  // Over the labels of several variables there is nothing to say, and an empty head is no head.
  if (label === '') return h('td', {className: [className], role: 'cell', ...span('rowSpan', depth)});
  return h('th', {...id, ...head(className), ...span('rowSpan', depth)}, [...breakLines(label)]);
}

function columnHead(table: Table, column: Column, position: number, depth: number): Element {
  const kind = column.kind === 'category' ? [] : [column.kind];
  return h(
    'th',
    {
      id: headId(table.id, 'column', position),
      ...head('column', column.align, ...kind),
      ...span('rowSpan', depth)
    },
    [
      ...breakLines(column.label),
      ...headUnit(column, table),
      ...headLetter(column),
      ...noteMarks(table, column.noteMarks)
    ]
  );
}

function spannerHead(table: Table, label: string, columns: number, position: number): Element {
  return h(
    'th',
    {
      id: headId(table.id, 'spanner', position),
      className: ['spanner'],
      scope: 'colgroup',
      role: 'columnheader',
      ...span('colSpan', columns)
    },
    [...breakLines(label)]
  );
}

function head(...className: readonly string[]): Readonly<Record<string, string | string[]>> {
  return {className: [...className], scope: 'col', role: 'columnheader'};
}

/** No attribute for a span of one. */
function span(name: 'rowSpan' | 'colSpan', size: number): Readonly<Record<string, number>> {
  return size > 1 ? {[name]: size} : {};
}
