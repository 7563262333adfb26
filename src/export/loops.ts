import {rStrings, rString} from './r-text.ts';
import {writeExpression, type Conditions, type ExportedCell} from './names.ts';

/** Lines are broken after so many letters. */
const WIDTH = 120;

/** Cells that one expression computes: every one of some rows in every one of some columns. */
interface Block {
  readonly statistic: string;
  readonly text: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The lines that compute the cells: those of one form together, in loops over rows and columns. */
export function writeCells(
  cells: readonly ExportedCell[],
  conditions: Conditions,
  call: 'cell' | 'interval' = 'cell'
): readonly string[] {
  const forms = new Map<string, {readonly statistic: string; readonly text: string; readonly cells: ExportedCell[]}>();
  for (const cell of cells) {
    const text = writeExpression(cell, conditions);
    const form = `${cell.statistic}\t${text}`;
    const found = forms.get(form) ?? {statistic: cell.statistic, text, cells: []};
    found.cells.push(cell);
    forms.set(form, found);
  }
  const blocks = [...forms.values()].flatMap(({statistic, text, cells: own}) =>
    productsOf(own).map((product): Block => ({statistic, text, ...product}))
  );
  // What is worked out from other cells comes after them, in the order of columns.
  const [late, early] = [blocks.filter(isLate), blocks.filter((block) => !isLate(block))];
  return [...early, ...late].flatMap((block) => writeBlock(block, conditions, call));
}

function isLate({text}: Block): boolean {
  return text.includes('value_of(');
}

/** Columns with the same rows stand together. */
function productsOf(cells: readonly ExportedCell[]): readonly Pick<Block, 'rows' | 'columns'>[] {
  const rowsOf = new Map<string, string[]>();
  for (const {row, column} of cells) rowsOf.set(column, [...(rowsOf.get(column) ?? []), row]);
  const products = new Map<string, {readonly rows: readonly string[]; readonly columns: string[]}>();
  for (const [column, rows] of rowsOf) {
    const key = rows.join('\t');
    const found = products.get(key) ?? {rows, columns: []};
    found.columns.push(column);
    products.set(key, found);
  }
  return [...products.values()];
}

function writeBlock(
  {statistic, text, rows, columns}: Block,
  conditions: Conditions,
  name: 'cell' | 'interval'
): readonly string[] {
  const loops = [loopOver('row', rows, conditions.rows), loopOver('column', columns, conditions.columns)];
  const heads = loops.flatMap(({head}) => (head === null ? [] : [head]));
  const [row, column] = loops.map(({key}) => key);
  const at = `${name}(${row ?? ''}, ${column ?? ''}, ${rString(statistic)},`;
  const value = `${withKeys(text, loops)})`;
  const indent = '  '.repeat(heads.length);
  const call = `${indent}${at} ${value}`;
  return [
    ...heads.map((head, i) => `${'  '.repeat(i)}${head}`),
    ...(call.length <= WIDTH ? [call] : [`${indent}${at}`, `${indent}  ${value}`])
  ];
}

interface Loop {
  readonly variable: 'row' | 'column';
  readonly head: string | null;
  /** What stands for the key in the call. */
  readonly key: string;
}

function loopOver(variable: Loop['variable'], keys: readonly string[], known: ReadonlyMap<string, string>): Loop {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return {variable, head: null, key: rString(only)};
  return {variable, head: `for (${variable} in ${keysText(variable, keys, [...known.keys()])})`, key: variable};
}

/** All keys, all but some, or these. */
function keysText(variable: Loop['variable'], keys: readonly string[], known: readonly string[]): string {
  const others = known.filter((key) => !keys.includes(key));
  const rest = known.filter((key) => keys.includes(key));
  const isInOrder = rest.length === keys.length && rest.every((key, i) => key === keys[i]);
  if (!isInOrder || others.length >= keys.length) return rStrings(keys);
  return others.length === 0 ? `names(${variable}s)` : `setdiff(names(${variable}s), ${rStrings(others)})`;
}

/** The text with the key of what is not looped over. */
function withKeys(text: string, loops: readonly Loop[]): string {
  return loops.reduce(
    (done, {variable, head, key}) =>
      head === null
        ? done
            .replaceAll(`${variable}s[[${variable}]]`, `${variable}s[[${key}]]`)
            .replaceAll(`value_of(${variable},`, `value_of(${key},`)
        : done,
    text
  );
}
