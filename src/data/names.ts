import type {Role} from './model.ts';

/** What a code may be: small letters, digits, `_`, `+`, `-`, so that `=`, `>` and `(` are free for keys. */
export const CODE = /^[\p{Ll}\p{N}_+-]+$/u;

export const ROLES: readonly Role[] = ['not_answered', 'dont_know', 'not_applicable', 'unknown', 'lost', 'margin'];

/** Units that a measure may have besides those of its package. */
export const COMMON_UNITS: readonly string[] = ['percent', 'kr', 'days', 'years', 'hours'];

/** The code list of booleans, and its two answers. */
export const YES_NO = 'ja_nei';
export const YES = 'ja';
export const NO = 'nei';

/** What to run after a change of the data. */
export function releaseCommand(packageName: string): string {
  return `npm run release-data -- ${packageName} patch "what changed"`;
}
