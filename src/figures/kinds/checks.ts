import type {Fault} from '../../tables/specification.ts';
import type {FigureData} from '../model.ts';

/** A fault of the figure's kind. */
export function kindFault(rule: string, message: string, hint: string): Fault {
  return {rule: `figure-${rule}`, message, hint, prop: ['kind']};
}

/** Each item has one number: in one column, or in one of several that complete each other. */
export function oneNumberEach(figure: FigureData): readonly Fault[] {
  const {items, data} = figure;
  const several = items.find(({key}) => data.filter(({item, value}) => item.key === key && value !== null).length > 1);
  if (several === undefined) return noneKnown(figure);
  const known = [...new Set(data.map(({series}) => series.label))].join(', ');
  return [
    kindFault(
      'columns',
      `"${several.label}" has more than one number to draw (${known})`,
      'name one column in columns={[…]}, or use groupedBar'
    )
  ];
}

/** Nothing is drawn of nothing. */
export function noneKnown({data}: FigureData): readonly Fault[] {
  if (data.some(({value}) => value !== null)) return [];
  const hint = 'where the source lost all of a figure, write <Figure id caption lost="why" /> without a table';
  return [kindFault('lost', 'none of its numbers is known', hint)];
}

/** At most some number of columns. */
export function atMostSeries(figure: FigureData, most: number, hint: string): readonly Fault[] {
  const count = figure.series.filter(({isMissing}) => !isMissing).length;
  if (count <= most) return noneKnown(figure);
  return [kindFault('columns', `${count} columns are more than the ${most} that can be told apart`, hint)];
}

/** Exactly two columns. */
export function twoSeries(figure: FigureData): readonly Fault[] {
  if (figure.series.length === 2) return noneKnown(figure);
  const message = `it takes two columns, and there are ${figure.series.length}`;
  return [kindFault('columns', message, `name two in columns={[…]}: ${codes(figure)}`)];
}

function codes({series}: FigureData): string {
  return series.map(({key}) => `"${key.slice(key.lastIndexOf('=') + 1)}"`).join(', ');
}
