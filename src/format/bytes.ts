import {decimal} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import {formatFraction, NO_BREAK_SPACE} from './number.ts';

/** The size of a file: `0,4 kB`, `3,2 kB`, `41 kB`, `1,2 MB`, in thousands; one decimal below ten. Nothing is 0,0 kB. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, exponent] = bytes < 999_500 ? ['kB', 3] : ['MB', 6];
  const size = decimal(Math.max(bytes, 50), exponent);
  // 9,95 is shown as 10.
  const decimals = bytes < 9.95 * 10 ** exponent ? 1 : 0;
  return `${formatFraction(size, decimals, language)}${NO_BREAK_SPACE}${unit}`;
}
