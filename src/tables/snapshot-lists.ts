import {writeCsv} from './csv-lines.ts';
import type {Coverage} from './coverage.ts';
import {escapeText} from './snapshot.ts';

/** One exhibit in `index.csv`. */
export interface IndexEntry {
  readonly id: string;
  /** As shown: "3.3"; empty for an unnumbered exhibit. */
  readonly number: string;
  readonly kind: string;
  /** Label in the source report, or empty. */
  readonly reproduces: string;
  readonly chapter: string;
  readonly rows: number;
  readonly columns: number;
}

/** One number in running text in `prose.csv`; a Claim has its phrase as `text`. */
export interface ProseEntry {
  readonly chapter: string;
  /** The value's name, else `<section id>/<canonical expression>#<nth>`. */
  readonly key: string;
  readonly statistic: string;
  readonly value: string;
  readonly base: string;
  readonly text: string;
  readonly state: string;
  readonly printed: string;
}

const INDEX_HEADER = ['id', 'number', 'kind', 'reproduces', 'chapter', 'rows', 'columns'] as const;
const PROSE_HEADER = ['chapter', 'key', 'statistic', 'value', 'base', 'text', 'state', 'printed'] as const;
const COVERAGE_HEADER = [
  'id',
  'cells',
  'computed',
  'given',
  'lost',
  'missing',
  'text',
  'printed',
  'agrees',
  'differs'
] as const;

/** `index.csv`: the exhibits of a report in order. */
export function writeIndex(entries: readonly IndexEntry[]): string {
  return writeRecords(INDEX_HEADER, entries);
}

/** `prose.csv`: the numbers in a report's running text in order. */
export function writeProse(entries: readonly ProseEntry[]): string {
  return writeRecords(PROSE_HEADER, entries);
}

/** `coverage.csv`: what the cells of each table of a report are made of, and how they meet the printed ones. */
export function writeCoverage(entries: readonly Coverage[]): string {
  return writeRecords(COVERAGE_HEADER, entries);
}

function writeRecords<K extends string>(
  header: readonly K[],
  entries: readonly Readonly<Record<K, string | number>>[]
): string {
  return writeCsv([
    header,
    ...entries.map((entry) => header.map((name) => escapeText(String(entry[name]).normalize('NFC'))))
  ]);
}
