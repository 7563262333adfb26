import type {Column, Table} from './model.ts';

/** One line of `<id>.head.csv`: a text that stands around the cells. */
export interface HeadLine {
  readonly part: string;
  readonly key: string;
  readonly text: string;
}

/**
 * The texts around a table's cells: what it is called, who is counted, labels in display order, notes with the places of
 * their marks, sources. No version and no hash, which change with every release of the data.
 */
export function headLines(table: Table): readonly HeadLine[] {
  return [
    line('caption', '', table.caption),
    line('unit', '', table.unit),
    line('universe', '', table.universe),
    line('base', '', table.baseLine),
    ...(table.base === null ? [] : [line('base', 'n', String(table.base))]),
    line('rounding', '', table.rounding),
    line('sort', '', table.sort),
    line('stubhead', '', table.stubhead),
    ...(table.descriptionHead === null ? [] : [line('stubhead', 'description', table.descriptionHead)]),
    ...(table.groupHead === undefined ? [] : [line('stubhead', 'group', table.groupHead)]),
    ...table.rowGroups.map(({key, label}) => line('group', key, label)),
    ...table.rows.map(({key, label}) => line('row', key, label)),
    ...table.rows.flatMap(({key, description}) =>
      description === null ? [] : [line('description', key, description)]
    ),
    ...table.spanners.map(({key, label}) => line('spanner', key, label)),
    ...table.columns.map((column) => line('column', columnName(column), column.label)),
    ...table.columns.flatMap((column) =>
      column.unit === null ? [] : [line('measured in', columnName(column), column.unit)]
    ),
    ...[
      ...table.rows.map(({key, letter}) => ({key, letter})),
      ...table.columns.map((column) => ({key: columnName(column), letter: column.letter}))
    ].flatMap(({key, letter}) => (letter === undefined ? [] : [line('letter', key, letter)])),
    ...table.notes.map(({mark, text}) => line('note', mark ?? '', text)),
    ...marks(table),
    ...table.provenance.map((origin) =>
      line('source', `${origin.package}/${origin.path}`, origin.sources.map(({title}) => title).join('; '))
    )
  ];
}

/** A column by its key and statistic: two columns may share a key, and a key may be empty. */
function columnName({key, statistic}: Pick<Column, 'key' | 'statistic'>): string {
  return key === '' ? `(${statistic})` : `${key} (${statistic})`;
}

/** The key in the name of a column, empty if it has none. */
export function keyOfColumn(name: string): string {
  return name.replace(/ ?\([^()]*\)$/, '');
}

function marks(table: Table): readonly HeadLine[] {
  const places: readonly (readonly [string, readonly string[]])[] = [
    ...table.columns.map((column) => [columnName(column), column.noteMarks] as const),
    ...table.rows.map(({key, noteMarks}) => [key, noteMarks] as const),
    ...table.cells.map((cell) => {
      const name = columnName({key: cell.column, statistic: cell.statistic});
      return [`${cell.row} × ${name}`, cell.noteMarks] as const;
    })
  ];
  return places.filter(([, noteMarks]) => noteMarks.length > 0).map(([key, all]) => line('mark', key, all.join(' ')));
}

function line(part: string, key: string, text: string): HeadLine {
  return {part, key, text: text.normalize('NFC')};
}
