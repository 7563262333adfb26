import type {FigurePart, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {LEADING} from '../sketch.ts';
import {narrowest, wrapText} from '../text/wrap.ts';

/** A panel of small multiples, in CSS pixels. */
export interface Panel {
  readonly series: FigurePart;
  readonly left: number;
  readonly right: number;
}

/** Panels that stand beside each other. */
export interface PanelRow {
  readonly panels: readonly Panel[];
  readonly titles: readonly Label[];
  /** Height of the titles. */
  readonly titleHeight: number;
}

export interface PanelOptions {
  readonly left: number;
  readonly gap: number;
  /** The narrowest that a panel may be. */
  readonly least: number;
}

const MOST = {narrow: 2, medium: 3, wide: 4};

/** The panels of a figure in rows of about as many as each other, their titles at the top of their row (y from 0). */
export function layPanels(
  series: readonly FigurePart[],
  {name, width, size}: Frame,
  {left, gap, least}: PanelOptions
): readonly PanelRow[] {
  const titles = series.map(({label}) => label);
  const wanted = Math.max(least, narrowest(titles, size, 600) + 1);
  const fitting = Math.max(1, Math.floor((width - left + gap) / (wanted + gap)));
  const most = Math.min(MOST[name], fitting);
  const each = Math.ceil(series.length / Math.ceil(series.length / most));
  const room = (width - left - (each - 1) * gap) / each;
  const line = size * LEADING;
  return Array.from({length: Math.ceil(series.length / each)}, (_, row): PanelRow => {
    const panels = series.slice(row * each, (row + 1) * each).map((own, i): Panel => {
      const start = left + i * (room + gap);
      return {series: own, left: start, right: start + room};
    });
    const wrapped = panels.map((panel) => wrapText(panel.series.label, room, size, 600));
    const titleHeight = Math.max(...wrapped.map(({length}) => length)) * line;
    return {
      panels,
      titles: wrapped.map((lines, i) => ({
        x: panels[i]?.left ?? 0,
        y: titleHeight - (lines.length - 0.5) * line,
        lines
      })),
      titleHeight
    };
  });
}
