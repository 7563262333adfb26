import {bandKey} from '../tables/classification-bands.ts';
import {isOfHundred, type Table} from '../tables/model.ts';
import type {Band, ClassificationSpecification} from '../tables/specification.ts';
import {rString, rStrings} from './r-text.ts';

/** The lines that put the rows of a table, whose cells are computed, in bands over two of its columns. */
export function writeBands({rows, columns}: ClassificationSpecification, of: Table): readonly string[] {
  const categories = of.rows.filter(({kind}) => kind === 'category').map(({key}) => key);
  const numbers = (by: string): string => {
    const column = of.columns.find(({key}) => key === by);
    const factor = column !== undefined && isOfHundred(column) ? '100 * ' : '';
    return `sapply(placed, function(row) ${factor}value_of(row, ${rString(by)}))`;
  };
  return [
    '',
    '# The rows by bands; a cell holds the keys of its rows',
    `placed <- ${rStrings(categories)}`,
    `down <- ${numbers(rows.by)}`,
    `across <- ${numbers(columns.by)}`,
    'cells <- cells[0, ]',
    ...rows.bands.flatMap((row) =>
      columns.bands.map((column) => {
        const test = [...limits('down', row), ...limits('across', column)].join(' & ');
        const keys = test === '' ? 'placed' : `placed[${test}]`;
        return `cell(${rString(bandKey(row))}, ${rString(bandKey(column))}, "text", paste(${keys}, collapse = "\\n"))`;
      })
    )
  ];
}

// Where a number meets a limit exactly, a sum of binary fractions must not miss it.
function limits(name: string, {atLeast, below}: Band): readonly string[] {
  return [
    ...(atLeast === undefined ? [] : [`signif(${name}, 14) >= ${atLeast}`]),
    ...(below === undefined ? [] : [`signif(${name}, 14) < ${below}`])
  ];
}
