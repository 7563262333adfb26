import type {Description, FaultLog} from './fault-log.ts';
import {codePoint} from './show.ts';

/** High surrogates that begin U+1FFFE, U+1FFFF, U+2FFFE …: the noncharacters outside the basic plane. */
const HIGH =
  '\\ud83f\\ud87f\\ud8bf\\ud8ff\\ud93f\\ud97f\\ud9bf\\ud9ff\\uda3f\\uda7f\\udabf\\udaff\\udb3f\\udb7f\\udbbf\\udbff';

const SUSPECT = new RegExp(
  '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufdd0-\\ufdef\\ufeff\\ufffd-\\uffff]|\\r(?!\\n)|' +
    `[${HIGH}][\\udffe\\udfff]|\\u00c3[\\u00a0-\\u00bf\\u0192\\u2013-\\u2026\\u20ac\\u2122\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u02c6\\u02dc\\u2030\\u2039\\u203a]|\\u00e2\\u20ac.?`,
  'g'
);

/**
 * Logs every character that no data file should hold: NUL and other controls, CR without LF, a byte order mark inside,
 * noncharacters, the replacement character, and letters that were encoded twice. Tabs and non-breaking spaces pass.
 */
export function checkCharacters(text: string, log: FaultLog): void {
  for (const {0: found, index} of text.matchAll(SUSPECT)) {
    const rule = ruleOf(found);
    log.add(rule, index, () => describe(rule, found));
  }
}

/**
 * A text of the same length in which lone CRs are line ends, as editors show them, so that further faults can be looked
 * for and placed. PapaParse drops a byte order mark at its start without a word; none is left.
 */
export function repairCharacters(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n').replaceAll('\ufeff', '\ufffd');
}

type Rule =
  'nul' | 'lone-cr' | 'bom-inside' | 'lost-character' | 'encoded-twice' | 'noncharacter' | 'control-character';

function ruleOf(found: string): Rule {
  if (found === '\0') return 'nul';
  if (found === '\r') return 'lone-cr';
  if (found === '\ufeff') return 'bom-inside';
  if (found === '\ufffd') return 'lost-character';
  if (/^[\u00c3\u00e2]/.test(found)) return 'encoded-twice';
  return /^[\x01-\x9f\u2028\u2029]/.test(found) ? 'control-character' : 'noncharacter';
}

function describe(rule: Rule, found: string): Description {
  switch (rule) {
    case 'nul':
      return {
        message: 'a NUL character (U+0000) stands here',
        hint: 'the file is damaged or not a text file; export it again as "CSV UTF-8"'
      };
    case 'lone-cr':
      return {
        message: 'a line ends with CR alone, expected LF or CRLF',
        hint: 'an old Macintosh program wrote it; save the file with Unix line ends, LF'
      };
    case 'bom-inside':
      return {
        message: 'a byte order mark (U+FEFF, invisible) stands inside the file',
        hint: 'two files were probably glued together; delete the mark and look for a second header line'
      };
    case 'lost-character':
      return {
        message: 'a replacement character (U+FFFD, "\ufffd") stands where a letter was lost',
        hint: 'an earlier program read the file in a wrong encoding; go back to the original and save it as "CSV UTF-8"'
      };
    case 'encoded-twice':
      return {
        message: `"${found}" is one character that was encoded twice${original(found)}`,
        hint: 'an earlier program read UTF-8 as windows-1252; go back to the original and save it as "CSV UTF-8"'
      };
    case 'noncharacter':
      return {message: `${codePoint(found)} is not a character`, hint: 'the file is damaged; export it again'};
    case 'control-character':
      return {
        message: `an invisible control character (${codePoint(found)}) stands here`,
        hint: 'delete it; it often comes with text pasted from another program'
      };
  }
}

/** `, probably "ø"`, if the second character is one that stands for its own byte in windows-1252. */
function original(found: string): string {
  const second = found.charCodeAt(1);
  if (found[0] !== '\u00c3' || second > 0xbf) return '';
  return `, probably "${String.fromCharCode(second + 0x40)}"`;
}
