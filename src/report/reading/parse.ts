import type {Root} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

// One processor for all chapters: building it costs more than parsing a chapter.
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMdx).freeze();

/** Why MDX cannot read a text: its own words, which are written for programmers. */
export interface Refusal {
  readonly reason: string;
  /** What acorn says of an expression, if it was one. */
  readonly cause: string | null;
  /** From 1; null where MDX tells none. */
  readonly line: number | null;
  readonly column: number | null;
}

export type Parsed = {readonly root: Root; readonly refusal: null} | {readonly root: null; readonly refusal: Refusal};

/** The syntax tree of a chapter's text, or why there is none. */
export function parseMarkdown(source: string): Parsed {
  try {
    return {root: processor.parse(source), refusal: null};
  } catch (thrown) {
    return {root: null, refusal: refusalOf(thrown)};
  }
}

function refusalOf(thrown: unknown): Refusal {
  if (typeof thrown !== 'object' || thrown === null || !('reason' in thrown)) throw thrown;
  const {reason, line, column, cause} = thrown as {
    readonly reason: unknown;
    readonly line?: unknown;
    readonly column?: unknown;
    readonly cause?: unknown;
  };
  return {
    reason: String(reason),
    cause: cause instanceof Error ? cause.message.replace(/ \(\d+:\d+\)$/, '') : null,
    line: typeof line === 'number' ? line : null,
    column: typeof column === 'number' ? column : null
  };
}
