import {compareText, formatProblem} from '../../support/problem.ts';
import {hashOf} from '../csv/hash.ts';
import type {PackageDescriptor, ResourceDescriptor} from '../descriptor.ts';
import {descriptorHash} from '../descriptor-hash.ts';
import {formatJson} from '../format-json.ts';
import type {PackageFiles} from '../package-files.ts';
import {readDescriptor} from '../read-descriptor.ts';
import {isRegister} from '../registers.ts';
import {goneFrom} from './gone.ts';
import {withoutResources} from './public-readme.ts';
import {publicRegister} from './public-register.ts';
import {isPublic, publicResources} from './public-resource.ts';

const DESCRIPTOR = 'datapackage.json';

/**
 * What may be given to anyone of a package: its public datasets byte for byte, its registers without lines on the others,
 * a descriptor that knows nothing of them, README.md and CHANGELOG.md. A package of its own, of the same version; null if
 * no dataset is public. Throws a RangeError if the package is not sound.
 */
export function publicPart(files: PackageFiles): PackageFiles | null {
  const descriptor = descriptorOf(files);
  const open = publicResources(descriptor.resources);
  if (!open.some(({belegg}) => !isRegister(belegg.shape))) return null;
  const texts = ['README.md', 'CHANGELOG.md'];
  if (descriptor.resources.every(isPublic)) {
    return only(files, [DESCRIPTOR, ...texts, ...open.map(({path}) => path)]);
  }

  const gone = goneFrom(descriptor.resources, open);
  const contents = new Map<string, Uint8Array>();
  const resources = open.map((resource) => {
    const bytes = bytesOf(files, resource.path);
    const {shape} = resource.belegg;
    const left = isRegister(shape) ? publicRegister(bytes, resource, shape, gone) : bytes;
    contents.set(resource.path, left);
    return left === bytes ? resource : {...resource, bytes: left.length, hash: hashOf(left)};
  });
  const units = Object.fromEntries(Object.entries(descriptor.belegg.units).filter(([code]) => !gone.units.has(code)));
  const left: PackageDescriptor = {...descriptor, belegg: {...descriptor.belegg, units}, resources};
  const hashed = {...left, belegg: {...left.belegg, hash: descriptorHash(left)}};
  contents.set(DESCRIPTOR, new TextEncoder().encode(formatJson(hashed)));
  const hidden = descriptor.resources.filter((resource) => !isPublic(resource));
  for (const path of texts) {
    const bytes = files.read(path);
    if (bytes !== null) contents.set(path, withoutResources(bytes, hidden));
  }
  return {...files, paths: [...contents.keys()].sort(compareText), read: (path) => contents.get(path) ?? null};
}

/** The public datasets of a package: its registers are not among them. */
export function publicDatasets(files: PackageFiles): readonly ResourceDescriptor[] {
  return descriptorOf(files).resources.filter((each) => isPublic(each) && !isRegister(each.belegg.shape));
}

/** Each page of a dataset asks for its package's descriptor, and a large one takes milliseconds to read. */
const descriptors = new WeakMap<PackageFiles, PackageDescriptor>();

/** The descriptor of a package. Throws a RangeError if it is not sound. */
export function descriptorOf(files: PackageFiles): PackageDescriptor {
  const known = descriptors.get(files);
  if (known !== undefined) return known;
  const descriptor = readOnce(files);
  descriptors.set(files, descriptor);
  return descriptor;
}

function readOnce(files: PackageFiles): PackageDescriptor {
  const {value, problems} = readDescriptor(bytesOf(files, DESCRIPTOR), `${files.folder}/${DESCRIPTOR}`);
  if (value === null) throw new RangeError(problems.map(formatProblem).join('\n'));
  return value.package;
}

function only(files: PackageFiles, wanted: readonly string[]): PackageFiles {
  const paths = files.paths.filter((path) => wanted.includes(path));
  return {...files, paths, read: (path) => (paths.includes(path) ? files.read(path) : null)};
}

function bytesOf(files: PackageFiles, path: string): Uint8Array {
  const bytes = files.read(path);
  if (bytes === null) throw new RangeError(`there is no file ${files.folder}/${path}`);
  return bytes;
}
