import type {DataPackage} from '../data/model.ts';
import {cacheFor, noCache, type Cache} from '../support/cache.ts';
import {withKeptKeys} from '../tables/classification-bands.ts';
import type {ClassificationSpecification} from '../tables/specification.ts';
import type {Language} from '../support/localized.ts';
import {cellName} from './acknowledged.ts';
import {pinnedDatasets, pinnedPackages} from './assemble.ts';
import {buildExhibits, type ExhibitElement} from './exhibits.ts';
import {foreignTexts} from './foreign-texts.ts';
import {reasonOf} from './findings.ts';
import {keyFigures} from './key-figures.ts';
import type {AcknowledgedFinding, Chapter, DeclaredKeyFigure, ReportSettings} from './model.ts';
import {numberedExhibits} from './number-exhibits.ts';
import {noticesOf} from './provenance.ts';
import {readExhibits} from './read-props.ts';
import {referenceTargets, withInnerTables} from './references.ts';
import type {Exhibit, ReportModel} from './report-model.ts';
import {figureProp, reasonProp} from './translatable-texts.ts';
import type {Translations} from './translations.ts';

/**
 * A report for readers of another language: its exhibits are built in that language, and titles are translated where
 * `en.yaml` does so. Prose stays as it is written. What nobody has translated is in `untranslated`.
 */
export function translateReport(
  report: ReportModel,
  packages: ReadonlyMap<string, DataPackage>,
  language: Language,
  cache: Cache = noCache
): ReportModel {
  if (language === report.language) return report;
  const known = cacheFor(language, cache);
  // Only English texts are kept beside a report.
  const translations: Translations = language === 'en' ? report.translations : new Map();
  const title = (id: string | undefined, text: string): string => translations.get(id ?? '')?.get('title') ?? text;
  const settings = translateSettings(report.settings, translations);
  const chapters = report.chapters.map((chapter) => {
    const own = title(chapter.headings[0]?.id, chapter.title);
    return known.result(`title of ${chapter.file}`, [chapter, own], (): Chapter => ({...chapter, title: own}));
  });
  const sections = report.sections.map((section) => ({...section, title: title(section.id, section.title)}));
  const elements = readExhibits(chapters, report.grammar, [], known).map((element) =>
    translateProps(element, translations)
  );
  const built = buildExhibits(elements, pinnedDatasets({settings, packages}), language, known);
  const numbered = numberedExhibits(elements, chapters, built, report, {...settings, language});
  const exhibits = new Map(
    [...numbered].map(([id, exhibit]): [string, Exhibit] => [
      id,
      {...exhibit, printed: report.exhibits.get(id)?.printed ?? new Map()}
    ])
  );
  const targets = withInnerTables(referenceTargets(exhibits.values(), sections, chapters, language), elements);
  const findings = report.findings.map((finding) => ({...finding, reason: reasonOf(finding, settings)}));
  const figures = {
    keyFigures: keyFigures(settings.keyFigures, report, language),
    scope: keyFigures(settings.scope, report, language)
  };
  const notices = noticesOf(pinnedPackages({settings, packages}), language);
  const own = {settings, notices, chapters, sections, exhibits, targets, findings, ...figures};
  const translated = {...report, language, ...own};
  return {...translated, untranslated: foreignTexts(translated, report)};
}

/** The settings with the texts of another language in their places, each by the name of what it is of. */
function translateSettings(settings: ReportSettings, translations: Translations): ReportSettings {
  const own = translations.get('report');
  const reasonFor = ({exhibit, cells, reason}: AcknowledgedFinding): string =>
    cells
      .map((cell) => translations.get(exhibit)?.get(reasonProp(cellName(cell))))
      .find((text) => text !== undefined) ?? reason;
  const translated = (list: 'keyFigures' | 'scope'): readonly DeclaredKeyFigure[] =>
    settings[list].map((figure) => ({...figure, text: own?.get(figureProp(list, figure.value)) ?? figure.text}));
  return {
    ...settings,
    title: own?.get('title') ?? settings.title,
    shortTitle: own?.get('shortTitle') ?? settings.shortTitle,
    description: own?.get('description') ?? settings.description,
    keyFigures: translated('keyFigures'),
    scope: translated('scope'),
    acknowledged: settings.acknowledged.map((finding) => ({...finding, reason: reasonFor(finding)}))
  };
}

/** The props of an exhibit with the texts of another language in their places. */
function translateProps(element: ExhibitElement, translations: Translations): ExhibitElement {
  const texts = translations.get(element.id);
  if (element.props === null || texts === undefined) return element;
  const {component} = element.element;
  const props =
    component === 'Classification'
      ? {...withKeptKeys(element.props as unknown as ClassificationSpecification)}
      : element.props;
  return {...element, props: translateTexts<Readonly<Record<string, unknown>>>(props, texts)};
}

/** A value with the texts of another language at their paths. */
function translateTexts<T>(value: T, texts: ReadonlyMap<string, string> = new Map()): T {
  return [...texts].reduce((found, [prop, text]) => withText(found, prop.split('.'), text) as T, value);
}

/** A value with another text at a path (`notes.0.text`); as it is where it has no such path. */
function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((item: unknown, index): unknown => (String(index) === key ? withText(item, rest, text) : item));
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, name === key ? withText(own, rest, text) : own])
  );
}
