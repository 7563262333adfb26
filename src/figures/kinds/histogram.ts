import type {Statistic} from '../../tables/model.ts';
import type {Fault} from '../../tables/specification.ts';
import type {FigureData} from '../model.ts';
import {kindFault, noneKnown} from './checks.ts';
import {bandsOf} from './histogram-bands.ts';
import {sideways} from './histogram-sideways.ts';
import {upright} from './histogram-upright.ts';
import type {FigureKind} from './kind.ts';

/** Statistics that add up over bands, so that an area may stand for them. */
const ADDED: ReadonlySet<Statistic> = new Set(['n', 'sum']);
const SHARES: ReadonlySet<Statistic> = new Set(['percent', 'validPercent', 'columnPercent', 'totalPercent']);

/** Bands of numbers on their scale: bars that touch, whose areas stand for the numbers. */
export const histogram: FigureKind = {
  name: {nb: 'Histogram', en: 'Histogram'},
  check,
  draw: (data, frame) => upright(data, frame) ?? sideways(data, frame)
};

function check(data: FigureData): readonly Fault[] {
  const {series, statistic, table} = data;
  const isAdded = ADDED.has(statistic) || (SHARES.has(statistic) && table.kind !== 'estimates');
  return [
    ...noneKnown(data),
    ...bandsOf(data).faults,
    ...(series.length === 1
      ? []
      : [kindFault('columns', `it takes one column, and there are ${series.length}`, 'name it in columns={[…]}')]),
    ...(isAdded
      ? []
      : [
          kindFault(
            'statistic',
            `its areas stand for parts of a whole, and "${statistic}" of this table is none`,
            'draw a column of counts, or draw these as bar'
          )
        ])
  ];
}
