import type {CommonSpecification} from '../specification.ts';
import type {Part} from './plan.ts';

/** Decimals of a cell in some parts of a table: its own, unless one of these is a total that has others. */
export function decimalsIn(parts: readonly Pick<Part, 'kind'>[], own: number, {total}: CommonSpecification): number {
  const isTotal = parts.some(({kind}) => kind === 'total' || kind === 'margin');
  return isTotal ? (total?.decimals ?? own) : own;
}
