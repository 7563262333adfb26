import type {APIRoute} from 'astro';
import {languageOf, LANGUAGE_PATHS, project, reportIn} from '../../components/here.ts';
import {CITATION_FORMATS} from '../../components/paths.ts';
import {fileResponse, reportFiles} from '../../site/downloads.ts';

interface Params extends Record<string, string | undefined> {
  readonly language: string | undefined;
  readonly report: string;
  readonly format: string;
}

export function getStaticPaths(): {params: Params}[] {
  return LANGUAGE_PATHS.flatMap(({param: language}) =>
    [...project().reports.keys()].flatMap((report) =>
      CITATION_FORMATS.map((format) => ({params: {language, report, format}}))
    )
  );
}

export const GET: APIRoute<Record<string, never>, Params> = ({params: {report, language, format}, site}) =>
  fileResponse(reportFiles(reportIn(report, languageOf(language)), site), report, format);
