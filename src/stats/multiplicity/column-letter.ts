/** The letter of a column, counted from 0: A to Z, then AA, AB and so on, as in spreadsheets. */
export function columnLetter(position: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (position % 26));
  return position < 26 ? last : columnLetter(Math.floor(position / 26) - 1) + last;
}
