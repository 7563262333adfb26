import type {Exception} from '../tables/model.ts';
import type {BuiltExhibits, ExhibitElement} from './exhibits.ts';
import {drawnFigure} from './figures.ts';
import {interpolate, interpolateTable} from './interpolate.ts';
import type {Chapter, ReportSettings} from './model.ts';
import {exhibitKind, exhibitLabel, numberExhibits} from './numbering.ts';
import type {Exhibit} from './report-model.ts';
import type {ComputedValues} from './values.ts';

/** The exhibits of a report with number, label and texts, by id in reading order; those whose props are not valid are left out. */
export function numberedExhibits(
  elements: readonly ExhibitElement[],
  chapters: readonly Chapter[],
  {quotable}: BuiltExhibits,
  values: Pick<ComputedValues, 'named'>,
  settings: ReportSettings
): ReadonlyMap<string, Exhibit> {
  const numbers = numberExhibits(chapters, settings);
  const exhibits = new Map<string, Exhibit>();
  for (const {chapter, element, id, props} of elements) {
    const kind = exhibitKind(element);
    if (kind === null || props === null) continue;
    const text = (name: string): string => {
      const value = props[name];
      return typeof value === 'string' ? interpolate(value, values.named, settings.language) : '';
    };
    const quoted = quotable.get(id) ?? null;
    const number = numbers.get(element) ?? null;
    const caption = kind === 'box' ? text('title') : text('caption');
    const inner = quoted === null ? null : interpolateTable(quoted.table, values.named);
    const label = typeof props['reproduces'] === 'string' ? props['reproduces'] : null;
    // A figure's own table may carry the label; a table that the figure shows `of` is compared where it stands.
    const reproduces = label ?? (props['of'] === undefined ? (inner?.reproduces ?? null) : null);
    const table = inner === null || kind !== 'figure' ? inner : {...inner, caption, reproduces};
    const own = kind === 'figure' ? exceptionsOf(props['except']) : [];
    exhibits.set(id, {
      id,
      kind,
      number,
      label: number === null || kind === 'box' ? caption : exhibitLabel(kind, number, settings.language),
      caption,
      message: kind === 'figure' && props['message'] !== undefined ? text('message') : null,
      table,
      figure: kind === 'figure' && table !== null ? drawnFigure(table, props).figure : null,
      lost: typeof props['lost'] === 'string' ? text('lost') : null,
      reproduces,
      exceptions: [...(table?.exceptions ?? []), ...own],
      source: quoted,
      chapter,
      element,
      printed: new Map()
    });
  }
  return exhibits;
}

function exceptionsOf(except: unknown): readonly Exception[] {
  return Array.isArray(except) ? (except as readonly Exception[]) : [];
}
