import type {Category, CodeArray, Dataset, VariableSet} from '../../data/model.ts';

/** The code of a ticked box in a set of kind `multiple`. */
const TICKED = 'ja';

/** Whether rows have one of some codes: row `i` has if `fits[codes[i]]` is 1. */
export interface Test {
  readonly codes: CodeArray;
  readonly fits: Uint8Array;
}

type Columns = Pick<Dataset, 'variables' | 'delimited'>;

/** A column in which units say what they tick, and which items its cells tick. */
interface Column {
  readonly codes: CodeArray;
  /** The different cells, by index: items that are ticked, and the category if it is the only one. */
  readonly cells: readonly {readonly ticks: readonly string[]; readonly category: Category | null}[];
}

/** Tests of which a row that ticked any of some items of a `multiple` set passes one, however the set is coded. */
export function ticking(dataset: Dataset, set: VariableSet, items: readonly string[]): readonly Test[] {
  return columnsOf(dataset, set).flatMap(({codes, cells}) => {
    const fits = Uint8Array.from(cells, ({ticks}) => (ticks.some((item) => items.includes(item)) ? 1 : 0));
    return fits.includes(1) ? [{codes, fits}] : [];
  });
}

/**
 * Per row 0 if it was asked, else 1. Of yes/no variables each is a question, and the row was asked if one of them applies;
 * else there is one question, and the row was asked unless it says that this does not apply and answers nothing.
 */
export function askedRows(dataset: Dataset, set: VariableSet): Uint8Array {
  const applies = (wanted: boolean): Uint8Array =>
    flags(
      columnsOf(dataset, set).map(({codes, cells}) => ({
        codes,
        fits: Uint8Array.from(cells, ({category}) => ((category?.role !== 'not_applicable') === wanted ? 1 : 0))
      })),
      dataset.rowCount
    );
  if (set.coding === 'dichotomies') return applies(true);
  const answered = flags(answering(dataset, set), dataset.rowCount);
  return applies(false).map((bit, row) => (bit === 1 ? 0 : (answered[row] as number)));
}

/** Tests of which a row that answered anything passes one. */
export function answering(dataset: Dataset, set: VariableSet): readonly Test[] {
  return columnsOf(dataset, set).map(({codes, cells}) => ({
    codes,
    fits: Uint8Array.from(cells, ({category}) => (category === null || category.role === null ? 1 : 0))
  }));
}

/** Per row 0 if it passes one of the tests, else 1: codes of a list of one. */
export function flags(tests: readonly Test[], length: number): Uint8Array {
  const bits = new Uint8Array(length).fill(1);
  for (const {codes, fits} of tests) {
    for (let row = 0; row < length; row++) if (fits[codes[row] as number] === 1) bits[row] = 0;
  }
  return bits;
}

/** The code of "not answered" in the list of a set's answers, by which `missing` may name it. */
export function silentCode(dataset: Columns, set: VariableSet): string {
  const cells = columnsOf(dataset, set).flatMap((column) => column.cells);
  return cells.find(({category}) => category?.role === 'not_answered')?.category?.code ?? 'ikke_svart';
}

function columnsOf({variables, delimited}: Columns, {coding, items, mentions}: VariableSet): readonly Column[] {
  if (coding === 'delimited') {
    return mentions.flatMap((name) => {
      const column = delimited.get(name);
      if (column === undefined) return [];
      const cells = column.combinations.map((found) => {
        const categories = found.flatMap((index) => column.categories[index] ?? []);
        const [only = null] = categories;
        return {ticks: categories.map(({code}) => code), category: categories.length === 1 ? only : null};
      });
      return [{codes: column.codes, cells}];
    });
  }
  const named =
    coding === 'categories'
      ? mentions.map((variable) => ({variable, ticks: ({code}: Category) => [code]}))
      : items.map(({variable, category: item}) => ({
          variable: variable ?? '',
          ticks: ({code}: Category) => (code === TICKED ? [item.code] : [])
        }));
  return named.flatMap(({variable, ticks}) => {
    const found = variables.get(variable);
    if (found === undefined) return [];
    return [{codes: found.codes, cells: found.categories.map((category) => ({ticks: ticks(category), category}))}];
  });
}
