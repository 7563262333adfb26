import type {APIRoute} from 'astro';
import {project} from '../../../components/here.ts';
import {bytesResponse} from '../../../site/downloads.ts';
import {datasetFiles} from '../../../site/package-downloads.ts';

interface Params extends Record<string, string> {
  readonly package: string;
  readonly dataset: string;
}

export function getStaticPaths(): {params: Params}[] {
  return [...project().packages.values()].flatMap((pack) =>
    datasetFiles(pack).map(({dataset}) => ({params: {package: pack.name, dataset}}))
  );
}

export const GET: APIRoute<Record<string, never>, Params> = ({params}) => {
  const pack = project().packages.get(params.package);
  const file = (pack === undefined ? [] : datasetFiles(pack)).find(({dataset}) => dataset === params.dataset);
  if (file === undefined) throw new RangeError(`there is no public dataset "${params.package}/${params.dataset}"`);
  return bytesResponse(file.content, 'text/csv; charset=utf-8');
};
