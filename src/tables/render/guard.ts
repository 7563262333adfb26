/** How a formula begins in a spreadsheet, behind any space: with its full-width twins, tab and line breaks. */
const FORMULA = /^[\s\0]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^ *[\t\r\n\0]/;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins like it. */
export function guardText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
