import {COMMON_DELIMITERS, delimiterName} from './dialect.ts';
import type {Description, FaultLog} from './fault-log.ts';
import {countFamiliar} from './expected-names.ts';
import {foldName} from './header.ts';
import type {CsvRecord} from './records.ts';
import {count, show, showList} from './show.ts';

/** What a spreadsheet holds at most. */
const MOST_COLUMNS = 16_384;

/**
 * Which of a file's first records holds the column names: the first, unless another proves that the first does not.
 * Logs a title above the header, a missing or short header and a wrong delimiter. Null if there is no header to go on
 * with, since any further fault would only repeat this one.
 */
export function findHeader(
  records: readonly CsvRecord[],
  expected: readonly string[] | null,
  delimiter: string,
  log: FaultLog
): number | null {
  const first = records[0];
  if (first === undefined) return null;
  const {fields, start} = first;
  const reported = (rule: string, description: Description): null => {
    log.add(rule, start, () => description);
    return null;
  };

  if (/^sep=.?$/i.test(fields[0] ?? '') && fields.slice(1).every((field) => field === '')) {
    reported('excel-sep-line', {
      message: `${show(fields[0] ?? '')} is an instruction for Excel, expected the line of column names`,
      hint: 'delete the line; the delimiter is declared in datapackage.json'
    });
    const below = findHeader(records.slice(1), expected, delimiter, log);
    return below === null ? null : below + 1;
  }
  const wrong = otherDelimiter(fields, expected, delimiter);
  if (wrong !== null) return reported('wrong-delimiter', wrong);

  if (fields.length > MOST_COLUMNS) {
    return reported('too-many-columns', {
      message: `the first line has ${count(fields.length)} fields, at most ${count(MOST_COLUMNS)} columns are read`,
      hint: 'see that the lines end where they should; a column is a question, a line a respondent'
    });
  }

  const named = expected === null ? -1 : records.findIndex((record) => isExactly(record.fields, expected));
  const below = widthBelow(records);
  const lone = fields.filter((name) => name.trim() !== '').length <= 1;
  const title =
    named > 0 ? named : named === -1 && below !== null && below > 1 && lone && below > fields.length ? 1 : 0;
  if (title > 0) {
    reported('title-row', {
      message: `${show(fields[0] ?? '')} is a title above the table, expected the line of column names`,
      hint: 'delete everything above the column names; a title belongs in datapackage.json'
    });
    return title;
  }
  if (named === 0) return 0;

  if (expected === null ? looksLikeData(fields) : countFamiliar(fields, expected) === 0) {
    return reported('no-header', {
      message: `the first line is no line of column names: found ${showList(fields)}${expected === null ? '' : `, expected ${showList(expected)}`}`,
      hint: 'insert the column names as the first line'
    });
  }
  if (expected === null && below !== null && below > fields.length) {
    return reported('short-header', {
      message: `the header has ${fields.length} columns, but the lines below have ${below}`,
      hint:
        below === fields.length + 1
          ? 'name the missing column; R writes such a file with row names, so use row.names = FALSE'
          : 'name the missing columns'
    });
  }
  return 0;
}

function otherDelimiter(
  fields: readonly string[],
  expected: readonly string[] | null,
  delimiter: string
): Description | null {
  const [only = ''] = fields;
  if (fields.length !== 1 || (expected?.length === 1 && expected[0] === only)) return null;
  const parts = (other: string): number => only.split(other).length;
  const [likely] = COMMON_DELIMITERS.filter((other) => other !== delimiter).sort((a, b) => parts(b) - parts(a));
  if (likely === undefined || parts(likely) === 1) return null;
  return {
    message: `the header is one column, ${show(only)}: the fields are separated by ${delimiterName(likely)}, expected ${delimiterName(delimiter)}`,
    hint: `save the file with ${show(delimiter)} between the fields, or declare "dialect": {"delimiter": ${JSON.stringify(likely)}} in datapackage.json`
  };
}

function isExactly(fields: readonly string[], expected: readonly string[]): boolean {
  return fields.length === expected.length && fields.every((name, i) => foldName(name) === foldName(expected[i] ?? ''));
}

/** The number of fields that all records below the first have, or null if they differ or there are none. */
function widthBelow([, ...below]: readonly CsvRecord[]): number | null {
  const widths = new Set(below.map(({fields}) => fields.length));
  const [width] = widths;
  return widths.size === 1 && width !== undefined ? width : null;
}

function looksLikeData(fields: readonly string[]): boolean {
  const filled = fields.filter((name) => name !== '');
  return filled.length > 0 && filled.every((name) => /^-?\d+([.,]\d+)?$|^\d{4}-\d\d-\d\d$/.test(name));
}
