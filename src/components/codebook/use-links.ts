import {chapterLabel} from '../../report/ordinal.ts';
import type {Uses} from '../../report/codebook/uses/uses.ts';
import type {Language} from '../../support/localized.ts';
import {reportIn} from '../here.ts';
import {chapterPath, exhibitPath} from '../paths.ts';
import type {CodebookTexts} from '../texts/codebook.ts';
import {listed, type Piece} from './phrase.ts';

/** Who uses a column, report by report: `tabell 3.5 og ett tall i kapittel 3 (Rustilskudd, 2014)`. */
export function useLinks(
  {exhibits, values}: Uses,
  texts: CodebookTexts,
  language: Language
): readonly {readonly report: string; readonly pieces: readonly Piece[]}[] {
  const reports = [...new Set([...exhibits, ...values].map(({report}) => report))];
  return reports.map((id) => {
    const {settings, chapters} = reportIn(id, language);
    const ofExhibits = exhibits
      .filter(({report}) => report === id)
      .map(({exhibit, label, via, role}): readonly Piece[] => [
        {text: `${label.charAt(0).toLowerCase()}${label.slice(1)}`, href: exhibitPath(language, id, exhibit)},
        ...(texts.useRoles[role] === '' ? [] : [{text: ` ${texts.useRoles[role]}`}]),
        ...(via === null ? [] : [{text: ` (${texts.via} `}, {text: via.title}, {text: ')'}])
      ]);
    const own = values.filter(({report}) => report === id);
    const ofValues = chapters.flatMap(({slug, ordinal}): readonly (readonly Piece[])[] => {
      const here = own.filter(({chapter}) => chapter === slug);
      const [first] = here;
      if (first === undefined) return [];
      return [
        [
          {
            text: texts.valuesIn(here.length, chapterLabel(ordinal, language)),
            href: chapterPath(language, id, slug, first.section)
          }
        ]
      ];
    });
    const report = `${settings.shortTitle ?? settings.title}, ${settings.year}`;
    return {report, pieces: listed([...ofExhibits, ...ofValues], texts.and)};
  });
}
