/** How a CSV file is written; quotes inside a quoted value are doubled. Both are one character. */
export interface Dialect {
  readonly delimiter: string;
  readonly quoteChar: string;
}

/** The dialect of all CSVs that do not say otherwise. */
export const DEFAULT_DIALECT: Dialect = {delimiter: ',', quoteChar: '"'};

const DELIMITER_NAMES: ReadonlyMap<string, string> = new Map([
  [',', 'comma (,)'],
  [';', 'semicolon (;)'],
  ['\t', 'tab'],
  ['|', 'vertical bar (|)']
]);

/** Delimiters that spreadsheets write. */
export const COMMON_DELIMITERS: readonly string[] = [...DELIMITER_NAMES.keys()];

/** A delimiter in words: `semicolon (;)`. */
export function delimiterName(delimiter: string): string {
  return DELIMITER_NAMES.get(delimiter) ?? `"${delimiter}"`;
}

/** Throws a RangeError on a dialect that PapaParse would replace by another without a word. */
export function checkDialect({delimiter, quoteChar}: Dialect): void {
  if (delimiter.length !== 1 || /[\r\n"\ufeff]/.test(delimiter)) throw new RangeError(`bad delimiter: ${delimiter}`);
  if (quoteChar.length !== 1 || /[\r\n\ufeff]/.test(quoteChar))
    throw new RangeError(`bad quote character: ${quoteChar}`);
  if (delimiter === quoteChar) throw new RangeError(`delimiter and quote character are the same: ${delimiter}`);
}
