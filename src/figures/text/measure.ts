import WIDTHS from './archivo.json' with {type: 'json'};

export type Weight = 400 | 600;

/** What a sign is taken for that the font's file does not hold: the widest digit. */
const UNKNOWN = 620;

/** Width of a text in the typeface of figures, in the unit of `size`. Kerning is left out: it only brings letters nearer. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths: Readonly<Record<string, number>> = WIDTHS[weight];
  const thousandths = Array.from(text).reduce((sum, letter) => sum + (widths[letter] ?? UNKNOWN), 0);
  return (thousandths * size) / 1000;
}

/** Width of the widest of some texts; 0 without any. */
export function widest(texts: Iterable<string>, size: number, weight: Weight = 400): number {
  return Math.max(0, ...[...texts].map((text) => textWidth(text, size, weight)));
}
