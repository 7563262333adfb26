/** The languages of the interface and of labels: Norwegian (bokmål) and English. */
export type Language = 'nb' | 'en';

/** A text in one or both languages. `en` is null where nobody has translated it; it is then shown in Norwegian. */
export interface Localized {
  readonly nb: string;
  readonly en: string | null;
}

/** The text in a language, or in Norwegian where it is not translated. */
export function inLanguage(text: Localized, language: Language): string {
  return language === 'en' ? (text.en ?? text.nb) : text.nb;
}
