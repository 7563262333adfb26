import type {APIRoute} from 'astro';
import {project} from '../../../components/here.ts';
import {bytesResponse} from '../../../site/downloads.ts';
import {packageFile} from '../../../site/package-downloads.ts';

interface Params extends Record<string, string> {
  readonly package: string;
  /** Name and version. */
  readonly file: string;
}

export function getStaticPaths(): {params: Params}[] {
  return [...project().packages.values()].flatMap((pack) =>
    packageFile(pack) === null ? [] : [{params: {package: pack.name, file: `${pack.name}-${pack.version}`}}]
  );
}

export const GET: APIRoute<Record<string, never>, Params> = ({params}) => {
  const pack = project().packages.get(params.package);
  const file = pack === undefined ? null : packageFile(pack);
  if (file === null) throw new RangeError(`there is no package "${params.package}"`);
  return bytesResponse(file.content, 'application/zip');
};
