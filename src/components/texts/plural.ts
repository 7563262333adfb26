import {formatCount} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';

/** A count with its noun: `1 tabell`, `4 tabeller`. */
export function plural(language: Language, one: string, many: string): (n: number) => string {
  return (n) => `${formatCount(n, language)} ${n === 1 ? one : many}`;
}
