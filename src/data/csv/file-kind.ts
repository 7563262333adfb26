import type {Description} from './fault-log.ts';
import {count} from './show.ts';

/** A fault of the file as a whole, for which nothing in it need be read. */
interface FileFault extends Description {
  readonly rule: string;
}

/** JavaScript strings end here, so no larger file can be read at once, whatever the caller allows. */
const LONGEST_TEXT = 2 ** 29 - 25;

/** Why bytes cannot be a CSV file at all (too many, none, another kind of file), or null if they may be one. */
export function fileFault(bytes: Uint8Array, maxBytes: number): FileFault | null {
  const most = Math.min(maxBytes, LONGEST_TEXT);
  if (bytes.length > most) {
    return {
      rule: 'file-size',
      message: `the file has ${count(bytes.length)} bytes, at most ${count(most)} are read`,
      hint: 'leave out rows or columns that no report uses, or split the file'
    };
  }
  const start = latin1(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  if (/^\s*$/.test(start) && !bytes.some((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)) {
    return {
      rule: 'empty-file',
      message: 'the file is empty, expected a line of column names',
      hint: 'export it again, or restore it from an earlier version'
    };
  }
  if (/^\0+$/.test(start)) return NULS;
  return KINDS.find(({sign}) => sign.test(start))?.fault ?? (looksLikeUtf16(start) ? UTF16 : null);
}

const UTF16: FileFault = {
  rule: 'encoding',
  message: 'the file is encoded as UTF-16, expected UTF-8',
  hint: 'in Excel save it as "CSV UTF-8"; in another program choose UTF-8 as encoding'
};

const NULS: FileFault = {
  rule: 'nul',
  message: 'the file begins with nothing but NUL characters, U+0000',
  hint: 'it was damaged when it was saved or copied; restore it from an earlier version'
};

const spreadsheet: FileFault = {
  rule: 'not-csv',
  message: 'the file is an Excel workbook or another zip archive, not a CSV, whatever its name says',
  hint: 'open it in the spreadsheet program and save the sheet as "CSV UTF-8"; renaming does not convert it'
};

const page: FileFault = {
  rule: 'not-csv',
  message: 'the file is a web page (HTML or XML), not a CSV',
  hint: 'the download gave a page, perhaps a log-in or an error; open it in a browser and download the CSV again'
};

const KINDS: readonly {readonly sign: RegExp; readonly fault: FileFault}[] = [
  {sign: /^PK(\x03\x04|\x05\x06)/, fault: spreadsheet},
  {
    sign: /^\u00d0\u00cf\x11\u00e0/,
    fault: {...spreadsheet, message: 'the file is an old Excel workbook (xls), not a CSV'}
  },
  {sign: /^(\u00ff\u00fe|\u00fe\u00ff)/, fault: UTF16},
  {sign: /^\s*<(!doctype html|html|head|body|table|\?xml)\b/i, fault: page},
  {
    sign: /^version https:\/\/git-lfs\.github\.com\/spec\//,
    fault: {
      rule: 'git-lfs-pointer',
      message: 'the file is a Git LFS pointer: it names the data, but does not hold it',
      hint: 'run "git lfs install" and "git lfs pull" in the project folder'
    }
  },
  {
    sign: /^(%PDF-|\x1f\u008b)/,
    fault: {
      rule: 'not-csv',
      message: 'the file is a PDF or a compressed archive, not a CSV',
      hint: 'unpack it, or export the data as "CSV UTF-8"'
    }
  }
];

/** UTF-16 without a byte order mark: of Latin text every other byte is zero. */
function looksLikeUtf16(start: string): boolean {
  const half = start.length >> 1;
  if (half < 2) return false;
  const zeros = [0, 0];
  for (let at = start.indexOf('\0'); at !== -1; at = start.indexOf('\0', at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  return Math.max(...zeros) > 0.6 * half && Math.min(...zeros) < 0.1 * half;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
