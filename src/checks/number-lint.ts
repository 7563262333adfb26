import type {Chapter} from '../report/model.ts';
import {error, warning, type Problem} from '../support/problem.ts';

/** Digits that say when, where or which, not how many: years, dates, laws and documents, section signs, version numbers. */
const UNDERSTOOD: readonly RegExp[] = [
  /\b(?:1[5-9]|20)\d\d(?:[–/-](?:(?:1[5-9]|20)\d\d|\d\d))?\b/gu,
  /\b\d{1,2}\. (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/gu,
  /\b(?:Prop|Meld|St|Ot|Innst)\.? ?(?:St|meld|prp)?\.? ?(?:nr\. ?)?\d+(?: [A-Z])?\b/gu,
  /§+ ?\d+(?:[-–]\d+)?/gu,
  /\b(?:nr|s|side|kapittel|kap|avsnitt|punkt|spørsmål|runde)\.? ?\d+(?:\.\d+)*/giu,
  /\b[A-ZÆØÅ]+-?\d+\b/gu
];

const NUMBER = /\d+(?:[.,]\d+)?(?:[  ]?(?:prosent|%|pst))?/gu;

/**
 * Digits in prose that are neither computed nor understood as a year, a date, a document or a place in one. A number
 * that comes from the data belongs into a `<Value>`; any other into `<Value literal="…" reason="…" />`.
 */
export function lintNumbers(chapter: Chapter, level: 'off' | 'warning' | 'error'): readonly Problem[] {
  if (level === 'off') return [];
  const report = level === 'error' ? error : warning;
  return chapter.prose.flatMap(({text, place}) => {
    let rest = text;
    for (const pattern of UNDERSTOOD) rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
    return [...rest.matchAll(NUMBER)].map((match) => {
      const before = text.slice(0, match.index).split('\n');
      const line = place.line + before.length - 1;
      const column = (before.length === 1 ? place.column : 1) + (before.at(-1)?.length ?? 0);
      return report(
        {file: place.file, line, column},
        'bare-number',
        `the number "${match[0].trim()}" is typed into the text`,
        'take it from the data with <Value …/>, or write <Value literal="…" reason="…" /> if it comes from elsewhere'
      );
    });
  });
}
