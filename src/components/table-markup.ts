import type {Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {visit} from 'unist-util-visit';
import type {Finding, ReportModel} from '../report/report-model.ts';
import type {Table} from '../tables/model.ts';
import {cellKey} from '../tables/model.ts';
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

/** A table's markup for a frame that shows its caption; ≠ hangs at every cell that is printed differently. */
export function tableMarkup(
  table: Table,
  {findings, hrefOf, texts}: Differences,
  report: Pick<ReportModel, 'settings' | 'untranslated'>
): string {
  const tree = htmlTree(table, {hideCaption: true, sortKeys: true});
  markForeign(tree, report);
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

/** Marks the texts that nobody has translated: each is all that an element says, besides its hung marks. */
function markForeign(tree: Root, report: Pick<ReportModel, 'settings' | 'untranslated'>): void {
  if (report.untranslated.size === 0) return;
  visit(tree, 'element', (node) => {
    const [first] = node.children;
    const lang = first?.type === 'text' ? foreignLanguage(report, first.value) : undefined;
    if (lang !== undefined) node.properties = {...node.properties, lang};
  });
}
