import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import type {Table} from '../model.ts';
import {fullText} from '../model.ts';
import {isRemark} from '../parts/remark.ts';
import {layOut} from './grid.ts';
import {tableBodies} from './html-body.ts';
import {tableHead} from './html-head.ts';
import {captionId} from './html-ids.ts';
import {notesList} from './html-notes.ts';
import {recordsList} from './html-records.ts';
import {addSortKeys} from './html-sort.ts';

export interface HtmlOptions {
  /** For a frame that shows the caption itself: keeps it for screen readers only. */
  readonly hideCaption?: boolean;
  /** For pages that let readers sort: `data-sortable` on the table, `data-value` on cells. */
  readonly sortKeys?: boolean;
  /** Level of the first headings in a listing of records, 2 if not given. */
  readonly headingLevel?: number;
}

/** Number columns up to this many stack under their row's label on phones, … */
const STACKED_COLUMNS = 7;

/** Characters of the longest interval that the stylesheet knows. */
const LONGEST_INTERVAL = 20;

/** Most letters that the stylesheet knows. */
const MOST_LETTERS = 6;

/** … if their longest texts take no more characters than this side by side. */
const STACKED_CHARACTERS = 36;

/**
 * A table as HTML. Explicit roles keep it a table for screen readers whatever CSS does with `display`.
 *
 * Classes for the stylesheet:
 * - `table-region` the focusable, named scroll region; `table-notes` the list of notes behind it
 * - `table`, with `table-<kind>` (frequency, crosstab, …) and `table-stacked` (on phones the row's label stands above its
 *   numbers) or `table-scrolled` (the region scrolls, the first column stays)
 * - `table-caption`; `visually-hidden` for what is only heard
 * - `table-spanning` for row groups that stand beside their rows: `grouphead` over them, `spanning` each
 * - heads: `stubhead`, `descriptionhead`, `spanner`, `column`, with `number` or `text`; `unit` for a unit in a head
 * - `tbody.row-group` under a row group; `tr.group` its label
 * - rows: `tr.category`, `.missing`, `.answered`, `.total`, `.base`, `.below`, `.margin`; `.small-base` if all its per cents
 *   have bases under 20. The same names, without `category`, on the heads and cells of such columns
 * - `stub`, `description`; cells `number` or `text`, with `given`, `lost`, `missing-answer`, `suppressed`, `na` for their
 *   state, `qualified` for over, under, about, `remark` for words instead of a number, and `sign` where a sign stands,
 *   `small-base` for a per cent of fewer than 20
 * - `interval` a confidence interval behind a number, with `intervals-<n>` on the table for the longest of n characters
 * - `letter` the letter of a head that is compared, `letters` those behind a number, with `letters-<n>` on the table for n at most
 * - `note-mark` a hung mark; `note`, `sign-note` lines of the list
 * - a listing of layout `records`: `records`, `record-index` links to many, `record`, `record-label`, `record-group` and
 *   a `dl` in each
 */
export function renderHtml(table: Table, options: HtmlOptions = {}): string {
  return toHtml(htmlTree(table, options));
}

/** The notes of a table without it, for where none of its marks leads: under a figure. */
export function renderNotes(table: Table): string {
  return toHtml(h(null, [...notesList(table, {areTargets: false})]));
}

/** How much room intervals take, so that the numbers before them stay aligned. */
function intervalClass({cells}: Table): readonly string[] {
  const longest = Math.max(0, ...cells.map(({interval}) => interval?.text.length ?? 0));
  return longest === 0 ? [] : [`intervals-${Math.min(longest, LONGEST_INTERVAL)}`];
}

/** How much room letters take, likewise. */
function lettersClass({cells}: Table): readonly string[] {
  const most = Math.max(0, ...cells.map(({letters}) => letters?.length ?? 0));
  return most === 0 ? [] : [`letters-${Math.min(most, MOST_LETTERS)}`];
}

/** The tree of {@link renderHtml}. */
export function htmlTree(table: Table, options: HtmlOptions = {}): Root {
  const body = table.layout === 'records' ? recordsList(table, options) : region(table, options);
  if (options.sortKeys === true) addSortKeys(body, table);
  return h(null, [body, ...notesList(table)]);
}

function region(table: Table, options: HtmlOptions): Element {
  const {spans, groups} = layOut(table);
  const stubs = (table.descriptionHead === null ? 1 : 2) + (table.layout === 'spanning' ? 1 : 0);
  const children: ElementContent[] = [
    caption(table, options),
    h('colgroup', {span: stubs}),
    ...spans.map(({columns}) => h('colgroup', {span: columns.length})),
    tableHead(table, spans),
    ...tableBodies(table, spans, groups)
  ];
  return h('section.table-region', {ariaLabelledBy: [captionId(table.id)], tabIndex: 0}, [
    h(
      'table',
      {
        className: [
          'table',
          `table-${table.kind}`,
          ...(table.layout === 'spanning' ? ['table-spanning'] : []),
          ...intervalClass(table),
          ...lettersClass(table),
          isStacked(table) ? 'table-stacked' : 'table-scrolled'
        ],
        role: 'table'
      },
      children
    )
  ]);
}

function caption(table: Table, {hideCaption = false}: HtmlOptions): Element {
  const className = ['table-caption', ...(hideCaption ? ['visually-hidden'] : [])];
  return h('caption', {id: captionId(table.id), className}, table.caption);
}

/** Whether a table's columns fit a phone side by side, under their row's label. */
function isStacked({columns, spanners, cells, layout}: Table): boolean {
  if (columns.length > STACKED_COLUMNS || spanners.length > 0 || columns.some(({align}) => align === 'text'))
    return false;
  if (layout === 'spanning') return false;
  const longest = new Map<string, number>();
  for (const cell of cells) {
    // A remark may break between its words.
    const lengths = (isRemark(cell) ? cell.text.split(/\s/) : [fullText(cell)]).map(({length}) => length);
    longest.set(cell.column, Math.max(longest.get(cell.column) ?? 0, ...lengths));
  }
  const characters = columns.reduce((sum, {key}) => sum + (longest.get(key) ?? 0), 0);
  return characters <= STACKED_CHARACTERS;
}
