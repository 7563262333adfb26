import type {ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';

/** The language to mark a text with: that of the report where nobody has translated it, else none. */
export function foreignLanguage(
  {settings, untranslated}: Pick<ReportModel, 'settings' | 'untranslated'>,
  text: string | null
): Language | undefined {
  return text !== null && untranslated.has(text) ? settings.language : undefined;
}

/** The language to mark a report's prose with on a page of another language, else none. */
export function proseLanguage({language, settings}: Pick<ReportModel, 'language' | 'settings'>): Language | undefined {
  return language === settings.language ? undefined : settings.language;
}
