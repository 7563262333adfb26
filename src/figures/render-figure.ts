import {describeFigure, type Description} from './describe/describe.ts';
import {drawFigure} from './draw.ts';
import {FRAMES} from './frames.ts';
import {KINDS, type FigureKindName} from './kinds/kinds.ts';
import type {Drawing, FigureData} from './model.ts';

/** A figure as readers get it: drawn for each width, and in words. */
export interface RenderedFigure extends Description {
  /** Narrow, medium, wide. */
  readonly drawings: readonly Drawing[];
}

const kept = new WeakMap<FigureData, RenderedFigure>();

/** Draws and describes a figure; once, for its page, its chapter and its files. */
export function renderFigure(name: FigureKindName, data: FigureData): RenderedFigure {
  const known = kept.get(data);
  if (known !== undefined) return known;
  const kind = KINDS[name];
  const rendered = {
    drawings: FRAMES.map((frame) => drawFigure(kind, data, frame)),
    ...describeFigure(kind.name, data)
  };
  kept.set(data, rendered);
  return rendered;
}
