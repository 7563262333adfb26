import type {Chapter, ChapterElement, ReportSettings} from './model.ts';
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
  nb: {table: 'Tabell', figure: 'Figur', chapter: 'kapittel', section: 'avsnitt'},
  en: {table: 'Table', figure: 'Figure', chapter: 'chapter', section: 'section'}
} as const;

/** `Tabell 3.2` for a numbered exhibit. */
export function exhibitLabel(kind: 'table' | 'figure', number: string, language: 'nb' | 'en'): string {
  return `${WORDS[language][kind]} ${number}`;
}

/** `kapittel 3` or `avsnitt 3.2`, as it stands in a sentence. */
export function sectionLabel(depth: number, number: string, language: 'nb' | 'en'): string {
  return `${depth === 1 ? WORDS[language].chapter : WORDS[language].section} ${number}`;
}

/** The sections of all chapters with their numbers, in reading order. A chapter's number is its file's. */
export function numberSections(chapters: readonly Chapter[], settings: ReportSettings): readonly NumberedSection[] {
  return chapters.flatMap((chapter) => {
    const counters = [chapter.number, 0, 0, 0, 0, 0];
    return chapter.headings.map(({id, depth, text}) => {
      if (depth > 1) {
        counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
        counters.fill(0, depth);
      }
      const numbered = depth <= settings.numbering.sections;
      return {
        id,
        number: numbered ? counters.slice(0, depth).join('.') : null,
        depth,
        title: text,
        chapter: chapter.slug
      };
    });
  });
}

/**
 * The numbers of tables and figures in reading order, keyed by element: per chapter (`3.2`) or running through the
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
      numbers.set(element, exhibits === 'chapter' ? `${chapter.number}${separator}${count}` : count);
    }
  }
  return numbers;
}
