import type {Element, Root as HastRoot} from 'hast';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import type {Chapter} from '../report/model.ts';
import {addEvidence} from './evidence.ts';
import {handlers} from './handlers.ts';
import {numberHeadings, type SectionHeads} from './headings.ts';
import {prepare} from './prepare.ts';
import {markSentenceStarts} from './sentence-start.ts';
import {wrapTables} from './tables.ts';

/** What a chapter's tree needs besides the chapter. */
export interface TreeOptions {
  readonly heads: SectionHeads;
  /** What every component is told besides its own place `at`. */
  readonly props: Readonly<Record<string, string>>;
  /** Language to mark the prose with; none where it is the page's. */
  readonly lang: string | undefined;
  readonly texts: TreeTexts;
  /** Stands behind the lead; first, where the chapter has none. */
  readonly note?: Element;
}

interface TreeTexts {
  /** Heading of the footnotes. */
  readonly notes: string;
  /** The way back from a footnote. */
  readonly back: string;
  /** Name of the scroll region of a table in Markdown. */
  readonly table: string;
  /** Name of the permanent link of a section. */
  readonly linkTo: (section: string) => string;
}

/**
 * A chapter as a tree of HTML elements, in which components stand as MDX elements with `at` (and `initial`, where they
 * begin a sentence): with it each looks itself up in the model. The chapter's title is left out, since the layout shows it. Behind a block
 * with numbers stands an `Evidence` with the places of all of them.
 */
export function chapterTree(chapter: Chapter, {heads, props, lang, texts, note}: TreeOptions): HastRoot {
  const root = prepare(chapter.root, props);
  markSentenceStarts(root);
  const linkLanguage = lang === undefined ? {} : {lang: props['language']};
  numberHeadings(root, chapter.headings, heads, {linkTo: texts.linkTo, ...linkLanguage});
  const processor = unified().use(remarkRehype, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    handlers,
    clobberPrefix: `${chapter.slug}-`,
    footnoteLabel: texts.notes,
    footnoteLabelProperties: {className: ['footnotes-title']},
    footnoteBackContent: texts.back,
    footnoteBackLabel: (reference: number, again: number) =>
      `${texts.back} (${reference + 1}${again > 1 ? `, ${again}` : ''})`
  });
  const tree = processor.runSync(root);
  wrapTables(tree, texts.table);
  if (lang !== undefined) markLanguage(tree, lang);
  if (note !== undefined) placeNote(tree, note);
  addEvidence(tree, props);
  return tree;
}

/** A chapter's lead is the paragraph that it begins with. */
function placeNote(tree: HastRoot, note: Element): void {
  const first = tree.children.findIndex(({type}) => type !== 'text');
  const lead = tree.children[first];
  if (lead?.type !== 'element' || lead.tagName !== 'p') {
    tree.children.unshift(note);
    return;
  }
  lead.properties = {...lead.properties, className: ['lead']};
  tree.children.splice(first + 1, 0, note);
}

/** Marks each block: components between them speak the page's language. */
function markLanguage(tree: HastRoot, lang: string): void {
  for (const node of tree.children) if (node.type === 'element') node.properties = {lang, ...node.properties};
}
