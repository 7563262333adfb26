import {CODE} from '../data/names.ts';
import {TO_FILL_IN} from './project-files.ts';
import {nameOf, type SourceColumn} from './source-table.ts';

/** A variable's column with codes for its cells, and the lines of codes.csv that say what they mean. */
export interface CodedColumn {
  readonly cells: readonly string[];
  readonly lines: readonly CodeLine[];
}

export interface CodeLine {
  readonly code: string;
  readonly label: string;
  readonly english: string;
  readonly role: string;
}

/** The code of respondents' empty cells. */
const NOT_ANSWERED: CodeLine = {code: 'ikke_svart', label: 'Ikke svart', english: 'No answer', role: 'not_answered'};

/**
 * Codes for the values of a column: those that are codes stay, others are made of their letters and become the label. What a
 * number stands for only the author knows; numbers stand in their order.
 */
export function codeColumn({cells, kind, values: found}: SourceColumn): CodedColumn {
  const values = kind === 'whole' ? [...found].sort((a, b) => Number(a) - Number(b)) : found;
  const codes = new Map<string, string>();
  for (const value of values) {
    const wanted = CODE.test(value) ? value : nameOf(value) || 'kode';
    const taken = new Set(codes.values());
    const free = [wanted, ...values.map((_, i) => `${wanted}_${i + 2}`)].find((code) => !taken.has(code)) ?? wanted;
    codes.set(value, free);
  }
  const lines = values.map((value) => ({code: codes.get(value) ?? '', label: labelOf(value), english: '', role: ''}));
  return {
    cells: cells.map((cell) => codes.get(cell) ?? ''),
    lines: cells.includes('') ? [...lines, NOT_ANSWERED] : lines
  };
}

function labelOf(value: string): string {
  if (/^-?\d+$/.test(value)) return `${TO_FILL_IN} ${value}`;
  const words = CODE.test(value) ? value.replaceAll('_', ' ') : value;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
