import type {State, Table} from './model.ts';
import type {JoinedPrint} from './printed.ts';

/** How many cells of a table are what. `cells` is the sum of `computed` to `text`; `printed` of `agrees` and `differs`. */
export interface Coverage {
  readonly id: string;
  readonly cells: number;
  readonly computed: number;
  readonly given: number;
  readonly lost: number;
  /** No number, for a reason that is known: not answered, not asked, not possible, hidden. */
  readonly missing: number;
  readonly text: number;
  readonly printed: number;
  readonly agrees: number;
  readonly differs: number;
}

/** Counts the cells of a table by origin and by agreement with what the source printed. */
export function coverage(table: Table, {printed, differs}: Pick<JoinedPrint, 'printed' | 'differs'>): Coverage {
  const count = (origin: Origin): number => table.cells.filter(({state}) => originOf(state) === origin).length;
  return {
    id: table.id,
    cells: table.cells.length,
    computed: count('computed'),
    given: count('given'),
    lost: count('lost'),
    missing: count('missing'),
    text: count('text'),
    printed: printed.size,
    agrees: printed.size - differs.length,
    differs: differs.length
  };
}

type Origin = 'computed' | 'given' | 'lost' | 'missing' | 'text';

function originOf(state: State): Origin {
  if (state === 'computed' || state === 'lost' || state === 'text') return state;
  return state.startsWith('given') ? 'given' : 'missing';
}
