import type {Fault} from '../../tables/specification.ts';
import type {FigureData} from '../model.ts';
import {kindFault, noneKnown} from './checks.ts';
import type {FigureKind} from './kind.ts';
import {barPanels} from './small-multiples-bars.ts';
import {linePanels} from './small-multiples-lines.ts';

/** A panel for each column, all on one scale: lines where the rows are years, else bars. */
export const smallMultiples: FigureKind = {
  name: {nb: 'Små figurer på samme skala', en: 'Small multiples'},
  check,
  draw: (data, frame) => (areYears(data) ? linePanels(data, frame) : barPanels(data, frame))
};

function check(data: FigureData): readonly Fault[] {
  if (data.series.length > 1) return noneKnown(data);
  return [kindFault('columns', 'it draws a panel for each column, and there is one', 'draw it as bar or line')];
}

function areYears({items}: FigureData): boolean {
  return items.length > 1 && items.every(({label}) => /^\d{4}$/.test(label));
}
