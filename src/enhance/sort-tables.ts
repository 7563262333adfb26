import {nextOrder, sortedPositions, type Order, type SortKey} from './sort-order.ts';
import {say, textOf} from './status.ts';

/** A head that sorts its column. */
interface Head {
  readonly cell: HTMLTableCellElement;
  readonly button: HTMLButtonElement;
  readonly kind: 'number' | 'text';
  /** The cell of a row that stands under it. */
  readonly below: (row: HTMLTableRowElement) => Element | null | undefined;
}

/** Rows that may change places among themselves, in the author's order, in the places that they have in their body. */
interface Block {
  readonly body: HTMLTableSectionElement;
  readonly rows: readonly HTMLTableRowElement[];
}

/** Puts buttons in the heads of all tables that say that they can be sorted. */
export function sortTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) sortTable(table);
}

function sortTable(table: HTMLTableElement): void {
  // eslint-disable-next-line no-restricted-globals -- runs at the reader's, in the language of the table
  const collator = new Intl.Collator(table.closest<HTMLElement>('[lang]')?.lang ?? 'nb', {numeric: true});
  const blocks = blocksOf(table);
  const heads = headsOf(table);
  let sorted: {readonly head: Head; readonly order: Order} | null = null;

  const arrange = (head: Head | null, order: Order): void => {
    for (const block of blocks) {
      const keys = block.rows.map((row) => (head === null ? null : keyOf(head, row)));
      place(block, sortedPositions(keys, order, collator.compare));
    }
  };
  const sort = (head: Head): void => {
    const order = nextOrder(head.kind, sorted?.head === head ? sorted.order : 'author');
    sorted = order === 'author' ? null : {head, order};
    arrange(head, order);
    for (const {cell} of heads) cell.removeAttribute('aria-sort');
    if (order !== 'author') head.cell.setAttribute('aria-sort', order);
    const name = `${head.kind}s${order === 'ascending' ? 'Ascending' : 'Descending'}`;
    say(order === 'author' ? textOf('author') : textOf(name, wordsOf(head.button)));
  };
  for (const head of heads) {
    head.button.addEventListener('click', () => {
      sort(head);
    });
  }
  // Paper shows the report, not what one reader did with it.
  addEventListener('beforeprint', () => {
    arrange(null, 'author');
  });
  addEventListener('afterprint', () => {
    if (sorted !== null) arrange(sorted.head, sorted.order);
  });
}

function blocksOf(table: HTMLTableElement): readonly Block[] {
  return [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows].filter((row) => row.classList.contains('category'))
  }));
}

/** Groups' labels, missing answers, totals and bases stay where they are. */
function place({body, rows}: Block, positions: readonly number[]): void {
  let next = 0;
  const arranged = [...body.rows].map((row) =>
    row.classList.contains('category') ? (rows[positions[next++] ?? 0] ?? row) : row
  );
  body.append(...arranged);
}

function headsOf(table: HTMLTableElement): readonly Head[] {
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('thead th:is(.stubhead, .column)')];
  return cells.map((cell) => {
    const position = Number(/\d+$/.exec(cell.id)?.[0]);
    return {
      cell,
      button: wrap(cell),
      kind: cell.classList.contains('number') ? 'number' : 'text',
      below: cell.classList.contains('stubhead')
        ? (row) => row.querySelector('.stub')
        : (row) => row.querySelectorAll('td:not(.description)')[position]
    };
  });
}

/**
 * Makes a button of a head. Links cannot stand in it, nor beside it on a phone: a note's mark becomes its description.
 */
function wrap(cell: HTMLTableCellElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.append(...cell.childNodes);
  const marks = [...button.querySelectorAll<HTMLAnchorElement>('a.note-mark')];
  if (marks.length > 0) {
    button.setAttribute('aria-describedby', marks.map(({hash}) => decodeURIComponent(hash.slice(1))).join(' '));
  }
  for (const mark of marks) {
    const plain = document.createElement('span');
    plain.className = mark.className;
    plain.append(...mark.childNodes);
    mark.replaceWith(plain);
  }
  cell.append(button);
  return button;
}

/** The words of a head, without the marks of its notes. */
function wordsOf(button: HTMLButtonElement): string {
  const words = [...button.childNodes].filter((node) => !(node instanceof Element && node.matches('.note-mark')));
  return words
    .map(({textContent}) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function keyOf({kind, below}: Head, row: HTMLTableRowElement): SortKey {
  const cell = below(row);
  if (!(cell instanceof HTMLElement)) return null;
  if (kind === 'text') return cell.matches('.sign') ? null : cell.textContent.trim();
  if (cell.matches('.remark')) return null;
  // Without `data-value` the text is the value, with the marks of notes behind it, or a sign.
  const number = Number.parseFloat(cell.dataset['value'] ?? cell.textContent);
  return Number.isNaN(number) ? null : number;
}
