import type {Frame} from './model.ts';

/**
 * The widths that each figure is drawn in, so that no letter is ever shown below 12 px: a phone of 320 px without its padding,
 * a tablet, the column of evidence on a large screen.
 */
export const FRAMES: readonly Frame[] = [
  {name: 'narrow', width: 288, size: 12},
  {name: 'medium', width: 500, size: 12.5},
  {name: 'wide', width: 800, size: 13}
];

/** Size of letters beside the main ones: ticks, heads of columns. */
export const SMALL = 12;
