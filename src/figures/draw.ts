import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';
import type {FigureKind} from './kinds/kind.ts';
import type {Drawing, FigureData, Frame} from './model.ts';

/** Digits after the point in coordinates: a hundredth of a pixel cannot be seen. */
const COORDINATE = /-?\d+\.\d{2,}/g;
const COORDINATES: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height'],
  ...['d', 'transform', 'points', 'dx', 'dy', 'font-size']
]);

/**
 * Draws a figure in one width with Observable Plot. The same bytes whatever was drawn before: ids are the figure's own, and
 * coordinates are rounded to a tenth of a CSS pixel.
 */
export function drawFigure(kind: FigureKind, data: FigureData, frame: Frame): Drawing {
  const {height, margin, x, y, marks} = kind.draw(data, frame);
  const {document} = parseHTML('<html></html>');
  const rounded = Math.ceil(height);
  const plot = Plot.plot({
    // Plot asks for the types of the browser's document; linkedom has what it uses of it.
    document,
    width: frame.width,
    height: rounded,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    className: 'drawing',
    x: {axis: null, ...x},
    y: {axis: null, ...y},
    marks: [...marks]
  });
  const {id} = data.specification;
  finish(plot, `${id}-${frame.name}`, frame);
  // Named and described by the exhibit around it; see the frame's markup.
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-labelledby', `${id}--number ${id}--title`);
  plot.setAttribute('aria-describedby', describedBy(id));
  return {frame, height: rounded, svg: plot.outerHTML};
}

/** Id of a figure's description. */
export function describedBy(id: string): string {
  return `${id}--description`;
}

function finish(svg: Element, id: string, {name}: Frame): void {
  svg.querySelector('style')?.remove();
  svg.removeAttribute('font-family');
  svg.setAttribute('class', `drawing drawing-${name}`);
  for (const element of [...svg.querySelectorAll('*')]) {
    const label = element.getAttribute('aria-label');
    element.removeAttribute('aria-label');
    // Cells are named `row column`; what Plot calls its groups is nothing to hear.
    if (label !== null && /^\d+ \d+$/.test(label)) element.setAttribute('data-cell', label);
    for (const {name: attribute, value} of [...element.attributes]) {
      if (COORDINATES.has(attribute)) {
        element.setAttribute(
          attribute,
          value.replace(COORDINATE, (number) => String(Math.round(Number(number) * 10) / 10))
        );
      } else if (value.includes('url(#hatch)')) {
        element.setAttribute(attribute, `url(#${id}-hatch)`);
      }
    }
  }
  for (const group of [...svg.querySelectorAll('g')]) if (group.childElementCount === 0) group.remove();
  if (svg.outerHTML.includes(`#${id}-hatch`)) svg.insertAdjacentHTML('afterbegin', hatchPattern(`${id}-hatch`));
}

/** Lines at 135°, 1 px wide, every 4 px: no answer, hidden, or not known exactly. */
function hatchPattern(id: string): string {
  return `<defs><pattern id="${id}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0.5,0V4" stroke="var(--kant)" stroke-width="1" fill="none"></path></pattern></defs>`;
}
