import {formatJson} from '../../data/format-json.ts';
import type {Citation} from './citation.ts';

/** A citation as CSL-JSON: a list with one work. */
export function toCsl(citation: Citation): string {
  return formatJson([citation]);
}
