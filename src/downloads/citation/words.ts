import type {Language} from '../../support/localized.ts';

/** The few words that a citation adds of its own. */
interface CitationWords {
  readonly and: string;
  readonly inWork: string;
  readonly recomputed: (versions: string) => string;
}

export const CITATION_WORDS: Readonly<Record<Language, CitationWords>> = {
  nb: {and: 'og', inWork: 'I', recomputed: (versions) => `Regnet på nytt av data: ${versions}`},
  en: {and: 'and', inWork: 'In', recomputed: (versions) => `Recomputed from data: ${versions}`}
};
