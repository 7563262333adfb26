import {thing, type JsonLd, type PageOf} from '../components/json-ld.ts';
import type {License} from '../data/package-parts.ts';
import type {DatasetCodebook, PackageCodebook} from '../report/codebook/model.ts';
import {noticesOf} from '../report/provenance.ts';
import type {ReportModel} from '../report/report-model.ts';
import {inLanguage, type Language} from '../support/localized.ts';
import type {TableExhibit} from './exhibit-view.ts';

/** Types of files by the end of their names. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip'
};

/** A report, on its front page. */
export function reportData({settings, notices, language}: ReportModel, url: string): JsonLd {
  const {title, description, year, publisher} = settings;
  return thing('Report', {
    name: title,
    description: [...notices, description].join(' '),
    url,
    author: authorsOf(settings),
    publisher: {'@type': 'Organization', name: publisher},
    datePublished: String(year),
    inLanguage: [...new Set([settings.language, language])]
  });
}

/** The table of an exhibit, on its page. `report` is where it stands, `basedOn` the pages of the datasets behind it. */
export function exhibitData(
  {settings, language}: ReportModel,
  {label, caption, table}: TableExhibit,
  places: {
    readonly url: string;
    readonly report: PageOf;
    readonly basedOn: readonly (PageOf & {readonly version: string})[];
    /** Addresses of what can be downloaded. */
    readonly files: readonly string[];
    readonly licenses: readonly License[];
  }
): JsonLd {
  const columns = table.columns.map((column) => column.label).filter((name) => name !== '');
  return thing('Dataset', {
    name: `${label}: ${caption}`,
    description: [
      ...noticesOf(table.provenance, language),
      table.baseLine === '' ? caption : `${caption}. ${table.baseLine}`
    ].join(' '),
    url: places.url,
    creator: authorsOf(settings),
    inLanguage: language,
    isPartOf: {'@type': 'Report', ...places.report},
    isBasedOn: places.basedOn.map((dataset) => ({'@type': 'Dataset', ...dataset})),
    version: [...new Set(places.basedOn.map(({version}) => version))].join(', '),
    variableMeasured: [...new Set(columns)],
    license: licensesOf(places.licenses),
    distribution: places.files.map(download)
  });
}

/** A dataset of a package, on the page of its codebook. */
export function datasetData(
  data: PackageCodebook,
  dataset: DatasetCodebook,
  places: {readonly language: Language; readonly url: string; readonly files: readonly string[]}
): JsonLd {
  const {language, url, files} = places;
  const names = dataset.entries.map(({name, title}) => ({
    '@type': 'PropertyValue',
    name: inLanguage(title, language),
    propertyID: name
  }));
  return thing('Dataset', {
    name: inLanguage(dataset.title, language),
    description: [...noticesOf([data], language), inLanguage(dataset.universe, language)].join(' '),
    identifier: dataset.id,
    url,
    version: data.version,
    inLanguage: language,
    temporalCoverage: dataset.period,
    isBasedOn: data.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      ...(source.path === null ? {} : {url: source.path})
    })),
    variableMeasured: names,
    license: licensesOf(data.licenses),
    isAccessibleForFree: files.length > 0 ? true : null,
    distribution: files.map(download)
  });
}

function authorsOf({authors}: ReportModel['settings']): readonly JsonLd[] {
  return authors.map((name) => ({'@type': 'Person', name}));
}

function licensesOf(licenses: readonly License[]): readonly string[] {
  return [...new Set(licenses.map(({path, title, name}) => path ?? title ?? name ?? ''))].filter((text) => text !== '');
}

function download(url: string): JsonLd {
  const type = MEDIA_TYPES[/\.(\w+)$/.exec(url)?.[1] ?? ''];
  const name = url.slice(url.lastIndexOf('/') + 1);
  return {'@type': 'DataDownload', name, contentUrl: url, ...(type === undefined ? {} : {encodingFormat: type})};
}
