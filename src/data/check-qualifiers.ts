import {error, type Problem} from '../support/problem.ts';
import type {Declaration, DeclaredMeasure, PackageContext} from './declaration.ts';

/** Columns of qualifiers and remarks that no measure takes for its own, since they are not named after it. */
export function checkQualifiers({fields}: Declaration, {descriptor: {document}}: PackageContext): readonly Problem[] {
  const all = [...fields.values()];
  const measures = all.filter((field): field is DeclaredMeasure => field.kind === 'measure');
  return (['qualifier', 'remark'] as const).flatMap((role) => {
    const used = new Set(measures.map((measure) => measure[role]));
    const names = measures.map(({name}) => `"${name}_${role}"`);
    return all
      .filter(({kind, column}) => kind === role && !used.has(column))
      .map(({name, path}) =>
        error(
          document.place([...path, 'name']),
          role,
          `the ${role} column "${name}" belongs to no measure`,
          `name it ${names.join(' or ')}`
        )
      );
  });
}
