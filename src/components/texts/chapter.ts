import {formatCount} from '../../format/number.ts';

/** What stands around the text of a chapter. */
const nb = {
  notes: 'Noter',
  backToText: 'Tilbake',
  tableName: 'Tabell',
  previous: 'Forrige',
  next: 'Neste',
  dotted: {before: 'Tall med ', sign: 'prikket strek', after: ' er regnet ut av data. Åpne dem for å se hvordan.'},
  evidence: 'Tallene i avsnittet',
  more: (n: number) => `og ${formatCount(n, 'nb')} til`,
  of: 'av',
  given: 'oppgitt',
  computation: 'utregning',
  boxes: {
    facts: 'Faktaboks',
    goodPractice: 'God praksis',
    summary: 'Sammendrag',
    keyFigures: 'Hovedtall',
    recommendation: 'Anbefaling'
  } as Readonly<Record<string, string>>
};

const en: typeof nb = {
  notes: 'Notes',
  backToText: 'Back',
  tableName: 'Table',
  previous: 'Previous',
  next: 'Next',
  dotted: {before: 'Numbers with a ', sign: 'dotted line', after: ' are computed from data. Open them to see how.'},
  evidence: 'The numbers of this paragraph',
  more: (n: number) => `and ${formatCount(n, 'en')} more`,
  of: 'of',
  given: 'given',
  computation: 'computation',
  boxes: {
    facts: 'Fact box',
    goodPractice: 'Good practice',
    summary: 'Summary',
    keyFigures: 'Key figures',
    recommendation: 'Recommendation'
  }
};

export const chapterTexts = {nb, en};
