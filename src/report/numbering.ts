import type {Chapter, ChapterElement, ReportSettings} from './model.ts';
import {writeOrdinal} from './ordinal.ts';
import type {NumberedSection} from './report-model.ts';

/** The components that are numbered as tables. */
export const TABLE_COMPONENTS: ReadonlySet<string> = new Set([
  'Frequency',
  'Crosstab',
  'Battery',
  'Estimates',
  'Listing',
  'Classification'
]);

export type ExhibitKind = 'table' | 'figure' | 'box';

/** What kind of exhibit a component makes, or null. A table inside a Figure is the figure's, not an exhibit. */
export function exhibitKind(element: ChapterElement): ExhibitKind | null {
  if (element.component === 'Figure') return 'figure';
  if (element.component === 'Box') return 'box';
  if (!TABLE_COMPONENTS.has(element.component)) return null;
  return element.parent?.component === 'Figure' ? null : 'table';
}

const WORDS = {
  nb: {table: 'Tabell', figure: 'Figur', section: 'avsnitt'},
  en: {table: 'Table', figure: 'Figure', section: 'section'}
} as const;

/** `Tabell 3.2` for a numbered exhibit. */
export function exhibitLabel(kind: 'table' | 'figure', number: string, language: 'nb' | 'en'): string {
  return `${WORDS[language][kind]} ${number}`;
}

/** `avsnitt 3.2`, as it stands in a sentence. */
export function sectionLabel(number: string, language: 'nb' | 'en'): string {
  return `${WORDS[language].section} ${number}`;
}

/** The sections of all chapters and appendices with their numbers (`3`, `3.2`, `V1.2`), in reading order. */
export function numberSections(chapters: readonly Chapter[], settings: ReportSettings): readonly NumberedSection[] {
  return chapters.flatMap((chapter) => {
    const first = writeOrdinal(chapter.ordinal);
    const counters = [0, 0, 0, 0, 0, 0];
    return chapter.headings.map(({id, depth, text}) => {
      if (depth > 1) {
        counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
        counters.fill(0, depth);
      }
      const numbered = depth <= settings.numbering.sections;
      return {
        id,
        number: numbered ? [first, ...counters.slice(1, depth)].join('.') : null,
        depth,
        title: text,
        chapter: chapter.slug
      };
    });
  });
}

/**
 * The numbers of tables and figures in reading order, keyed by element: per chapter (`3.2`, `V1.1`) or running through the
 * report, tables and figures counted apart or together, as the settings say. Boxes carry none.
 */
export function numberExhibits(
  chapters: readonly Chapter[],
  settings: ReportSettings
): ReadonlyMap<ChapterElement, string> {
  const {exhibits, shared, separator} = settings.numbering;
  const numbers = new Map<ChapterElement, string>();
  const counters = {table: 0, figure: 0};
  for (const chapter of chapters) {
    if (exhibits === 'chapter') counters.table = counters.figure = 0;
    for (const element of chapter.elements) {
      const kind = exhibitKind(element);
      if (kind === null || kind === 'box') continue;
      const counter = shared ? 'table' : kind;
      counters[counter] += 1;
      const count = String(counters[counter]);
      numbers.set(element, exhibits === 'chapter' ? `${writeOrdinal(chapter.ordinal)}${separator}${count}` : count);
    }
  }
  return numbers;
}
