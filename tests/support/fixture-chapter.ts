import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DataPackage} from '../../src/data/model.ts';
import type {GrammarContext} from '../../src/report/grammar/context.ts';
import {definitionOf} from '../../src/report/grammar/definitions.ts';
import type {Chapter, Literal} from '../../src/report/model.ts';
import {readChapter} from '../../src/report/reading/chapter.ts';
import {hardestContext, realPackages} from './real-names.ts';

/** The chapter with the eighteen hardest tables, and everything that it may name. */
export function hardestChapter(): {
  readonly chapter: Chapter;
  readonly context: GrammarContext;
  readonly packages: readonly DataPackage[];
} {
  const file = 'tests/fixtures/chapters/hardest/01-vanskeligst.mdx';
  const source = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  const {value: chapter, problems} = readChapter(source, {file});
  if (chapter === null) throw new Error(JSON.stringify(problems));
  const ids = chapter.elements.flatMap((element): readonly (readonly [string, string])[] => {
    const id = definitionOf(element)?.name ?? '';
    const reproduces = element.props.find(({name}) => name === 'reproduces')?.value;
    const label = reproduces?.kind === 'string' ? reproduces.value : '';
    return /^(?:tbl|fig)-/.test(id) ? [[id, label]] : [];
  });
  const packages = realPackages();
  const context = {...hardestContext(packages, new Map(ids)), used: new Set(chapter.elements.flatMap(stringsOf))};
  return {chapter, context, packages};
}

function stringsOf({props}: Chapter['elements'][number]): readonly string[] {
  return props.flatMap(({value}) => stringsIn(value));
}

function stringsIn(literal: Literal): readonly string[] {
  if (literal.kind === 'string') return [literal.value];
  if (literal.kind === 'array') return literal.items.flatMap(stringsIn);
  return literal.kind === 'object' ? literal.entries.flatMap(({value}) => stringsIn(value)) : [];
}
