import type {FigureData} from './model.ts';

/** The line under a figure's title: what its numbers are, where no label of the drawing says so, and who is counted. */
export function figureBase({
  series: [first, ...others],
  statistic,
  specification: {kind},
  table: {baseLine}
}: FigureData): string {
  // Several columns of bars complete each other: they are one.
  const isNamed = others.length > 0 && kind !== 'bar';
  if (first === undefined || isNamed || first.label === '' || statistic === 'text') return baseLine;
  if (baseLine.toLowerCase().includes(first.label.toLowerCase())) return baseLine;
  return baseLine === '' ? `${first.label}.` : `${first.label}. ${baseLine}`;
}
