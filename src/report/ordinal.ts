import type {Language} from '../support/localized.ts';

/** Which chapter or appendix of a report it is: `02-….mdx` is chapter 2, `v1-….mdx` appendix 1. */
export interface Ordinal {
  readonly kind: 'chapter' | 'appendix';
  readonly number: number;
}

/** What stands in place of `02` and `v1` in a file name. */
const PREFIX = /^(v?)(\d+)$/;

/** The ordinal that a file name begins with, `02` or `v1`; null if it is none. */
export function readOrdinal(prefix: string): Ordinal | null {
  const [, letter, number] = PREFIX.exec(prefix) ?? [];
  return number === undefined ? null : {kind: letter === 'v' ? 'appendix' : 'chapter', number: Number(number)};
}

/** `2`, `V1`: as it stands before titles and begins the numbers of sections and exhibits, the same in all languages. */
export function writeOrdinal({kind, number}: Ordinal): string {
  return kind === 'appendix' ? `V${number}` : String(number);
}

const WORDS: Readonly<Record<Language, Readonly<Record<Ordinal['kind'], string>>>> = {
  nb: {chapter: 'kapittel', appendix: 'vedlegg'},
  en: {chapter: 'chapter', appendix: 'appendix'}
};

/** `kapittel 2`, `vedlegg 1`, as it stands in a sentence. */
export function chapterLabel({kind, number}: Ordinal, language: Language): string {
  return `${WORDS[language][kind]} ${number}`;
}

/** `2 Data og metode`: a chapter as lists and links name it. */
export function numberedTitle({ordinal, title}: {readonly ordinal: Ordinal; readonly title: string}): string {
  return `${writeOrdinal(ordinal)} ${title}`;
}
