import {zipPath} from '../components/paths.ts';
import type {DataPackage} from '../data/model.ts';
import {publicDatasets} from '../data/public/public-part.ts';
import {packageZip} from '../downloads/package-zip.ts';
import type {Project} from '../report/report-model.ts';
import type {TableExhibit} from './exhibit-view.ts';

/** The public part of a package as a file. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly href: string;
  readonly content: Uint8Array;
}

const zips = new WeakMap<DataPackage, PackageFile | null>();

/** The zip of a package; null if nothing of it is public. Made once. */
export function packageFile(pack: DataPackage): PackageFile | null {
  const known = zips.get(pack);
  if (known !== undefined) return known;
  const {name, version} = pack;
  const content = packageZip(pack);
  const file = content === null ? null : {name, version, href: zipPath(name, version), content};
  zips.set(pack, file);
  return file;
}

/** The packages that an exhibit is computed from, those of which something is public. */
export function packagesOf({packages}: Project, {table}: TableExhibit): readonly PackageFile[] {
  const names = [...new Set(table.provenance.map((dataset) => dataset.package))];
  return names.flatMap((name) => {
    const pack = packages.get(name);
    return pack === undefined ? [] : (packageFile(pack) ?? []);
  });
}

/** A public dataset's CSV as it lies in its package. */
export interface DatasetFile {
  readonly dataset: string;
  readonly content: Uint8Array;
}

/** The CSVs of a package's public datasets. */
export function datasetFiles({files}: DataPackage): readonly DatasetFile[] {
  return publicDatasets(files).flatMap(({name, path}) => {
    const content = files.read(path);
    return content === null ? [] : [{dataset: name, content}];
  });
}
