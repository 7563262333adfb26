import type {MissingTreatment, Treatment} from '../specification.ts';

/** What `missing` says of a code of a variable; null if it says nothing. */
export function treatmentOf(missing: MissingTreatment | undefined, variable: string, code: string): Treatment | null {
  if (missing === undefined || typeof missing === 'string') return missing ?? null;
  const ofVariable = missing[variable];
  if (ofVariable === undefined || typeof ofVariable === 'string') return ofVariable ?? null;
  return ofVariable[code] ?? null;
}

/** What an author may choose between. */
export const TREATMENT_HINT = {
  ofVariable: (variable: string): string =>
    `missing={{${variable}: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), ` +
    'below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted)',
  ofSet: (set: string): string =>
    `missing={{${set}: '…'}} with one of: hidden (in the base, not shown), excluded (not counted)`
} as const;
