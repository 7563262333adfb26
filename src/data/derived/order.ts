import {error, type Problem} from '../../support/problem.ts';
import {inputsOf, type DeclaredDerived} from './declare.ts';

/** The derived variables of a package such that each comes after those that it needs; a circle is a fault. */
export function computationOrder(derived: readonly DeclaredDerived[]): {
  readonly order: readonly DeclaredDerived[];
  readonly problems: readonly Problem[];
} {
  const key = (resource: string, name: string): string => `${resource}.${name}`;
  const byKey = new Map(derived.map((each) => [key(each.resource, each.name), each]));
  const order = new Set<DeclaredDerived>();
  const problems: Problem[] = [];
  const told = new Set<DeclaredDerived>();
  const visit = (each: DeclaredDerived, way: readonly DeclaredDerived[]): void => {
    const start = way.indexOf(each);
    if (start !== -1) {
      const circle = way.slice(start);
      if (circle.some((member) => told.has(member))) return;
      circle.forEach((member) => told.add(member));
      const names = [...circle, each].map(({resource, name}) =>
        resource === each.resource ? name : key(resource, name)
      );
      problems.push(
        error(
          each.place,
          'derived-circle',
          `derived variable "${each.name}" depends on itself: ${names.join(' → ')}`,
          'compute one of them from a column of the CSV'
        )
      );
      return;
    }
    if (order.has(each)) return;
    for (const {resource, name} of inputsOf(each)) {
      const input = byKey.get(key(resource, name));
      if (input !== undefined) visit(input, [...way, each]);
    }
    order.add(each);
  };
  for (const each of derived) visit(each, []);
  return {order: [...order], problems};
}
