/**
 * The format code of a number: thousands parted and decimals marked in the reader's own language, all decimals shown.
 * `suffix` and the marks of notes stand behind it as text, so that the cell stays a number; `room` is left free where
 * other cells of the column have marks, so that digits stay under digits.
 */
export function numberFormat(decimals: number, suffix: string, marks: string, room: number): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const behind = `${suffix}${marks === '' ? '' : ` ${marks}`}`;
  const free = Math.max(0, room - (marks === '' ? 0 : marks.length + 1));
  return `${digits}${behind === '' ? '' : `"${behind.replaceAll('"', '""')}"`}${'_a'.repeat(free)}`;
}
