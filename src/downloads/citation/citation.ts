import type {AuthorName} from '../../report/author-name.ts';
import {dataVersions, noticesOf} from '../../report/provenance.ts';
import type {Exhibit, ReportModel} from '../../report/report-model.ts';
import type {Language} from '../../support/localized.ts';
import {CITATION_WORDS} from './words.ts';

/** A work in CSL-JSON (https://docs.citationstyles.org): a report, or a table or figure in one. */
export interface Citation {
  /** `rustilskudd-2014`, `rustilskudd-2014-tbl-fungerer`: stays as long as the ids do. */
  readonly id: string;
  readonly type: 'report' | 'chapter';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author: readonly AuthorName[];
  readonly issued: {readonly 'date-parts': readonly [readonly [number]]};
  readonly publisher: string;
  /** Of the title. */
  readonly language: Language;
  readonly note: string;
  readonly URL?: string;
}

/**
 * How to cite an exhibit, or with null the report that it stands in: all forms are made of this. `language` is that of the
 * page (and of the report model, if its exhibits are translated), `address` the page's, if the site knows where it lies.
 */
export function citationOf(
  {settings, notices}: Pick<ReportModel, 'settings' | 'notices'>,
  exhibit: Pick<Exhibit, 'id' | 'label' | 'caption' | 'table'> | null,
  language: Language,
  address: string | null = null
): Citation {
  const {id, originalTitle: title, year, publisher, authorNames: author, packages} = settings;
  const common = {
    author,
    issued: {'date-parts': [[year]]},
    publisher
  } as const;
  const url = address === null ? {} : {URL: address};
  const note = (versions: string, told: readonly string[]): {readonly note: string} => ({
    note: [CITATION_WORDS[language].recomputed(versions), ...told].join('. ')
  });
  if (exhibit === null) {
    const versions = dataVersions([...packages].map(([name, {version}]) => ({package: name, version})));
    return {id, type: 'report', title, ...common, language: settings.language, ...note(versions, notices), ...url};
  }
  const provenance = exhibit.table?.provenance ?? [];
  return {
    id: `${id}-${exhibit.id}`,
    type: 'chapter',
    title: `${exhibit.label}: ${exhibit.caption}`,
    'container-title': title,
    ...common,
    language,
    ...note(dataVersions(provenance), noticesOf(provenance, language)),
    ...url
  };
}
