import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {visit} from 'unist-util-visit';
import {NO_BREAK_SPACE} from '../format/number.ts';
import type {Finding, ReportModel} from '../report/report-model.ts';
import type {Table} from '../tables/model.ts';
import {cellKey} from '../tables/model.ts';
import {isComputed} from '../report/computation/exhibit-computations.ts';
import {cellAnchor} from '../tables/render/anchor.ts';
import {htmlTree} from '../tables/render/html.ts';
import {differsMark} from './differs-mark.ts';
import {foreignLanguage} from './foreign.ts';
import type {Texts} from './texts.ts';

/** What is printed differently in a table, and where that is told. */
export interface Differences {
  /** By cell key. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly hrefOf: (finding: Finding) => string;
  readonly texts: Texts;
}

/** Where the sum behind each number is told, and which of them is told beside the table. */
export interface Sums {
  /** Page of the sums; each cell has its own id there too. */
  readonly page: string;
  readonly chosen: string | undefined;
}

/** Ids of what an exhibit's frame calls it: its number, its title. */
export function exhibitName(id: string): readonly [number: string, title: string] {
  return [`${id}--number`, `${id}--title`];
}

/** A table's markup for the frame of an exhibit, which shows its caption; ≠ hangs at every cell that is printed differently. */
export function tableMarkup(
  {id, table}: {readonly id: string; readonly table: Table},
  {findings, hrefOf, texts}: Differences,
  report: Pick<ReportModel, 'settings' | 'untranslated'>,
  {sums = null, headingLevel}: {readonly sums?: Sums | null; readonly headingLevel: number}
): string {
  const tree = htmlTree(table, {hideCaption: true, sortKeys: true, headingLevel});
  name(tree, id);
  markForeign(tree, report);
  if (sums !== null) linkNumbers(tree, table, sums);
  if (findings.size === 0) return toHtml(tree);
  const byAnchor = new Map(
    table.cells.flatMap((cell) => {
      const finding = findings.get(cellKey(cell.row, cell.column, cell.statistic));
      return finding === undefined ? [] : [[cellAnchor(table.id, cell), finding] as const];
    })
  );
  visit(tree, 'element', (node) => {
    const finding = byAnchor.get(String(node.properties['id']));
    if (finding !== undefined) node.children.push(differsMark(hrefOf(finding), texts.differs(finding.printed)));
  });
  return toHtml(tree);
}

/** Names the table by number and title, since prose calls it by its number; what scrolls it by the number alone. */
function name(tree: Root, id: string): void {
  const [number, title] = exhibitName(id);
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section') node.properties['ariaLabelledBy'] = [number];
    if (node.tagName === 'table') node.properties['ariaLabelledBy'] = [number, title];
  });
}

/** Makes each number a link to its sum; the marks of notes stay links of their own. */
function linkNumbers(tree: Root, table: Table, {page, chosen}: Sums): void {
  const anchors = new Set(table.cells.filter(isComputed).map((cell) => cellAnchor(table.id, cell)));
  visit(tree, 'element', (node) => {
    const id = String(node.properties['id']);
    if (!anchors.has(id)) return;
    const [number, marks] = parted(node);
    // A zero that is left blank has no number to press.
    if (!number.some(isSeen)) return;
    node.children = [h('a.sum-link', {href: `${page}#${encodeURI(id)}`}, number), ...marks];
    if (id === chosen) addClass(node, 'chosen');
  });
}

/** The number, and what stands behind it: its unit, its interval and the marks of notes. */
function parted({children}: Element): readonly [ElementContent[], ElementContent[]] {
  const first = children.findIndex(
    (child) =>
      (child.type === 'text' && child.value === NO_BREAK_SPACE) ||
      (child.type === 'element' && (child.tagName === 'a' || hasClass(child, 'unit')))
  );
  return first < 0 ? [[...children], []] : [children.slice(0, first), children.slice(first)];
}

function isSeen(child: ElementContent): boolean {
  return child.type === 'text' || (child.type === 'element' && child.properties['ariaHidden'] !== undefined);
}

function hasClass({properties: {className}}: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function addClass(node: Element, name: string): void {
  const {className} = node.properties;
  node.properties = {...node.properties, className: [...(Array.isArray(className) ? className : []), name]};
}

/** Marks the texts that nobody has translated: each is all that an element says, besides its hung marks. */
function markForeign(tree: Root, report: Pick<ReportModel, 'settings' | 'untranslated'>): void {
  if (report.untranslated.size === 0) return;
  visit(tree, 'element', (node) => {
    const [first] = node.children;
    const lang = first?.type === 'text' ? foreignLanguage(report, first.value) : undefined;
    if (lang !== undefined) node.properties = {...node.properties, lang};
  });
}
