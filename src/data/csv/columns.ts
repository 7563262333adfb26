/**
 * A column as it stands in the file. The text of row `i` is `values[codes[i]]`, so that what is asked of a text need be
 * asked once for each of `values` and not once a row.
 */
export interface CsvColumn {
  readonly name: string;
  /** The texts in order of first use, each once; in a column of {@link MOST_DISTINCT} or more they may repeat. */
  readonly values: readonly string[];
  /** Per row an index into `values`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Set if `values` are known to be whole numbers, all different, and row `i` to have the text `values[i]`, as ids do. */
  readonly isNumbered?: boolean;
}

/** Beyond so many different texts a column is not worth looking each up: free text, ids. */
export const MOST_DISTINCT = 1 << 16;

/** Takes in the texts of one column, row by row. */
export interface ColumnBuilder {
  readonly push: (text: string) => void;
  readonly finish: () => CsvColumn;
}

export function columnBuilder(name: string): ColumnBuilder {
  let known: Map<string, number> | null = new Map<string, number>();
  const values: string[] = [];
  const codes: number[] = [];
  return {
    push(text) {
      let code = known?.get(text);
      if (code === undefined) {
        code = values.push(text) - 1;
        if (known?.set(text, code).size === MOST_DISTINCT) known = null;
      }
      codes.push(code);
    },
    finish: () => ({name, values, codes: Uint32Array.from(codes)})
  };
}
