import type {APIRoute} from 'astro';
import {languageOf, LANGUAGE_PATHS, project, reportIn} from '../../../../components/here.ts';
import {chapterPath, siteAddress} from '../../../../components/paths.ts';
import {numberedTitle} from '../../../../report/ordinal.ts';
import {reportEdges, styleResponse} from '../../../../site/print-style.ts';

interface Params extends Record<string, string | undefined> {
  readonly language: string | undefined;
  readonly report: string;
  readonly chapter: string;
}

export function getStaticPaths(): {params: Params}[] {
  return LANGUAGE_PATHS.flatMap(({param: language}) =>
    [...project().reports].flatMap(([report, {chapters}]) =>
      chapters.map(({slug}) => ({params: {language, report, chapter: slug}}))
    )
  );
}

export const GET: APIRoute<Record<string, never>, Params> = ({params, site}) => {
  const language = languageOf(params.language);
  const report = reportIn(params.report, language);
  const chapter = report.chapters.find(({slug}) => slug === params.chapter);
  const address = siteAddress(chapterPath(language, params.report, params.chapter), site);
  return styleResponse({
    ...reportEdges(report, address),
    topRight: chapter === undefined ? '' : numberedTitle(chapter)
  });
};
