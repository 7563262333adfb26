import type {Localized} from '../../support/localized.ts';
import type {Fault} from '../../tables/specification.ts';
import type {FigureData, Frame} from '../model.ts';
import type {Sketch} from '../sketch.ts';

/** A kind of figure: one file, and its name in `kinds.ts`. */
export interface FigureKind {
  /** What it is called in a description: "Liggende stolpediagram". */
  readonly name: Localized;
  /** Which columns it draws: those of one statistic if absent, numbers of any statistic, or these and texts. */
  readonly takes?: 'numbers' | 'texts';
  /** Why these data cannot be drawn so; empty if they can. */
  readonly check: (data: FigureData) => readonly Fault[];
  /** Draws data that passed `check`. */
  readonly draw: (data: FigureData, frame: Frame) => Sketch;
}
