import {compareText} from '../support/problem.ts';
import type {DataPackage, Dataset} from './model.ts';

/**
 * TypeScript text of the interface `Datasets`: every name and code that a chapter may write of a dataset, so that an
 * editor can complete it. In order of package and of declaration, so that equal data give equal text.
 */
export function generateTypes(packages: Iterable<DataPackage>): string {
  const datasets = [...packages]
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((each) => [...each.datasets.values()]);
  return ['export interface Datasets {', ...datasets.flatMap(typesOf), '}', ''].join('\n');
}

function typesOf(dataset: Dataset): readonly string[] {
  const {id, variables, measures, sets, bases, texts, weights, shape, idColumn} = dataset;
  const shownTexts = [...texts.keys()].filter((name) => shape !== 'rows' || name !== idColumn);
  return [
    `  ${quote(id)}: {`,
    ...objectOf(
      'variables',
      [...variables.values()].map(({name, categories}) => [name, categories.map(({code}) => code)])
    ),
    ...objectOf(
      'sets',
      [...sets.values()].map(({name, items}) => [name, items.map(({category}) => category.code)])
    ),
    `    measures: ${union(measures.keys())};`,
    `    groupings: ${union(variables.keys())};`,
    `    bases: ${union(bases.keys())};`,
    `    weights: ${union(weights)};`,
    `    texts: ${union(shownTexts)};`,
    '  };'
  ];
}

function objectOf(name: string, entries: readonly (readonly [string, readonly string[]])[]): readonly string[] {
  if (entries.length === 0) return [`    ${name}: {};`];
  return [`    ${name}: {`, ...entries.map(([key, codes]) => `      ${quote(key)}: ${union(codes)};`), '    };'];
}

function union(names: Iterable<string>): string {
  const all = [...new Set(names)].map(quote);
  return all.length === 0 ? 'never' : all.join(' | ');
}

/** A name as a string literal: JSON's escapes are TypeScript's too. */
function quote(name: string): string {
  return JSON.stringify(name);
}
