import type {APIRoute} from 'astro';
import {languageOf, LANGUAGE_PATHS, project, reportIn} from '../../../../components/here.ts';
import {exhibitFiles, fileNames, fileResponse} from '../../../../site/downloads.ts';
import {exhibitPages} from '../../../../site/exhibit-view.ts';

interface Params extends Record<string, string | undefined> {
  readonly language: string | undefined;
  readonly report: string;
  readonly file: string;
  readonly format: string;
}

interface Props extends Record<string, string> {
  readonly exhibit: string;
}

export function getStaticPaths(): {params: Params; props: Props}[] {
  return LANGUAGE_PATHS.flatMap(({param: language}) =>
    [...project().reports].flatMap(([report, model]) =>
      exhibitPages(model).flatMap((exhibit) =>
        fileNames(exhibit).map(({name, format}) => ({
          params: {language, report, file: name, format},
          props: {exhibit: exhibit.id}
        }))
      )
    )
  );
}

export const GET: APIRoute<Props, Params> = async ({params, props, site}) => {
  const report = reportIn(params.report, languageOf(params.language));
  const exhibit = exhibitPages(report).find(({id}) => id === props.exhibit);
  if (exhibit === undefined) throw new RangeError(`there is no exhibit "${props.exhibit}"`);
  return fileResponse(await exhibitFiles(report, exhibit, site), params.file, params.format);
};
