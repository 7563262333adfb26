import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CsvOptions} from '../../../../src/data/csv/read-csv.ts';
import {readCsv} from '../../../../src/data/csv/read-csv.ts';
import {cellText} from '../../../../src/data/csv/table.ts';
import {wrongBytes} from '../../../../src/data/csv/utf8.ts';
import {writeCsv} from '../../../../src/data/csv/write-csv.ts';
import {tokenize} from './tokenizer.ts';

type Dialect = Required<Pick<CsvOptions, 'delimiter' | 'quoteChar'>>;
type Table = readonly (readonly string[])[];

const comma: Dialect = {delimiter: ',', quoteChar: '"'};
const dialect = fc.constantFrom<Dialect>(comma, {delimiter: ';', quoteChar: '"'}, {delimiter: '\t', quoteChar: "'"});

/** Text in which quotes, delimiters and line ends meet in all ways. */
const tangled = fc
  .array(fc.constantFrom('"', '"', '""', "'", ',', ';', '\t', '\n', '\r\n', '\r', ' ', 'a', 'ø', 'NaN', '\ufeff'), {
    maxLength: 40
  })
  .map((parts) => parts.join(''));

/** Fields that are mostly sound, as they stand in a file with commas. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'ø',
    '',
    ' a',
    '=1',
    '"a"',
    '""',
    '" "',
    '"a,b"',
    '"a""b"',
    '"""a"',
    '"a\nb"',
    '"\r\n"',
    '"a" ',
    'a"',
    '"',
    '"a"b'
  ]
);
const lines = fc
  .array(fc.array(pieces, {minLength: 2, maxLength: 2}), {maxLength: 5})
  .map((records) => ['x,y', ...records.map((fields) => fields.join(','))].join('\n'));

/** A text with the dialect to read it by; about every fourth is sound. */
const source = dialect.chain((by) => {
  const swap = (text: string): string => text.replaceAll('"', by.quoteChar).replaceAll(',', by.delimiter);
  return fc.record({by: fc.constant(by), text: fc.oneof(tangled, lines.map(swap))});
});

/** Texts that the reader has no objection to in a cell. */
const harmless = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 8}).filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cn}\ufeff\ufffdÃâ]/u.test(text)),
  fc
    .array(fc.constantFrom('"', ',', ';', '\n', '\r\n', ' ', 'a', 'å', 'a\u030a', '='), {maxLength: 6})
    .map((parts) => parts.join(''))
);

/** Any UTF-16 units, unpaired surrogates too. */
const anyText = fc.array(fc.nat(0xffff), {maxLength: 40}).map((units) => String.fromCharCode(...units));

const table = fc.integer({min: 1, max: 6}).chain((width) =>
  fc.record({
    header: fc.constant(Array.from({length: width}, (_, i) => `q${i}`)),
    rows: fc.array(fc.array(harmless, {minLength: width, maxLength: width}), {maxLength: 12})
  })
);

function read(bytes: Uint8Array, options: Partial<CsvOptions> = {}): Table | null {
  const {value, problems} = readCsv(bytes, {file: 'x.csv', header: null, ...options});
  expect(value === null).toBe(problems.length > 0);
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.column).toBeGreaterThan(0);
    expect(`${problem.message}${problem.hint ?? ''}`).not.toMatch(/undefined|NaN characters|\n/);
  }
  if (value === null) return null;
  const rows = Array.from({length: value.rows}, (_, row) => value.header.map((_name, i) => cellText(value, row, i)));
  return [value.header, ...rows];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What is accepted must be what an independent reading of the same bytes finds, cell for cell. */
function expectNothingLost(bytes: Uint8Array, by: Dialect): void {
  const accepted = read(bytes, by);
  if (accepted !== null)
    expect(accepted).toEqual(tokenize(new TextDecoder().decode(bytes), by.delimiter, by.quoteChar));
}

describe('readCsv', () => {
  test('reads what writeCsv writes, in Unicode form NFC', () => {
    fc.assert(
      fc.property(table, ({header, rows}) => {
        const text = writeCsv(header, rows);
        expect(read(utf8(text))).toEqual([header, ...rows.map((row) => row.map((cell) => cell.normalize('NFC')))]);
        expect(writeCsv(header, read(utf8(text))?.slice(1) ?? [])).toBe(text);
      })
    );
  });

  test('can write all that it accepts, and gets it back', () => {
    fc.assert(
      fc.property(source, ({by, text}) => {
        const accepted = read(utf8(text), by);
        if (accepted === null) return;
        const [header = [], ...rows] = accepted;
        // Of a lone name with a comma in it, comma cannot be the delimiter.
        fc.pre(header.length > 1 || !/[,;\t|]/.test(header.join('')));
        expect(read(utf8(writeCsv(header, rows)))).toEqual(
          accepted.map((row) => row.map((cell) => cell.normalize('NFC')))
        );
      })
    );
  });

  test('accepts any quoting, line end and byte order mark of a sound table', () => {
    const style = fc.record({by: dialect, end: fc.constantFrom('\n', '\r\n'), mark: fc.boolean(), last: fc.boolean()});
    fc.assert(
      fc.property(table, style, fc.infiniteStream(fc.boolean()), ({header, rows}, {by, end, mark, last}, needless) => {
        const quote = (value: string): string => {
          const needed = value === '' || [by.delimiter, by.quoteChar, '\n', '\r'].some((c) => value.includes(c));
          const doubled = value.replaceAll(by.quoteChar, by.quoteChar + by.quoteChar);
          return needed || needless.next().value === true ? by.quoteChar + doubled + by.quoteChar : value;
        };
        const lines = [header, ...rows].map((row) => row.map(quote).join(by.delimiter));
        const text = `${mark ? '\ufeff' : ''}${lines.join(end)}${last ? end : ''}`;
        expect(read(utf8(text), by)).toEqual([header, ...rows]);
      })
    );
  });

  test('loses nothing of tangled texts', () => {
    fc.assert(
      fc.property(source, ({by, text}) => {
        expectNothingLost(utf8(text), by);
        expectNothingLost(utf8(`a${by.delimiter}b\n${text}`), by);
      }),
      {numRuns: 500}
    );
  });

  test('loses nothing of mutated files', () => {
    const mutation = fc.record({at: fc.nat(), drop: fc.nat(3), bytes: fc.uint8Array({maxLength: 3})});
    fc.assert(
      fc.property(table, fc.array(mutation, {maxLength: 4}), ({header, rows}, mutations) => {
        const bytes = [...utf8(writeCsv(header, rows))];
        for (const {at, drop, bytes: more} of mutations) bytes.splice(at % (bytes.length + 1), drop, ...more);
        expectNothingLost(Uint8Array.from(bytes), comma);
      }),
      {numRuns: 300}
    );
  });

  test('ends with a table or problems on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 200}), (bytes) => void read(bytes)));
    fc.assert(fc.property(anyText, (text) => void read(utf8(text))));
  });

  test('places each cell where its text stands', () => {
    fc.assert(
      fc.property(table, ({header, rows}) => {
        const text = writeCsv(header, rows);
        const {value} = readCsv(utf8(text), {file: 'x.csv', header});
        const lines = text.split('\n');
        value?.columns.forEach(({values, codes}, column) => {
          codes.forEach((code, row) => {
            const place = value.place(row, column);
            const rest = [(lines[place.line - 1] ?? '').slice(place.column - 1), ...lines.slice(place.line)].join('\n');
            const cell = values[code] ?? '';
            const quoted = `"${cell.replaceAll('"', '""')}"`;
            expect(rest.startsWith(cell === '' || rest.startsWith('"') ? '' : cell)).toBe(true);
            if (rest.startsWith('"')) expect(rest.startsWith(quoted)).toBe(true);
          });
        });
      })
    );
  });
});

test('wrong bytes are found exactly where the bytes are not UTF-8', () => {
  const nearly = fc.array(
    fc.constantFrom(0x41, 0x80, 0xbf, 0xc1, 0xc3, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5)
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({maxLength: 20}),
        nearly.map((bytes) => Uint8Array.from(bytes))
      ),
      (bytes) => {
        const valid = ((): boolean => {
          try {
            new TextDecoder('utf-8', {fatal: true}).decode(bytes);
            return true;
          } catch {
            return false;
          }
        })();
        expect(wrongBytes(bytes).next().done).toBe(valid);
      }
    ),
    {numRuns: 500}
  );
});
