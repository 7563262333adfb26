/** The whole number that a code is, or null: `0`, `4`, `-1`, but not `5+`. */
export function numericCode(code: string): number | null {
  return /^-?\d+$/.test(code) ? Number(code) : null;
}
