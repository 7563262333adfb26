import type {APIRoute} from 'astro';
import {languageOf, LANGUAGE_PATHS, project, reportIn} from '../../../components/here.ts';
import {codebooksIn} from '../../../site/codebook-view.ts';
import {packageRecords} from '../../../site/search-codebooks.ts';
import {reportRecords} from '../../../site/search-records.ts';

interface Params extends Record<string, string | undefined> {
  readonly language: string | undefined;
}

export function getStaticPaths(): {params: Params}[] {
  return LANGUAGE_PATHS.map(({param: language}) => ({params: {language}}));
}

/** What the index is made of once all pages are there: see `search-index.ts`. It is not published. */
export const GET: APIRoute<Record<string, never>, Params> = ({params}) => {
  const language = languageOf(params.language);
  const other = language === 'nb' ? 'en' : 'nb';
  return Response.json([
    ...[...project().reports.keys()].flatMap((id) => reportRecords(reportIn(id, language), reportIn(id, other))),
    ...[...codebooksIn(language).values()].flatMap((data) => packageRecords(data, language))
  ]);
};
