import type {ContentsEntry} from '../components/contents-entry.ts';
import {langOf} from '../components/codebook/phrase.ts';
import {entryAnchor} from '../components/codebook/entry-links.ts';
import {project, reportIn} from '../components/here.ts';
import {datasetCsvPath, datasetsPath} from '../components/paths.ts';
import {packageCodebook} from '../report/codebook/codebook.ts';
import type {DatasetCodebook, PackageCodebook} from '../report/codebook/model.ts';
import {indexUses} from '../report/codebook/uses/uses.ts';
import type {Project} from '../report/report-model.ts';
import {inLanguage, type Language} from '../support/localized.ts';
import {datasetFiles, packageFile} from './package-downloads.ts';

type Codebooks = ReadonlyMap<string, PackageCodebook>;

const made = new WeakMap<Project, Map<Language, Codebooks>>();

/** The codebooks of all packages by name, with the uses named in a language. Made once for each. */
export function codebooksIn(language: Language): Codebooks {
  const own = project();
  const known = made.get(own) ?? new Map<Language, Codebooks>();
  made.set(own, known);
  const found = known.get(language) ?? makeCodebooks(own, language);
  known.set(language, found);
  return found;
}

function makeCodebooks({packages, reports}: Project, language: Language): Codebooks {
  const datasets = new Map(
    [...packages.values()].flatMap(({datasets: all, absent}) =>
      [...all.values(), ...absent.map(({declared}) => declared)].map((dataset) => [dataset.id, dataset] as const)
    )
  );
  const uses = indexUses(
    [...reports.keys()].map((id) => reportIn(id, language)),
    datasets
  );
  return new Map([...packages].map(([name, data]) => [name, packageCodebook(data, uses)]));
}

/** The codebook of a package. Throws a RangeError if there is none: pages are only made of what the project holds. */
export function packageIn(language: Language, name: string): PackageCodebook {
  const found = codebooksIn(language).get(name);
  if (found === undefined) throw new RangeError(`there is no package "${name}"`);
  return found;
}

/** The codebook of a dataset. Throws a RangeError if there is none. */
export function datasetIn(language: Language, name: string, dataset: string): DatasetCodebook {
  const found = packageIn(language, name).datasets.find((own) => own.name === dataset);
  if (found === undefined) throw new RangeError(`there is no dataset "${name}/${dataset}"`);
  return found;
}

/** The datasets of a package, for the margin of its pages. */
export function packageContents(data: PackageCodebook, language: Language, current: string): readonly ContentsEntry[] {
  return data.datasets.map(({name, title}) => ({
    number: null,
    text: inLanguage(title, language),
    lang: langOf(title, language),
    href: datasetsPath(language, data.name, name),
    isCurrent: name === current,
    children: []
  }));
}

/** What a dataset holds, numbered, for the margin of its codebook. */
export function codebookContents({id, entries}: DatasetCodebook, language: Language): readonly ContentsEntry[] {
  const [name, dataset] = id.split('/');
  return entries.map((entry, index) => ({
    number: String(index + 1),
    text: inLanguage(entry.title, language),
    lang: langOf(entry.title, language),
    href: datasetsPath(language, name, dataset, entryAnchor(entry.name)),
    isCurrent: false,
    children: []
  }));
}

/** The files of a package that anyone may have: the whole public part, and the CSVs of datasets by name. */
export interface PublicFiles {
  readonly zip: {readonly name: string; readonly href: string; readonly bytes: number} | null;
  readonly csvs: ReadonlyMap<string, string>;
}

export function publicFiles(name: string): PublicFiles {
  const data = project().packages.get(name);
  const zip = data === undefined ? null : packageFile(data);
  return {
    zip: zip === null ? null : {name: `${zip.name}-${zip.version}.zip`, href: zip.href, bytes: zip.content.length},
    csvs: new Map(
      (data === undefined ? [] : datasetFiles(data)).map(({dataset}) => [dataset, datasetCsvPath(name, dataset)])
    )
  };
}
