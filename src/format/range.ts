import type {Language} from '../support/localized.ts';
import {MINUS} from './number.ts';

/**
 * Two shown numbers as a range: `38–43`, or in words beside a minus sign, where a dash would be misread: `−3 til 5`. One
 * number if both are shown alike.
 */
export function formatRange(low: string, high: string, language: Language): string {
  if (low === high) return low;
  if (low.startsWith(MINUS) || high.startsWith(MINUS)) return `${low} ${language === 'nb' ? 'til' : 'to'} ${high}`;
  return `${low}–${high}`;
}
