import {error, type Problem} from '../support/problem.ts';
import {show} from './csv/show.ts';
import type {Declaration, DeclaredDelimited, DeclaredVariable, PackageContext} from './declaration.ts';
import type {CategoryDescriptor, MissingValue} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import {labelsFor, type Labels} from './labels.ts';
import {releaseCommand} from './names.ts';

/** Labels in the descriptor that are not (or no longer) those of `codes.csv`. */
export function checkLabels(
  {fields, shape}: Declaration,
  {
    descriptor: {
      document,
      package: {name}
    },
    lists
  }: PackageContext
): readonly Problem[] {
  return [...fields.values()].flatMap((variable) => {
    if ((variable.kind !== 'variable' && variable.kind !== 'delimited') || !lists.has(variable.list.name)) return [];
    const expected = labelsFor(variable.field, shape, variable.list);
    const noInteger = variable.list.categories.find(
      ({code, role}) => role === null && !/^-?(?:0|[1-9][0-9]*)$/.test(code)
    );
    if (variable.field.type === 'integer' && noInteger !== undefined) {
      const message = `field "${variable.name}" has the type integer, but the code list ${variable.list.name} has the code ${show(noInteger.code)}`;
      return [error(document.place([...variable.path, 'type']), 'field-type', message, 'make its type "string"')];
    }
    const stale = staleness(variable, expected);
    if (stale === null) return [];
    const place = document.place([...variable.path, ...stale.path]);
    return [error(place, 'stale-labels', stale.message, releaseCommand(name))];
  });
}

interface Stale {
  /** Below the field. */
  readonly path: JsonPath;
  readonly message: string;
}

function staleness({name, field, list}: DeclaredVariable | DeclaredDelimited, expected: Labels): Stale | null {
  const say = (what: string, difference: string): string =>
    `${what} not agree with the code list ${list.name} of codes.csv: ${difference}`;
  for (const key of ['categories', 'missingValues'] as const) {
    const [found, wanted = []] = [field[key], expected[key]];
    // Missing values may be declared by hand where no code has a role.
    if (expected[key] === undefined && (found === undefined || key === 'missingValues')) continue;
    const difference = firstDifference(found ?? [], wanted);
    if (difference === null) continue;
    const message = say(
      `${key} of field "${name}" do`,
      found === undefined ? 'they are not yet written' : difference.words
    );
    return {path: found === undefined ? ['name'] : [key, difference.index], message};
  }
  const [found, wanted] = [field.belegg?.missing ?? {}, expected.missing ?? {}];
  const different = [...Object.keys(found), ...Object.keys(wanted)].find((code) => found[code] !== wanted[code]);
  if (different === undefined) return null;
  const words = `${show(different)} has ${found[different] ?? 'no role'} here, ${wanted[different] ?? 'no role'} there`;
  return {path: ['belegg', 'missing', different], message: say(`missing of field "${name}" does`, words)};
}

/** Where labels differ first, in words. */
function firstDifference(
  found: readonly (string | number | CategoryDescriptor | MissingValue)[],
  wanted: readonly (CategoryDescriptor | MissingValue)[]
): {readonly index: number; readonly words: string} | null {
  for (let i = 0; i < Math.max(found.length, wanted.length); i++) {
    const [here, there] = [entry(found[i]), entry(wanted[i])];
    const words = `${here === '' ? 'nothing' : here} here, ${there === '' ? 'nothing' : there} there`;
    if (here !== there) return {index: i, words};
  }
  return null;
}

function entry(value: string | number | CategoryDescriptor | MissingValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  return `${JSON.stringify(value.value)}${value.label === undefined ? '' : ` = ${show(value.label)}`}`;
}
