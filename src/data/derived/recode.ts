import {suggest} from '../../support/did-you-mean.ts';
import {error, type Problem} from '../../support/problem.ts';
import {showList} from '../csv/show.ts';
import type {JsonDocument} from '../json-document.ts';
import {NO_CODE, type CodeArray, type CodeList, type Variable} from '../model.ts';
import {indexOfCode, indexOfRole, packCodes} from './columns.ts';
import type {DeclaredDerived} from './declare.ts';

/** Whether a recode names codes that are there, each once, and leaves none out. */
export function checkRecode(
  {name, spec: {to = {}}, path}: DeclaredDerived,
  source: CodeList,
  target: CodeList,
  document: JsonDocument
): readonly Problem[] {
  const problems = checkTargets({name, to, path}, target, document);
  const named = new Map<string, string>();
  for (const [code, sources] of Object.entries(to)) {
    if (!Array.isArray(sources)) {
      problems.push(
        error(
          document.place([...path, 'to', code]),
          'recode',
          `"${code}" of derived variable "${name}" is no list of codes`,
          'write it like ["3", "4"]'
        )
      );
      continue;
    }
    (sources as readonly string[]).forEach((from, i) => {
      const place = document.place([...path, 'to', code, i]);
      const before = named.get(from);
      if (indexOfCode(source, from) === -1) {
        problems.push(
          error(
            place,
            'unknown-code',
            `"${from}" is not in the code list ${source.name}`,
            suggest(
              from,
              source.categories.map((category) => category.code)
            )
          )
        );
      } else if (before !== undefined) {
        problems.push(
          error(
            place,
            'recode',
            `"${from}" becomes both "${before}" and "${code}" in derived variable "${name}"`,
            'delete one of the two'
          )
        );
      } else named.set(from, code);
    });
  }
  if (problems.length > 0) return problems;
  const left = source.categories.filter(
    ({code, role}) => !named.has(code) && (role === null || (role !== 'margin' && indexOfRole(target, role) === -1))
  );
  if (left.length === 0) return [];
  const roles = left.every(({role}) => role !== null);
  return [
    error(
      document.keyPlace([...path, 'to']),
      'uncovered-code',
      `derived variable "${name}" does not say what becomes of ${showList(
        left.map(({code}) => code),
        12
      )} of the code list ${source.name}`,
      roles
        ? `add it to one of the codes in "to", or a code with the role ${left[0]?.role ?? ''} to the list ${target.name}`
        : 'add it to one of the codes in "to"'
    )
  ];
}

/** Codes that a declaration gives, but the list of the result does not have. */
export function checkTargets(
  {name, to, path}: {readonly name: string; readonly to: object; readonly path: DeclaredDerived['path']},
  target: CodeList,
  document: JsonDocument
): Problem[] {
  return Object.keys(to).flatMap((code) =>
    indexOfCode(target, code) !== -1
      ? []
      : [
          error(
            document.keyPlace([...path, 'to', code]),
            'unknown-code',
            `derived variable "${name}" gives "${code}", which is not in the code list ${target.name}`,
            suggest(
              code,
              target.categories.map((category) => category.code)
            )
          )
        ]
  );
}

/** The recoded variable. A missing code that `to` does not name becomes the target's code with the same role. */
export function recode({spec: {to = {}}}: DeclaredDerived, source: Variable, target: CodeList): CodeArray {
  const targetOf = new Map(
    Object.entries(to).flatMap(([code, from]) =>
      (from as readonly string[]).map((each) => [each, indexOfCode(target, code)] as const)
    )
  );
  const indices = source.categories.map(({code, role}) => {
    const index = targetOf.get(code) ?? (role === null ? -1 : indexOfRole(target, role));
    return index === -1 ? NO_CODE : index;
  });
  return packCodes(
    Uint32Array.from(source.codes, (index) => indices[index] ?? NO_CODE),
    target
  );
}
