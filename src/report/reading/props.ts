import type {MdxJsxAttribute, MdxJsxExpressionAttribute} from 'mdast-util-mdx-jsx';
import {error} from '../../support/problem.ts';
import type {Literal, Prop} from '../model.ts';
import {literalFault, spreadFault} from './faults.ts';
import {readLiteral, report, type Reading} from './literal.ts';
import {namesInText} from './text-names.ts';

/** The props of a tag; one that holds no literal is left out, with a problem. */
export function readProps(
  attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[],
  reading: Reading
): readonly Prop[] {
  const props: Prop[] = [];
  for (const attribute of attributes) {
    const start = attribute.position?.start.offset ?? 0;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(reading, start, spreadFault());
      continue;
    }
    const place = reading.locate(start);
    if (props.some(({name}) => name === attribute.name)) {
      const hint = 'take one of them away';
      reading.problems.push(error(place, 'duplicate-prop', `the prop "${attribute.name}" is given twice`, hint));
      continue;
    }
    const value = readValue(attribute, start, reading);
    if (value !== null) props.push({name: attribute.name, place, value});
  }
  return props;
}

function readValue({name, value, position}: MdxJsxAttribute, start: number, reading: Reading): Literal | null {
  if (value === null || value === undefined) return {kind: 'boolean', value: true, place: reading.locate(start)};
  const assigned = reading.source.indexOf('=', start + name.length);
  if (typeof value === 'string') {
    const quote = assigned + 1 + reading.source.slice(assigned + 1).search(/["']/);
    const names = namesInText(reading, quote + 1, (position?.end.offset ?? quote + 2) - 1);
    const literal = {kind: 'string', value: value.normalize('NFC'), place: reading.locate(quote)} as const;
    return names.length === 0 ? literal : {...literal, names};
  }
  const statement = value.data?.estree?.body[0];
  if (statement?.type === 'ExpressionStatement') return readLiteral(statement.expression, reading);
  report(reading, assigned + 1, literalFault(value.value));
  return null;
}
