import type {Exhibit} from '../report/report-model.ts';
import {figureBase} from '../figures/base-line.ts';
import {figureNotes} from '../figures/notes.ts';
import {renderFigure} from '../figures/render-figure.ts';
import {LEADING} from '../figures/sketch.ts';
import {wrapText} from '../figures/text/wrap.ts';
import {LIGHT} from '../figures/theme.ts';

const PADDING = 24;
const FAMILY = 'Archivo, Arial, sans-serif';

/** A line of text around a drawing. */
interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly y: number;
}

/**
 * A figure as a file of its own: the wide drawing on light paper, with what stands around it on the page: number and title, who
 * is counted, notes, source. Colours are written out, since a file has no theme.
 */
export function figureSvg({label, caption, message, table, figure}: Exhibit, source: string): string {
  if (figure === null || table === null) throw new RangeError(`"${label}" is no figure that is drawn`);
  const {drawings, construction, statistics} = renderFigure(figure.kind, figure.data);
  const wide = drawings.at(-1);
  if (wide === undefined) throw new RangeError(`"${label}" has no drawing`);
  const {frame, height} = wide;
  const ink = colour('--blekk');
  const grey = colour('--graa');
  const head = lines(frame.width, PADDING, [
    {text: `${label}: ${caption}`, size: 18, weight: 600, colour: ink},
    {text: figureBase(figure.data), size: 13.5, weight: 400, colour: grey}
  ]);
  const top = head.bottom + 14;
  const notes = figureNotes(figure.data).map(({mark, text}) => (mark === null ? text : `${mark} ${text}`));
  const foot = lines(frame.width, top + height + 12, [
    ...[...notes, source].map((text) => ({text, size: 12, weight: 400 as const, colour: grey}))
  ]);
  const [width, full] = [frame.width + 2 * PADDING, Math.ceil(foot.bottom + PADDING)];
  const description = [construction, statistics, message ?? ''].filter((text) => text !== '').join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}"`,
    ` role="img" aria-labelledby="title description" lang="${table.language}" font-family="${FAMILY}">`,
    `<title id="title">${escape(`${label}: ${caption}`)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    `<rect width="${width}" height="${full}" fill="${colour('--papir')}"/>`,
    ...[...head.lines, ...foot.lines].map(textElement),
    `<svg x="${PADDING}" y="${top}" width="${frame.width}" height="${height}" color="${ink}" ${inner(wide.svg)}`,
    '</svg>\n'
  ].join('');
}

/** The drawing without its own name and size, in colours. */
function inner(svg: string): string {
  const body = svg.slice(svg.indexOf('>') + 1);
  return `fill="${colour('--blekk')}" text-anchor="middle">${inColour(body)}`;
}

function inColour(svg: string): string {
  return svg
    .replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => colour(name))
    .replaceAll('currentColor', colour('--blekk'));
}

function colour(name: string): string {
  const found = LIGHT[name];
  if (found === undefined) throw new RangeError(`the theme of figures has no colour "${name}"`);
  return found;
}

function lines(
  width: number,
  start: number,
  texts: readonly Omit<Line, 'y'>[]
): {readonly lines: readonly Line[]; readonly bottom: number} {
  let y = start;
  const placed = texts
    .filter(({text}) => text !== '')
    .flatMap((own) =>
      wrapText(own.text, width, own.size, own.weight).map((text) => {
        y += own.size * LEADING;
        return {...own, text, y: Math.round(y * 10) / 10};
      })
    );
  return {lines: placed, bottom: y};
}

function textElement({text, size, weight, colour: fill, y}: Line): string {
  return `<text x="${PADDING}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(text)}</text>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
