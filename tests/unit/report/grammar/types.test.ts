import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkMdxTypes} from '../../../../scripts/mdx-types.ts';
import {generateTypes} from '../../../../src/data/types.ts';
import {generateReportTypes} from '../../../../src/report/types.ts';
import {hardestChapter} from '../../../support/fixture-chapter.ts';
import {focused, mutantsOf, type Token} from '../../../support/mutants.ts';

const {chapter, context, packages} = hardestChapter();
const root = join(import.meta.dirname, '../../../..');
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2024',
  types: [],
  jsx: 'preserve'
};

/** Names that TypeScript takes for any text: ids within one component, and labels put together. */
function isLoose({element, path}: Token): boolean {
  const loose = ['columns.id', 'columns.ratio', 'sort', 'notes.at.column', 'expect.trygd'];
  return loose.includes(path.join('.')) || (element.component === 'Passage' && path[0] === 'id');
}

describe('grammar.d.ts', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'belegg-types-'));
    mkdirSync(join(folder, '.belegg'));
    mkdirSync(join(folder, 'src/components'), {recursive: true});
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    copyFileSync(join(root, 'src/components/grammar.d.ts'), join(folder, 'src/components/grammar.d.ts'));
    writeFileSync(join(folder, '.belegg/types.d.ts'), generateTypes(packages) + generateReportTypes([context]));
    const include = ['src', '.belegg/**/*.d.ts', '*.mdx'];
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, include, mdx: {checkMdx: true}}));
  });

  afterAll(() => {
    rmSync(folder, {recursive: true});
  });

  test('lets TypeScript agree with check: nothing wrong in the original, something in each mutant', async () => {
    const mutants = mutantsOf(chapter, 3).filter(({token}, index) => index % 23 === 0 && !isLoose(token));
    const files = [join(folder, 'original.mdx'), ...mutants.map((_, index) => join(folder, `mutant-${index}.mdx`))];
    const [original = '', ...others] = files;
    writeFileSync(original, chapter.source);
    for (const [index, {source, token}] of mutants.entries()) {
      writeFileSync(others[index] ?? '', focused({source, place: token.place}, chapter));
    }
    const problems = await checkMdxTypes(join(folder, 'tsconfig.json'), files);
    expect(problems.filter(({file}) => file === original)).toEqual([]);
    expect(mutants.length).toBeGreaterThan(70);
    const told = new Set(problems.map(({file}) => file));
    const missed = mutants.filter((_, index) => !told.has(others[index] ?? ''));
    expect(missed.map(({token, mutated}) => `${token.path.join('.')} ${token.text} → ${mutated}`)).toEqual([]);
  }, 60_000);
});
