import type {Dataset} from '../../data/model.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Across, Counted, SizeOrigin} from '../../tables/origin.ts';
import {unitName} from '../../tables/parts/base-line.ts';
import {words} from './words.ts';

/** More categories than this are told by the first and the last. */
const LISTED = 3;

/** What a counted number is in words: `kommuner: «Felles enhet»`. `told` is what another number's words say already. */
export function meaningOfCounted(
  of: Counted,
  language: Language,
  named: 'unit' | 'measure',
  told?: SizeOrigin
): string {
  const {tabulation} = of;
  const said = words(language);
  const apart = told?.kind === 'counted' ? partsOf(told, language) : [];
  const own = partsOf(of, language);
  const parts = own.filter((part) => !apart.some(({label}) => label === part.label));
  const shown = parts.length === 0 ? own : parts;
  const subject =
    of.responses === true
      ? said.responses
      : named === 'measure' && tabulation.measure !== null
        ? inLanguage(tabulation.measure.title, language)
        : unitName(tabulation.dataset, countOf(of), language);
  if (shown.length === 0) return named === 'measure' ? subject : said.inAll(subject);
  const answer = shown.find(({isAnswer}) => isAnswer);
  // Of what occurs together with itself one label is enough.
  const others = [...new Set(shown.filter((part) => part !== answer).map(({label}) => label))];
  const units = others.length === 0 ? subject : said.units(subject, others);
  return answer === undefined ? units : said.answered(units, answer.label);
}

/** What the size of a base is in words. */
export function meaningOfSize(from: SizeOrigin, language: Language, named: 'unit' | 'measure'): string {
  switch (from.kind) {
    case 'counted':
      return meaningOfCounted(from, language, named);
    case 'everyone':
      return words(language).everyone(inLanguage(from.dataset.universe, language));
    case 'declared':
      return inLanguage((from.base ?? from.measure ?? from.dataset).title, language);
  }
}

interface NamedPart {
  readonly label: string;
  /** Whether it is what units answered to a question. */
  readonly isAnswer: boolean;
}

function countOf({tabulation, tally}: Counted): number {
  const {numerator, denominator} = tabulation.units(tally);
  return Number(numerator) / Number(denominator);
}

/** The labels that narrow a number down, rows first; a direction that is counted whole has none. */
function partsOf(of: Counted, language: Language): readonly NamedPart[] {
  const {rows, columns, tabulation} = of;
  const across = columns?.slots ?? [0];
  // Whether a number that is rounded to 0 is 0 must not be told.
  const counts = (at: readonly number[], across: readonly number[]): boolean =>
    of.rounded === true || tabulation.at(at, across).lines > 0;
  const sides = [
    {side: rows, counts: (slot: number) => counts([slot], across)},
    ...(columns === null ? [] : [{side: columns, counts: (slot: number) => counts(rows.slots, [slot])}])
  ];
  return sides.flatMap(({side, counts}) => {
    const label = labelOf(side, counts, language);
    return label === null ? [] : [{label, isAnswer: asksQuestion(tabulation.dataset, side)}];
  });
}

function labelOf({axis, slots}: Across, counts: (slot: number) => boolean, language: Language): string | null {
  const said = words(language);
  const labels = slots.flatMap((slot) => {
    const found = axis.slots[slot];
    if (found === undefined) return [];
    const own = inLanguage(found.category.label, language);
    return [said.quoted(found.group === null ? own : `${inLanguage(found.group.category.label, language)}: ${own}`)];
  });
  const [first = null] = labels;
  if (slots.length === 1) return first;
  const isLeftOut = axis.slots.some(
    ({category, selected}, slot) => category.role === null && selected && !slots.includes(slot) && counts(slot)
  );
  if (!isLeftOut || first === null) return null;
  const last = labels.at(-1) ?? first;
  if (labels.length > LISTED) return said.fromTo(first, last);
  return `${labels.slice(0, -1).join(', ')} ${said.or} ${last}`;
}

function asksQuestion({variables}: Dataset, {axis}: Across): boolean {
  return (variables.get(axis.name)?.question ?? null) !== null;
}
