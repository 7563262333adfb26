import type {APIRoute} from 'astro';
import {languageOf, LANGUAGE_PATHS, project, reportIn} from '../../../components/here.ts';
import {reportPath, siteAddress} from '../../../components/paths.ts';
import {reportEdges, styleResponse} from '../../../site/print-style.ts';

interface Params extends Record<string, string | undefined> {
  readonly language: string | undefined;
  readonly report: string;
}

export function getStaticPaths(): {params: Params}[] {
  return LANGUAGE_PATHS.flatMap(({param: language}) =>
    [...project().reports.keys()].map((report) => ({params: {language, report}}))
  );
}

export const GET: APIRoute<Record<string, never>, Params> = ({params, site}) => {
  const language = languageOf(params.language);
  return styleResponse(
    reportEdges(reportIn(params.report, language), siteAddress(reportPath(language, params.report), site))
  );
};
