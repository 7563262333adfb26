import type {APIRoute} from 'astro';
import {languageOf, LANGUAGE_PATHS, project, reportIn} from '../../../../components/here.ts';
import {downloadsOf, exhibitPages} from '../../../../site/exhibit-view.ts';

interface Params extends Record<string, string | undefined> {
  readonly language: string | undefined;
  readonly report: string;
  readonly file: string;
}

export function getStaticPaths(): {params: Params}[] {
  return LANGUAGE_PATHS.flatMap(({language, param}) =>
    [...project().reports].flatMap(([id, report]) =>
      exhibitPages(report).flatMap((exhibit) =>
        downloadsOf(language, id, exhibit).map(({name}) => ({
          params: {language: param, report: id, file: name.replace(/\.csv$/, '')}
        }))
      )
    )
  );
}

export const GET: APIRoute<Record<string, never>, Params> = ({params}) => {
  const language = languageOf(params.language);
  const file = exhibitPages(reportIn(params.report, language))
    .filter(({id}) => params.file.startsWith(id))
    .flatMap((exhibit) => downloadsOf(language, params.report, exhibit))
    .find(({name}) => name === `${params.file}.csv`);
  return new Response(file?.content ?? '', {headers: {'content-type': 'text/csv; charset=utf-8'}});
};
