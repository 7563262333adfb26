import {TEXTS} from '../components/texts.ts';
import type {Project, ReportModel} from '../report/report-model.ts';
import {exhibitFiles, type DownloadFile} from './downloads.ts';
import type {TableExhibit} from './exhibit-view.ts';
import {packagesOf} from './package-downloads.ts';

/** A file in the list of downloads: what it is called, what it holds, where it lies. */
export interface ListedFile {
  readonly label: string;
  readonly text: string;
  readonly href: string;
  readonly content: Uint8Array;
}

/** What an exhibit's page offers to download: the drawing of a figure, the table in four forms, then the packages with its data. */
export async function downloadList(
  project: Project,
  report: ReportModel,
  exhibit: TableExhibit,
  site: URL | undefined
): Promise<readonly ListedFile[]> {
  const texts = TEXTS[report.language];
  const textOf = ({name, format}: DownloadFile): string | null => {
    if (format === 'svg') return texts.asDrawing;
    if (format === 'png') return texts.asPicture;
    if (format === 'csv') return name === exhibit.id ? texts.asTable : texts.asCells;
    if (format === 'xlsx') return texts.asWorkbook;
    return format === 'json' ? texts.asJson : null;
  };
  const files = await exhibitFiles(report, exhibit, site);
  return [
    ...files.flatMap((file) => {
      const text = textOf(file);
      return text === null ? [] : [{label: file.format.toUpperCase(), text, href: file.href, content: file.content}];
    }),
    ...packagesOf(project, exhibit).map(({name, version, href, content}) => ({
      label: texts.dataFormat,
      text: texts.wholePackage(`${name} ${version}`),
      href,
      content
    }))
  ];
}
