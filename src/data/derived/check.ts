import {suggest} from '../../support/did-you-mean.ts';
import {error, type Problem} from '../../support/problem.ts';
import type {Declaration} from '../declaration.ts';
import type {JsonDocument, JsonPath} from '../json-document.ts';
import type {CodeList} from '../model.ts';
import {checkAnswers} from './answers.ts';
import {checkBands} from './bands.ts';
import type {DeclaredDerived} from './declare.ts';
import {checkGroup} from './group.ts';
import {checkJoin} from './join.ts';
import {checkRecode} from './recode.ts';
import {namesOfKind, type Scope} from './scope.ts';

/** Whether the names and codes in a derived variable's declaration are there and cover everything. No data needed. */
export function checkDerived(
  derived: DeclaredDerived,
  all: ReadonlyMap<string, Scope>,
  declarations: ReadonlyMap<string, Declaration>,
  document: JsonDocument
): readonly Problem[] {
  const {spec, path, way, list} = derived;
  const scope: Scope = all.get(derived.resource) ?? new Map();
  const problems: Problem[] = [];
  const others = (kind: 'variable' | 'measure'): readonly string[] =>
    namesOfKind(scope, kind).filter((name) => name !== derived.name);
  /** The list of a variable that is named at `where`; null, with a problem, if there is no such variable. */
  const variable = (name: string, where: JsonPath): CodeList | null => {
    const named = scope.get(name);
    if (named?.kind === 'variable') return named.list;
    problems.push(
      error(
        document.place([...path, ...where]),
        'unknown-variable',
        `"${name}" is no variable of this resource`,
        suggest(name, others('variable'))
      )
    );
    return null;
  };
  const measure = (name: string, where: JsonPath): void => {
    if (scope.get(name)?.kind === 'measure') return;
    problems.push(
      error(
        document.place([...path, ...where]),
        'unknown-measure',
        `"${name}" is no measure of this resource`,
        suggest(name, others('measure'))
      )
    );
  };
  switch (way) {
    case 'recode':
    case 'group': {
      const source = variable(spec[way] ?? '', [way]);
      if (source !== null && list !== null)
        problems.push(...(way === 'recode' ? checkRecode : checkGroup)(derived, source, list, document));
      break;
    }
    case 'bands':
      measure(spec.bands ?? '', [way]);
      if (list !== null) problems.push(...checkBands(derived, list, document));
      break;
    case 'any':
    case 'all':
    case 'count': {
      const sources = (spec[way] ?? []).map((name, i) => ({name, list: variable(name, [way, i])}));
      const found = sources.flatMap(({name, list}) => (list === null ? [] : [{name, list}]));
      if (found.length === sources.length) problems.push(...checkAnswers(derived, found, list, document));
      break;
    }
    case 'difference':
      spec.difference?.forEach((name, i) => {
        measure(name, [way, i]);
      });
      break;
    case 'join':
      problems.push(...checkJoin(derived, scope, all, declarations, document));
  }
  return problems;
}
