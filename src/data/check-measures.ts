import {suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import type {Declaration, DeclaredMeasure, PackageContext} from './declaration.ts';
import type {JsonPath} from './json-document.ts';
import {COMMON_UNITS} from './names.ts';

/** What the measures of a dataset say of other fields and of units: `disjoint`, `within`, `base`, `unit`, `origin`. */
export function checkMeasures(declaration: Declaration, context: PackageContext): readonly Problem[] {
  return [...declaration.fields.values()].flatMap((field) =>
    field.kind === 'measure' ? checkMeasure(field, declaration, context) : []
  );
}

function checkMeasure(
  measure: DeclaredMeasure,
  {fields, shape}: Declaration,
  {descriptor}: PackageContext
): readonly Problem[] {
  const {document} = descriptor;
  const problems: Problem[] = [];
  const {name, path, field} = measure;
  const belegg = field.belegg ?? {};
  const {statistic = 'value', disjoint = [], within, base, unit, origin} = belegg;
  const at = (...steps: JsonPath): JsonPath => [...path, 'belegg', ...steps];
  const tell = (where: JsonPath, rule: string, message: string, hint: string): void => {
    problems.push(error(document.place(where), rule, message, hint));
  };
  const ofKind = (kind: string): readonly string[] =>
    [...fields.values()].filter((other) => other.kind === kind).map((other) => other.name);

  for (const key of ['disjoint', 'within'] as const) {
    (belegg[key] ?? []).forEach((variable, i) => {
      if (fields.get(variable)?.kind === 'variable') return;
      tell(
        at(key, i),
        'unknown-variable',
        `${key} of measure "${name}" names "${variable}", which is no variable of the resource`,
        suggest(variable, ofKind('variable'))
      );
    });
  }
  if (disjoint.length > 0 && statistic !== 'count' && statistic !== 'value') {
    tell(
      at('disjoint'),
      'disjoint',
      `measure "${name}" is a ${statistic} and cannot be summed, but has "disjoint"`,
      'delete it, or make the statistic "count", of an amount "value"'
    );
  }
  if (within !== undefined && statistic !== 'percent') {
    tell(
      at('within'),
      'within',
      `measure "${name}" is no percent, but has "within"`,
      'delete it, or make the statistic "percent"'
    );
  }
  if (within === undefined && statistic === 'percent') {
    tell(
      at(),
      'within',
      `percent "${name}" does not say of what`,
      'add "within": the variables held fixed, [] if the per cents are of all'
    );
  }
  if (base !== undefined) {
    const other = fields.get(base);
    const counts = [...fields.values()].filter(
      (each) => each.field.belegg?.statistic === 'count' && each.name !== name
    );
    if (!counts.some((each) => each === other)) {
      tell(
        at('base'),
        'unknown-measure',
        `base of measure "${name}" is "${base}", which is no other count of the resource`,
        suggest(
          base,
          counts.map((each) => each.name)
        )
      );
    }
  }
  const units = [...Object.keys(descriptor.package.belegg.units), ...COMMON_UNITS];
  if (unit !== undefined && !units.includes(unit)) {
    tell(
      at('unit'),
      'unknown-unit',
      `unit of measure "${name}" is "${unit}", which the package does not declare`,
      suggest(unit, units)
    );
  }
  if (origin === undefined && shape !== 'rows') {
    tell(
      at(),
      'origin',
      `measure "${name}" does not say where its numbers come from`,
      'add "origin": "printed", "recovered" or "collected"'
    );
  }
  return problems;
}
