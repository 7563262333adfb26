import {error, type Problem} from '../support/problem.ts';
import type {Declaration, PackageContext} from './declaration.ts';

/** Qualifier columns that no measure takes for its own, since they are not named after it. */
export function checkQualifiers({fields}: Declaration, {descriptor: {document}}: PackageContext): readonly Problem[] {
  const all = [...fields.values()];
  const used = new Set(all.map((field) => (field.kind === 'measure' ? field.qualifier : null)));
  const measures = all.filter(({kind}) => kind === 'measure').map(({name}) => `"${name}_qualifier"`);
  return all
    .filter(({kind, column}) => kind === 'qualifier' && !used.has(column))
    .map(({name, path}) =>
      error(
        document.place([...path, 'name']),
        'qualifier',
        `the qualifier column "${name}" belongs to no measure`,
        `name it ${measures.join(' or ')}`
      )
    );
}
