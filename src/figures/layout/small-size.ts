/** Size of letters on axes and in heads, where the text is larger: a tenth smaller, but never below 11 px. */
export function smallSize(size: number): number {
  return Math.max(11, size * 0.9);
}
