import {TEXTS} from '../components/texts.ts';
import type {ReportModel} from '../report/report-model.ts';

/** What stands at the edges of each printed page. */
export interface PrintEdges {
  /** The report. */
  readonly topLeft: string;
  /** The chapter; empty for pages of the whole report. */
  readonly topRight: string;
  /** What readers must know of the data, in a line of its own; address and versions of the data. */
  readonly bottomLeft: string;
}

/** A stylesheet with the running heads of a page: browsers have no other way to write them. */
export function printStyle({topLeft, topRight, bottomLeft}: PrintEdges): string {
  return [
    '@page {',
    `  @top-left {content: ${cssString(topLeft)}}`,
    `  @top-right {content: ${cssString(topRight)}}`,
    `  @bottom-left {content: ${cssString(bottomLeft)}}`,
    '}',
    ''
  ].join('\n');
}

/** A CSS string: quotes, backslashes and line ends are escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}

/** The edges of a report's pages. */
export function reportEdges({language, settings, notices}: ReportModel, address: string): PrintEdges {
  const versions = [...settings.packages].map(([name, {version}]) => `${name} ${version}`).join(', ');
  return {
    topLeft: `${settings.shortTitle ?? settings.title}, ${settings.year}`,
    topRight: '',
    bottomLeft: [...notices, `${address} · ${TEXTS[language].data(versions)}`].join('\n')
  };
}

export function styleResponse(edges: PrintEdges): Response {
  return new Response(printStyle(edges), {headers: {'content-type': 'text/css; charset=utf-8'}});
}
