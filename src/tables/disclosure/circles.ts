import {compareText} from '../../support/problem.ts';
import type {Family} from './families.ts';
import {inOrder} from './groups.ts';

type Families = readonly Family[];

/**
 * The families of tables that hang together in a circle (x × y, y × z, x × z): that these agree two by two does not yet mean
 * that there is one set of units behind them all, so that readers could rule more out. Found as what Graham's reduction
 * leaves (Beeri, Fagin, Maier & Yannakakis, JACM 1983); empty where tables hang together as a tree.
 */
export function circlesOf(tables: readonly Families[]): readonly Families[] {
  let left = tables.filter(({length}) => length > 0);
  for (;;) {
    const shared = left.map((own, i) => own.filter((one) => left.some((other, j) => j !== i && other.includes(one))));
    const next = shared.filter(
      (own, i) =>
        own.length > 0 &&
        !shared.some(
          (other, j) => j !== i && own.every((one) => other.includes(one)) && (other.length > own.length || j < i)
        )
    );
    const isSame = next.length === left.length && next.every((own, i) => own.length === left[i]?.length);
    left = next;
    if (isSame) return joined(left);
  }
}

/** The unions of those that have families in common. */
function joined(sets: readonly Families[]): readonly Families[] {
  const found = sets.reduce<readonly Families[]>((all, own) => {
    const touching = all.filter((other) => other.some((one) => own.includes(one)));
    return [...all.filter((other) => !touching.includes(other)), inOrder([...own, ...touching.flat()])];
  }, []);
  return [...found].sort((a, b) => compareText(a.map(({name}) => name).join(), b.map(({name}) => name).join()));
}
