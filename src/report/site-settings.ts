import {Ajv} from 'ajv';
import {suggest} from '../support/did-you-mean.ts';
import type {Language} from '../support/localized.ts';
import {error, sortProblems, type Place, type Problem} from '../support/problem.ts';
import type {ReportModel} from './report-model.ts';
import {schemaFaults} from './schema-faults.ts';
import schema from './schemas/site.schema.json' with {type: 'json'};
import {slotNames} from './sentence.ts';
import {readYaml} from './yaml-document.ts';

const validate = new Ajv({allErrors: true, verbose: true}).compile(schema);

const FILE = 'content/site.yaml';

/** A text of the site in a language, with its place in the settings. */
export interface SiteText {
  readonly text: string;
  readonly place: Place;
}

/** `site.yaml`, read and found valid. */
export interface SiteSettings {
  readonly title: Readonly<Record<Language, SiteText>>;
  /** May hold `{report:value}`: a named value of a report. */
  readonly lead: Readonly<Record<Language, SiteText>>;
}

/** Reads a `site.yaml`; null without one, or if it is wrong. */
export function readSiteSettings(text: string | null): {
  readonly site: SiteSettings | null;
  readonly problems: readonly Problem[];
} {
  if (text === null) return {site: null, problems: []};
  const {value: document, problems} = readYaml(text, FILE);
  if (document === null) return {site: null, problems};
  if (!validate(document.value))
    return {site: null, problems: sortProblems(schemaFaults(validate.errors ?? [], document))};
  const written = document.value as Readonly<Record<keyof SiteSettings, Readonly<Record<Language, string>>>>;
  const textAt = (key: keyof SiteSettings, language: Language): SiteText => ({
    text: written[key][language].trim(),
    place: document.place([key, language])
  });
  const both = (key: keyof SiteSettings): SiteSettings['title'] => ({nb: textAt(key, 'nb'), en: textAt(key, 'en')});
  return {site: {title: both('title'), lead: both('lead')}, problems: []};
}

/** A slot `report:value` in two; null if it is not written so. */
export function valueSlot(slot: string): {readonly report: string; readonly value: string} | null {
  const [report, value, ...more] = slot.split(':').map((part) => part.trim());
  return report === undefined || value === undefined || more.length > 0 ? null : {report, value};
}

/** What the lead names that no report defines. Of a report that could not be read (it is only in `ids`) nothing is said. */
export function siteProblems(
  {lead}: SiteSettings,
  reports: ReadonlyMap<string, Pick<ReportModel, 'grammar'>>,
  ids: readonly string[]
): readonly Problem[] {
  return Object.values(lead).flatMap(({text, place}) =>
    slotNames(text).flatMap((written) => {
      const slot = valueSlot(written);
      if (slot === null) {
        return [error(place, 'wrong-slot', `{${written}} names no report`, 'write {report:value}')];
      }
      const {report, value} = slot;
      if (!ids.includes(report))
        return [error(place, 'unknown-name', `there is no report "${report}"`, suggest(report, ids))];
      const names = reports.get(report)?.grammar.values;
      if (names === undefined || names.has(value)) return [];
      return [error(place, 'unknown-name', `${report} has no named value "${value}"`, suggest(value, names))];
    })
  );
}
