import type {FigureData} from './model.ts';

/** The line under a figure's title: what its numbers are, where no label of the drawing says so, and who is counted. */
export function figureBase({series: [only, ...others], table: {baseLine}}: FigureData): string {
  if (only === undefined || others.length > 0 || only.label === '') return baseLine;
  if (baseLine.toLowerCase().includes(only.label.toLowerCase())) return baseLine;
  return baseLine === '' ? `${only.label}.` : `${only.label}. ${baseLine}`;
}
