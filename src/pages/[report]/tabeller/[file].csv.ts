import type {APIRoute} from 'astro';
import {project, reportOf} from '../../../components/here.ts';
import {downloadsOf, exhibitPages} from '../../../site/exhibit-view.ts';

export function getStaticPaths(): {params: {report: string; file: string}}[] {
  return [...project().reports].flatMap(([id, report]) =>
    exhibitPages(report).flatMap((exhibit) =>
      downloadsOf(id, exhibit).map(({name}) => ({params: {report: id, file: name.replace(/\.csv$/, '')}}))
    )
  );
}

export const GET: APIRoute<Record<string, never>, {report: string; file: string}> = ({params}) => {
  const report = reportOf(params.report);
  const file = exhibitPages(report)
    .filter(({id}) => params.file.startsWith(id))
    .flatMap((exhibit) => downloadsOf(params.report, exhibit))
    .find(({name}) => name === `${params.file}.csv`);
  return new Response(file?.content ?? '', {headers: {'content-type': 'text/csv; charset=utf-8'}});
};
