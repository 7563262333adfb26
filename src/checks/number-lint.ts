import type {Chapter, ChapterElement, Literal, ProseText} from '../report/model.ts';
import {error, warning, type Place, type Problem} from '../support/problem.ts';

const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december';
const UNITS = 'prosent|%|pst|per cent|kr|kroner|personer|brukere|kommuner|deltakere|respondenter|svar|people|users';

/** Digits that say when, where or which, not how many: dates, years, laws and documents, section signs, version numbers. */
const UNDERSTOOD: readonly RegExp[] = [
  /\b(?:1[5-9]|20)\d\d-\d\d-\d\d(?:-\d+)?\b/gu,
  /\b\d{1,2}\.\d{1,2}\.(?:1[5-9]|20)\d\d\b/gu,
  new RegExp(
    `\\b(?:1[5-9]|20)\\d\\d(?:[–/-](?:(?:1[5-9]|20)\\d\\d|\\d\\d))?\\b(?![.,]\\d|[ \u00a0](?:${UNITS}))`,
    'gu'
  ),
  new RegExp(`\\b\\d{1,2}\\.? (?:${MONTHS})\\b`, 'giu'),
  /\b(?:Prop|Meld|St|Ot|Innst)\.? ?(?:St|meld|prp)?\.? ?(?:nr\. ?)?\d+(?: [A-Z])?\b/gu,
  /§+ ?\d+(?:[-–]\d+)?/gu,
  /(?<!\p{L})(?:nr|s|side|kapittel|kap|post|avsnitt|punkt|spørsmål|runde|no|page|chapter|section|question|round)\.? ?\d+(?:\.\d+)*/giu,
  /(?<!\p{L})[A-ZÆØÅ]+-?\d+\b/gu
];

const NUMBER = /\d+(?:[ \u00a0]\d{3}(?!\d))*(?:[.,]\d+)?(?:[ \u00a0]?(?:prosent|%|pst))?/gu;

/** Props and keys whose texts are sentences for readers. Labels name categories (`10–20 %`), `reproduces` an exhibit. */
const SENTENCES: ReadonlySet<string> = new Set(['caption', 'message', 'title', 'text']);

/**
 * Digits in prose, and in captions, messages, titles and notes, that are neither computed nor understood as a year, a date,
 * a document or a place in one. A number that comes from the data belongs into a `<Value>` (in a text prop: `{name}`), any
 * other into `<Value literal="…" reason="…" />`.
 */
export function lintNumbers(chapter: Chapter, level: 'off' | 'warning' | 'error'): readonly Problem[] {
  if (level === 'off') return [];
  const report = level === 'error' ? error : warning;
  const inProse = chapter.prose.flatMap((piece) =>
    numbersIn(piece).map(({place, token}) =>
      report(
        place,
        'bare-number',
        `the number "${token}" is typed into the text`,
        'take it from the data with <Value …/>, or write <Value literal="…" reason="…" /> if it comes from elsewhere'
      )
    )
  );
  const inProps = chapter.elements
    .flatMap(sentencesOf)
    .flatMap((literal) =>
      numbersIn(textOf(literal, chapter)).map(({place, token}) =>
        report(
          place,
          'bare-number',
          `the number "${token}" is typed into the text`,
          'name a value and write {name}, or tell it without the number'
        )
      )
    );
  return [...inProse, ...inProps];
}

function numbersIn({text, place}: ProseText): readonly {readonly place: Place; readonly token: string}[] {
  let rest = text.replace(/\{[^{}]*\}/g, (slot) => ' '.repeat(slot.length));
  for (const pattern of UNDERSTOOD) rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  return [...rest.matchAll(NUMBER)].map((match) => {
    const before = text.slice(0, match.index).split('\n');
    const line = place.line + before.length - 1;
    const column = (before.length === 1 ? place.column : 1) + (before.at(-1)?.length ?? 0);
    return {place: {file: place.file, line, column}, token: match[0].trim()};
  });
}

type Text = Literal & {readonly kind: 'string'};

function sentencesOf({props}: ChapterElement): readonly Text[] {
  return props.flatMap(({name, value}) => sentencesIn(value, name));
}

function sentencesIn(literal: Literal, name: string): readonly Text[] {
  if (literal.kind === 'string') return SENTENCES.has(name) ? [literal] : [];
  if (literal.kind === 'array') return literal.items.flatMap((item) => sentencesIn(item, name));
  return literal.kind === 'object' ? literal.entries.flatMap(({key, value}) => sentencesIn(value, key)) : [];
}

/** A text as it stands in the file, behind its quote; where it is written otherwise (`&amp;`, `\\'`) at the quote. */
function textOf({value, place}: Text, {source}: Chapter): ProseText {
  const lines = source.split('\n');
  const from = [(lines[place.line - 1] ?? '').slice(place.column - 1), ...lines.slice(place.line)].join('\n');
  return from.startsWith(value, 1)
    ? {text: value, place: {...place, column: place.column + 1}}
    : {text: value.replace(/\n/g, ' '), place};
}
