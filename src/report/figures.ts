import {KINDS} from '../figures/kinds/kinds.ts';
import type {FigureSpecification} from '../figures/model.ts';
import {readFigure} from '../figures/read-figure.ts';
import type {Table} from '../tables/model.ts';
import type {Fault} from '../tables/specification.ts';
import type {DrawnFigure, Exhibit} from './report-model.ts';

/** Id of the table that a figure shows and does not hold; null if it holds one, or shows none. */
export function tableShown({element: {props}}: Pick<Exhibit, 'element'>): string | null {
  const of = props.find(({name}) => name === 'of')?.value;
  return of?.kind === 'string' ? of.value : null;
}

/** What a Figure draws of its table, or why it cannot be drawn so. */
export function drawnFigure(
  table: Table,
  props: Readonly<Record<string, unknown>>
): {readonly figure: DrawnFigure | null; readonly faults: readonly Fault[]} {
  const specification = props as unknown as FigureSpecification;
  const {data, faults} = readFigure(table, specification);
  if (data === null) return {figure: null, faults};
  const unfit = KINDS[specification.kind].check(data);
  return unfit.length > 0 ? {figure: null, faults: unfit} : {figure: {kind: specification.kind, data}, faults: []};
}
