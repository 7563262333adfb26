import {entryAnchor} from '../components/codebook/entry-links.ts';
import {langOf} from '../components/codebook/phrase.ts';
import {datasetsPath} from '../components/paths.ts';
import {CODEBOOK_TEXTS} from '../components/texts/codebook.ts';
import {searchTexts} from '../components/texts/search.ts';
import type {DatasetCodebook, Entry, PackageCodebook} from '../report/codebook/model.ts';
import {inLanguage, type Language, type Localized} from '../support/localized.ts';
import type {SearchRecord} from './search-record.ts';

/** What can be found of a data package: itself, its datasets, and what each of them holds. Its data are not in it. */
export function packageRecords(data: PackageCodebook, language: Language): readonly SearchRecord[] {
  const {name, version, title, sources, datasets} = data;
  return [
    {
      ...named(title, language),
      href: datasetsPath(language, name),
      kind: 'dataset',
      label: searchTexts[language].kindOf.package,
      report: `${name} ${version}`,
      names: [name],
      texts: sources.map((source) => source.title),
      labels: [],
      // Titles of sources are in the language of the sources.
      textLang: language === 'nb' ? null : 'nb'
    },
    ...datasets.flatMap((dataset) => [
      datasetRecord(data, dataset, language),
      ...dataset.entries.map((entry) => entryRecord(data, dataset, entry, language))
    ])
  ];
}

function datasetRecord(data: PackageCodebook, dataset: DatasetCodebook, language: Language): SearchRecord {
  const {name, title, universe, shape} = dataset;
  return {
    ...named(title, language),
    href: datasetsPath(language, data.name, name),
    kind: 'dataset',
    label: searchTexts[language].kindOf.dataset,
    report: inLanguage(data.title, language),
    names: [name],
    texts: [inLanguage(universe, language), CODEBOOK_TEXTS[language].shapes[shape]],
    labels: [],
    textLang: langOf(universe, language) ?? null
  };
}

function entryRecord(data: PackageCodebook, dataset: DatasetCodebook, entry: Entry, language: Language): SearchRecord {
  const question = 'question' in entry ? entry.question : null;
  const labels = [...new Set(labelsOf(entry).map((label) => inLanguage(label, language)))];
  return {
    ...named(entry.title, language),
    href: datasetsPath(language, data.name, dataset.name, entryAnchor(entry.name)),
    kind: 'variable',
    label: searchTexts[language].kindOf.variable,
    report: inLanguage(dataset.title, language),
    names: [entry.name],
    texts: question === null ? [] : [inLanguage(question, language)],
    labels,
    textLang: (question === null ? undefined : langOf(question, language)) ?? null
  };
}

function labelsOf(entry: Entry): readonly Localized[] {
  if (entry.kind === 'variable') return entry.categories.map(({label}) => label);
  return entry.kind === 'set' ? entry.items.map(({label}) => label) : [];
}

function named(title: Localized, language: Language): Pick<SearchRecord, 'title' | 'titleLang' | 'isPage'> {
  return {title: inLanguage(title, language), titleLang: langOf(title, language) ?? null, isPage: false};
}
