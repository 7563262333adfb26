import type {Markish} from '@observablehq/plot';
import {formatCount} from '../../format/number.ts';
import type {Language, Localized} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {labels, LEADING} from '../sketch.ts';
import {wrapText} from '../text/wrap.ts';
import {GREY} from '../theme.ts';
import {SMALL} from '../frames.ts';

export const APPROXIMATE_POINT: Localized = {
  nb: 'Skravert punkt: tallet er omtrentlig.',
  en: 'Hatched point: the number is approximate.'
};

const OF: Localized = {nb: 'av', en: 'of'};

/** How many of all, and what of them: `Ikke tegnet fordi tall mangler: 2 av 34.` Nothing of none. */
export function countNote(reason: Localized, count: number, all: number, language: Language): readonly string[] {
  if (count === 0) return [];
  const of = inLanguage(OF, language);
  return [`${inLanguage(reason, language)}: ${formatCount(count, language)} ${of} ${formatCount(all, language)}.`];
}

/** Lines in small letters from `top` on, under what is drawn. */
export function notesBelow(
  notes: readonly string[],
  top: number,
  {width}: Frame
): {readonly marks: readonly Markish[]; readonly bottom: number} {
  const line = SMALL * LEADING;
  let y = top;
  const texts = notes.map((note): Label => {
    const lines = wrapText(note, width, SMALL);
    const label = {x: 0, y: y + line / 2, lines};
    y += lines.length * line + 2;
    return label;
  });
  return {marks: [labels(texts, {size: SMALL, colour: GREY})], bottom: y + 2};
}
