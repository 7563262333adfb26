import {hasNumber, QUALIFIERS, type Measure, type Qualifier} from '../model.ts';
import type {Numbers} from './columns.ts';

/** The first measure less the second, exactly; not known where one of them is not, or is not exact. */
export function difference(first: Measure, second: Measure): Numbers {
  const decimals = Math.max(first.decimals, second.decimals);
  const factors = [10 ** (decimals - first.decimals), 10 ** (decimals - second.decimals)] as const;
  const qualifiers = Uint8Array.from(first.qualifiers, (code, row) =>
    QUALIFIERS.indexOf(worse(QUALIFIERS[code], QUALIFIERS[second.qualifiers[row] ?? 0]))
  );
  const scaled = Float64Array.from(first.scaled, (value, row) =>
    hasNumber(QUALIFIERS[qualifiers[row] ?? 0] ?? 'na')
      ? value * factors[0] - (second.scaled[row] ?? 0) * factors[1]
      : 0
  );
  return {decimals, scaled, qualifiers};
}

/** What can be said of a difference: exact of exact values, about if one is about, else nothing. */
function worse(a: Qualifier = 'na', b: Qualifier = 'na'): Qualifier {
  const known: readonly Qualifier[] = ['exact', 'about'];
  if (a === 'lost' || b === 'lost') return 'lost';
  if (!known.includes(a) || !known.includes(b)) return 'na';
  return a === 'about' || b === 'about' ? 'about' : 'exact';
}
