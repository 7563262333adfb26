import type {TextFault} from '../faults.ts';
import type {Locate} from '../places.ts';

/** A fault that the tolerant scan found. `syntax`: MDX itself stumbles over it, so that nothing after it was read. */
export interface ScanFault extends TextFault {
  readonly offset: number;
  readonly syntax: boolean;
}

/** What scanning needs everywhere: a text that MDX refuses, and where its faults go. */
export interface Scanned {
  readonly source: string;
  readonly locate: Locate;
  readonly faults: ScanFault[];
  /** Names of tags that were told to be open: their closing tags, further down, are no fault of their own. */
  readonly told: Set<string>;
}

/** Quote marks of typography, which open or close no text of a prop. */
export const TYPOGRAPHIC = '“”„‟«»‘’‚‛′″';

/** Notes a syntax fault. */
export function fault(scanned: Scanned, offset: number, message: string, hint: string, rule = 'syntax'): void {
  scanned.faults.push({offset, rule, message, hint, syntax: true});
}

/** Whether a prop (`name=`) begins here. */
export function beginsProp(source: string, offset: number): boolean {
  return /^[A-Za-z][\w-]*\s*=\s*["'{“”„«‘’]/.test(source.slice(offset, offset + 60));
}

/** The offset of the first character from here on that is no white space. */
export function skipSpace(source: string, offset: number): number {
  let at = offset;
  while (at < source.length && /\s/.test(source[at] ?? '')) at += 1;
  return at;
}

/** `line 7`. */
export function lineOf({locate}: Scanned, offset: number): string {
  return `line ${locate(offset).line}`;
}
