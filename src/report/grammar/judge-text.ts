import {error, type Problem} from '../../support/problem.ts';
import type {Literal} from '../model.ts';
import {judgeName} from './judge-name.ts';
import {valueNames} from './report-names.ts';
import type {Scope} from './schema.ts';

/** What is wrong with the `{name}`s in a text. */
export function judgeText(
  {value, place, names = []}: Literal & {readonly kind: 'string'},
  scope: Scope
): readonly Problem[] {
  if (/[{}]/.test(value.replace(/\{[^{}]*\}/g, ''))) {
    const message = 'the text holds a brace without its partner';
    return [
      error(place, 'text-brace', message, 'write {name} for a named value; braces as such are not possible in a text')
    ];
  }
  return names.flatMap(({name, place: at}) => judgeName(name, at, valueNames(scope), 'value', scope) ?? []);
}
