import type {Chapter, ChapterElement, Literal, ProseText, ReportSettings} from '../report/model.ts';
import type {SiteSettings} from '../report/site-settings.ts';
import {error, warning, type Place, type Problem} from '../support/problem.ts';
import {numbersInWords} from './number-words.ts';

const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december';
const UNITS = 'prosent|%|pst|per cent|kr|kroner|personer|brukere|kommuner|deltakere|respondenter|svar|people|users';

/** What says when, where or which, not how many: dates, years, laws and documents, section signs, versions, quotations. */
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
  /(?<!\p{L})(?:nr|s|side|kapittel|kap|vedlegg|post|avsnitt|punkt|spørsmål|runde|no|page|chapter|appendix|section|question|round)\.? ?\d+(?:\.\d+)*/giu,
  /(?<!\p{L})[A-ZÆØÅ]+-?\d+\b/gu,
  /«[^«»]*»/gu
];

const NUMBER = /\d+(?:[ \u00a0]\d{3}(?!\d))*(?:[.,]\d+)?(?:[ \u00a0]?(?:prosent|%|pst))?/gu;

/** Props and keys whose texts are sentences for readers. Labels name categories (`10–20 %`), `reproduces` an exhibit. */
const SENTENCES: ReadonlySet<string> = new Set(['caption', 'message', 'lost', 'title', 'text']);

/**
 * Numbers in prose, and in captions, messages, titles and notes, that are neither computed nor understood as a year, a date,
 * a document, a place in one, or a quotation: digits at the level `numberLint` of the report, words (`fire av fem`) at its
 * level `numberWordLint`. A number that comes from the data belongs into a `<Value>` (in a text prop: `{name}`) or words into
 * a `<Claim>`; any other into `<Value literal="…" reason="…" />` or among the report's `literalNumbers`.
 */
export function lintNumbers(chapter: Chapter, settings: NumberSettings): readonly Problem[] {
  return [
    ...chapter.prose.flatMap((piece) => bareNumbers(piece, settings, IN_PROSE)),
    ...chapter.elements
      .flatMap(sentencesOf)
      .flatMap((literal) => bareNumbers(textOf(literal, chapter), settings, IN_PROPS))
  ];
}

/** Numbers that are typed into the key figures and the scope of a report, each told where its text begins. */
export function lintKeyFigures(
  settings: NumberSettings & Pick<ReportSettings, 'keyFigures' | 'scope'>
): readonly Problem[] {
  return [...settings.keyFigures, ...settings.scope].flatMap(({text, textPlace}) =>
    bareNumbers({text, place: textPlace}, settings, IN_PROPS).map((problem) => ({...problem, ...textPlace}))
  );
}

/** Numbers that are typed into the front page of the site. */
export function lintSite({title, lead}: SiteSettings): readonly Problem[] {
  const hints = {digits: 'write {report:value}, or tell it without the number', words: ''};
  return [title, lead].flatMap((texts) =>
    (['nb', 'en'] as const).flatMap((language) => {
      const {text, place} = texts[language];
      const settings = {language, numberLint: 'error', numberWordLint: 'off', literalNumbers: new Map()} as const;
      return bareNumbers({text, place}, settings, hints).map((problem) => ({...problem, ...place}));
    })
  );
}

function bareNumbers(piece: ProseText, settings: NumberSettings, hints: Hints): readonly Problem[] {
  return numbersIn(piece, settings).flatMap(({place, token, kind}) => {
    const level = kind === 'digits' ? settings.numberLint : settings.numberWordLint;
    if (level === 'off') return [];
    const report = level === 'error' ? error : warning;
    return [report(place, 'bare-number', `the number "${token}" is typed into the text`, hints[kind])];
  });
}

/** What is known of a report's numbers. */
type NumberSettings = Pick<ReportSettings, 'language' | 'numberLint' | 'numberWordLint' | 'literalNumbers'>;

type Kind = 'digits' | 'words';
type Hints = Readonly<Record<Kind, string>>;

const IN_PROSE: Hints = {
  digits: 'take it from the data with <Value …/>, or write <Value literal="…" reason="…" /> if it comes from elsewhere',
  words:
    'bind it to the data with <Claim value="…">…</Claim> or <Value … as="words" />; if it does not come from them, name it under literalNumbers in report.yaml'
};

const IN_PROPS: Hints = {
  digits: 'name a value and write {name}, or tell it without the number',
  words:
    'name a value and write {name}, or tell it without the number; if it does not come from the data, name it under literalNumbers in report.yaml'
};

interface Found {
  readonly place: Place;
  readonly token: string;
  readonly kind: Kind;
}

function numbersIn({text, place}: ProseText, {language, literalNumbers}: NumberSettings): readonly Found[] {
  const blank = (match: string): string => ' '.repeat(match.length);
  let rest = text.replace(/\{[^{}]*\}/g, blank);
  for (const literal of literalNumbers.keys()) rest = rest.replace(literalPattern(literal), blank);
  for (const pattern of UNDERSTOOD) rest = rest.replace(pattern, blank);
  const digits = [...rest.matchAll(NUMBER)].map(
    (match) => ({at: match.index, token: match[0].trim(), kind: 'digits'}) as const
  );
  const words = numbersInWords(rest, language).map((found) => ({...found, kind: 'words'}) as const);
  return [...digits, ...words].map(({at, token, kind}) => {
    const before = text.slice(0, at).split('\n');
    const line = place.line + before.length - 1;
    const column = (before.length === 1 ? place.column : 1) + (before.at(-1)?.length ?? 0);
    return {place: {file: place.file, line, column}, token: token.replace(/\s+/g, ' '), kind};
  });
}

/** A phrase wherever it stands, also across the end of a line. */
function literalPattern(literal: string): RegExp {
  const words = literal
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** The report's `literalNumbers` that no chapter holds any more, each a warning where it is declared. */
export function unusedLiterals(chapters: readonly Chapter[], {literalNumbers}: NumberSettings): readonly Problem[] {
  const texts = chapters.flatMap((chapter) => [
    ...chapter.prose.map(({text}) => text),
    // Also a text whose prop is misspelt: that is told where it stands.
    ...chapter.elements.flatMap(({props}) => props.flatMap(({value}) => stringsIn(value)))
  ]);
  return [...literalNumbers].flatMap(([literal, {place}]) => {
    if (texts.some((text) => literalPattern(literal).test(text))) return [];
    return [warning(place, 'unused-literal', `no chapter says "${literal}"`, 'take it away')];
  });
}

function stringsIn(literal: Literal): readonly string[] {
  if (literal.kind === 'string') return [literal.value];
  if (literal.kind === 'array') return literal.items.flatMap(stringsIn);
  return literal.kind === 'object' ? literal.entries.flatMap(({value}) => stringsIn(value)) : [];
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
