import type {CellStyle} from 'hucre/xlsx';

const FONT = {name: 'Calibri', size: 11} as const;
const GREY = {rgb: '595959'} as const;
const LINE = {style: 'thin', color: {rgb: '1C2321'}} as const;
const HAIR = {style: 'hair', color: {rgb: '7C8582'}} as const;

export const TITLE: CellStyle = {
  font: {...FONT, size: 14, bold: true},
  alignment: {wrapText: true, vertical: 'top'}
};

export const BASE_LINE: CellStyle = {font: {...FONT, color: GREY}, alignment: {wrapText: true, vertical: 'top'}};

/** Notes, source, citation: what stands under the table. */
export const UNDER: CellStyle = {font: {...FONT, size: 10, color: GREY}, alignment: {wrapText: true, vertical: 'top'}};

export function head(align: 'number' | 'text'): CellStyle {
  return {
    font: {...FONT, bold: true},
    border: {bottom: LINE},
    alignment: {wrapText: true, vertical: 'bottom', horizontal: align === 'number' ? 'right' : 'left'}
  };
}

export const SPANNER: CellStyle = {
  font: {...FONT, bold: true},
  border: {bottom: HAIR},
  alignment: {wrapText: true, vertical: 'bottom', horizontal: 'center'}
};

export const GROUP: CellStyle = {font: {...FONT, bold: true}, border: {bottom: HAIR}, alignment: {vertical: 'bottom'}};

/** How a row of the table looks: totals bold under a line, the last row over one, the first behind the groups parted. */
export interface RowLook {
  readonly isTotal: boolean;
  readonly isLast: boolean;
  readonly isBehindGroups: boolean;
}

export function body(
  look: RowLook,
  align: 'number' | 'text',
  more: {readonly numFmt?: string; readonly indent?: number} = {}
): CellStyle {
  const {numFmt, indent} = more;
  return {
    font: {...FONT, bold: look.isTotal},
    border: {
      ...(look.isTotal ? {top: LINE} : look.isBehindGroups ? {top: HAIR} : {}),
      ...(look.isLast ? {bottom: LINE} : {})
    },
    alignment: {
      horizontal: align === 'number' ? 'right' : 'left',
      vertical: 'top',
      ...(align === 'text' ? {wrapText: true} : {}),
      ...(indent === undefined ? {} : {indent})
    },
    ...(numFmt === undefined ? {} : {numFmt})
  };
}

/** Cells of the sheet for machines. */
export const PLAIN: CellStyle = {font: FONT};
export const PLAIN_HEAD: CellStyle = {font: {...FONT, bold: true}, border: {bottom: LINE}};
