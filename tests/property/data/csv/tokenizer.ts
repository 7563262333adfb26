/**
 * RFC 4180 a character at a time and nothing more: the records of a text, or null where a quote is out of place. Blank
 * lines are records of one empty field. Written without a look at the reader, to check that nothing is lost in it.
 */
export function tokenize(text: string, delimiter: string, quote: string): readonly (readonly string[])[] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const endField = (): void => {
    record.push(field);
    field = '';
    state = 'start';
  };
  const endRecord = (): void => {
    endField();
    records.push(record);
    record = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const crlf = c === '\r' && text[i + 1] === '\n';
    if (state === 'quoted') {
      if (c === quote) state = 'closed';
      else field += c;
    } else if (state === 'closed' && c === quote) {
      field += c;
      state = 'quoted';
    } else if (c === delimiter) endField();
    else if (c === '\n' || crlf) {
      endRecord();
      if (crlf) i++;
    } else if (state === 'start' && c === quote) state = 'quoted';
    else if (state === 'closed' || c === quote) return null;
    else {
      field += c;
      state = 'plain';
    }
  }
  if (state === 'quoted') return null;
  // The last line end is followed by no record.
  if (record.length > 0 || text === '' || !text.endsWith('\n')) endRecord();
  return records;
}
