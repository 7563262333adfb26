import type {Citation} from './citation.ts';

/**
 * A citation as RIS, the tagged format that reference managers import. Tags: TY kind (RPRT a report, CHAP a part of one),
 * ID key, AU author (`family, given`, or an organisation), TI title, T2 title of the work it stands in, PY year,
 * PB publisher, LA language, N1 note, UR address, ER end. Lines end with CR and LF, as the format has it.
 */
export function toRis(citation: Citation): string {
  const {id, type, title, author, issued, publisher, language, note, URL} = citation;
  const work = citation['container-title'];
  const lines: readonly (readonly [string, string])[] = [
    ['TY', type === 'report' ? 'RPRT' : 'CHAP'],
    ['ID', id],
    ...author.map((name) => ['AU', 'literal' in name ? name.literal : `${name.family}, ${name.given}`] as const),
    ['TI', title],
    ...(work === undefined ? [] : [['T2', work] as const]),
    ['PY', String(issued['date-parts'][0][0])],
    ['PB', publisher],
    ['LA', language],
    ['N1', note],
    ...(URL === undefined ? [] : [['UR', URL] as const]),
    ['ER', '']
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
