import {indexReport} from '../components/report-index.ts';
import {
  cellsName,
  CITATION_FORMATS,
  citationPath,
  exhibitFilePath,
  exhibitPath,
  fullAddress,
  reportPath,
  type CitationFormat,
  type ExhibitFormat
} from '../components/paths.ts';
import {toBibtex} from '../downloads/citation/bibtex.ts';
import {citationOf, type Citation} from '../downloads/citation/citation.ts';
import {toCsl} from '../downloads/citation/csl.ts';
import {toRis} from '../downloads/citation/ris.ts';
import {figurePng} from '../downloads/figure-png.ts';
import {figureSvg} from '../downloads/figure-svg.ts';
import {TEXTS} from '../components/texts.ts';
import {dataVersions, sourceTitles} from '../report/provenance.ts';
import {renderJson} from '../downloads/table-json.ts';
import {renderXlsx, type PrintedDifference} from '../downloads/xlsx/workbook.ts';
import type {Finding, ReportModel} from '../report/report-model.ts';
import {renderCsv, renderLongCsv} from '../tables/render/csv.ts';
import type {TableExhibit} from './exhibit-view.ts';
import {placeIn} from './findings.ts';

/** Name of a file before the point (`tbl-alder`, `tbl-alder-celler`), and what stands behind it. */
interface FileName {
  readonly name: string;
  readonly format: ExhibitFormat;
}

/** A file of an exhibit or a report. */
export interface DownloadFile extends FileName {
  readonly href: string;
  readonly content: Uint8Array;
}

/** The files of an exhibit: the drawing of a figure, the table as CSV, one cell a line, XLSX, JSON, then how to cite it. */
export function fileNames({id, figure}: TableExhibit): readonly FileName[] {
  const drawn: readonly ExhibitFormat[] = figure === null ? [] : ['svg', 'png'];
  const formats: readonly ExhibitFormat[] = ['xlsx', 'json', ...CITATION_FORMATS];
  return [
    ...drawn.map((format) => ({name: id, format})),
    {name: id, format: 'csv'},
    {name: cellsName(id), format: 'csv'},
    ...formats.map((format) => ({name: id, format}))
  ];
}

const kept = new WeakMap<TableExhibit, Promise<readonly DownloadFile[]>>();

/** The files of {@link fileNames}. Made once, for the page that tells their size and for themselves. */
export function exhibitFiles(
  report: ReportModel,
  exhibit: TableExhibit,
  site: URL | undefined
): Promise<readonly DownloadFile[]> {
  const known = kept.get(exhibit);
  if (known !== undefined) return known;
  const files = makeFiles(report, exhibit, site);
  kept.set(exhibit, files);
  return files;
}

async function makeFiles(
  report: ReportModel,
  exhibit: TableExhibit,
  site: URL | undefined
): Promise<readonly DownloadFile[]> {
  const {language, settings} = report;
  const {id, table} = exhibit;
  const citation = citationOf(report, exhibit, language, fullAddress(exhibitPath(language, settings.id, id), site));
  const contentOf = async ({name, format}: FileName): Promise<string | Uint8Array> => {
    switch (format) {
      case 'svg':
        return figureSvg(exhibit, sourceLine(report, exhibit));
      case 'png':
        return figurePng(figureSvg(exhibit, sourceLine(report, exhibit)));
      case 'csv':
        return name === id ? renderCsv(table) : renderLongCsv(table);
      case 'xlsx':
        return renderXlsx(table, citation, differencesIn(report, exhibit));
      case 'json':
        return renderJson(table, citation);
      case 'bib':
      case 'ris':
      case 'csl.json':
        return writeCitation(citation, format);
    }
  };
  return Promise.all(
    fileNames(exhibit).map(async (file) => {
      const content = await contentOf(file);
      const href = exhibitFilePath(language, settings.id, file.name, file.format);
      return {...file, href, content: typeof content === 'string' ? encode(content) : content};
    })
  );
}

/** `Kilde: …. Data: lav-2007 0.2.1`, as under the exhibit. */
function sourceLine({language}: ReportModel, {table: {provenance}}: TableExhibit): string {
  const {source, data} = TEXTS[language];
  return `${source}: ${sourceTitles(provenance)}. ${data(dataVersions(provenance))}`;
}

function differencesIn(report: ReportModel, {id, table}: TableExhibit): readonly PrintedDifference[] {
  const findings: ReadonlyMap<string, Finding> = indexReport(report).findings.get(id) ?? new Map<string, Finding>();
  return [...findings.values()].map((finding) => ({
    place: placeIn(table, finding),
    printed: finding.printed,
    computed: finding.computed
  }));
}

/** How to cite a report, in each format. */
export function reportFiles(report: ReportModel, site: URL | undefined): readonly DownloadFile[] {
  const {language, settings} = report;
  const citation = citationOf(report, null, language, fullAddress(reportPath(language, settings.id), site));
  return CITATION_FORMATS.map((format) => ({
    name: settings.id,
    format,
    href: citationPath(language, settings.id, null, format),
    content: encode(writeCitation(citation, format))
  }));
}

/** All formats that there are files in, by what browsers are told of them. */
const MEDIA_TYPES: Readonly<Record<ExhibitFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8'
};

/** Answers with the file of a name and format. Throws a RangeError if there is none. */
export function fileResponse(files: readonly DownloadFile[], name: string, format: string): Response {
  const file = files.find((each) => each.name === name && each.format === format);
  if (file === undefined) throw new RangeError(`there is no file "${name}.${format}"`);
  return bytesResponse(file.content, MEDIA_TYPES[file.format]);
}

export function bytesResponse(content: Uint8Array, mediaType: string): Response {
  return new Response(new Uint8Array(content), {headers: {'content-type': mediaType}});
}

function writeCitation(citation: Citation, format: CitationFormat): string {
  switch (format) {
    case 'bib':
      return toBibtex(citation);
    case 'ris':
      return toRis(citation);
    case 'csl.json':
      return toCsl(citation);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
