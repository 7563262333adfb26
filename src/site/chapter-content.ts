import {Fragment, jsx, jsxs} from 'astro/jsx-runtime';
import * as runtime from 'astro/runtime/server/index.js';
import type {Expression} from 'estree';
import type {Element} from 'hast';
import {toJsxRuntime} from 'hast-util-to-jsx-runtime';
import {h} from 'hastscript';
import Box from '../components/Box.astro';
import Cite from '../components/Cite.astro';
import Claim from '../components/Claim.astro';
import Evidence from '../components/Evidence.astro';
import Exhibit from '../components/Exhibit.astro';
import Passage from '../components/Passage.astro';
import Quote from '../components/Quote.astro';
import Ref from '../components/Ref.astro';
import Term from '../components/Term.astro';
import {proseLanguage} from '../components/foreign.ts';
import {guidePath} from '../components/paths.ts';
import {TEXTS} from '../components/texts.ts';
import {enhanceTexts} from '../components/texts/enhance.ts';
import {guideTexts} from '../components/texts/guide.ts';
import Value from '../components/Value.astro';
import {chapterTree} from '../markdown/chapter-tree.ts';
import type {SectionHeads} from '../markdown/headings.ts';
import type {Chapter, ComponentName} from '../report/model.ts';
import type {ReportModel} from '../report/report-model.ts';

type AstroComponent = typeof Exhibit;

/** What stands for each element of a chapter: an Exhibit whatever kind it is, since the model holds its table. */
const components: Readonly<Record<ComponentName | 'Evidence', AstroComponent>> = {
  Frequency: Exhibit,
  Crosstab: Exhibit,
  Battery: Exhibit,
  Estimates: Exhibit,
  Listing: Exhibit,
  Classification: Exhibit,
  Figure: Exhibit,
  Value,
  Claim,
  Ref,
  Cite,
  Term,
  Quote,
  Box,
  Passage,
  Evidence
};

/**
 * A chapter as a component that renders its text without its title. The chapter goes neither through Vite nor is code made
 * of it. This leans on two internals of Astro, the tag of a renderer and the mark of an MDX component, and on the renderer
 * that `mdx()` registers: tests/site/chapter.test.ts holds them.
 */
export function chapterContent(report: ReportModel, chapter: Chapter): () => unknown {
  const texts = TEXTS[report.language];
  const lang = proseLanguage(report);
  const tree = chapterTree(chapter, {
    heads: sectionHeads(report, chapter),
    props: {language: report.language, report: report.settings.id, chapter: chapter.slug},
    lang,
    note: dottedNote(report),
    texts: {
      notes: texts.notes,
      back: texts.backToText,
      table: texts.tableName,
      linkTo: enhanceTexts[report.language].linkTo
    }
  });
  const Content = (): unknown =>
    toJsxRuntime(tree, {
      Fragment,
      jsx,
      jsxs,
      // The names of components are the only expressions in the tree: they are looked up, nothing is run.
      createEvaluater: () => ({evaluateExpression: component, evaluateProgram: refuse}),
      elementAttributeNameCase: 'html',
      passKeys: false,
      tableCellAlignToStyle: false
    });
  tagComponent(Content, 'astro:jsx');
  return Object.assign(Content, {[Symbol.for('mdx-component')]: true});
}

/** What the line under a number means. */
function dottedNote({language, settings}: ReportModel): Element {
  const {before, sign, after} = TEXTS[language].dotted;
  return h('p.dotted-note', [
    before,
    h('span.dotted', sign),
    `${after} `,
    h('a', {href: guidePath(language, settings.id)}, guideTexts[language].seeGuide)
  ]);
}

function sectionHeads({language, sections}: ReportModel, {slug, headings}: Chapter): SectionHeads {
  const written = new Map(headings.map(({id, text}) => [id, text]));
  return new Map(
    sections
      .filter((section) => section.chapter === slug)
      .map(({id, number, title}) => [
        id,
        written.get(id) === title ? {number} : {number, translated: {title, lang: language}}
      ])
  );
}

function component(expression: Expression): AstroComponent {
  if (expression.type === 'Identifier' && expression.name in components) {
    return components[expression.name as keyof typeof components];
  }
  return refuse();
}

function refuse(): never {
  throw new TypeError('a chapter holds components and literal props only');
}

// Missing from Astro's types.
const {__astro_tag_component__: tagComponent} = runtime as unknown as {
  readonly __astro_tag_component__: (component: () => unknown, renderer: string) => void;
};
