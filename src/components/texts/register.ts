import {plural} from './plural.ts';

/** The list of reports, and how much a report holds. */
const nb = {
  listTitle: 'Evalueringer der hvert tall kan åpnes',
  listLead:
    'Norske rapporter om tjenester til mennesker med rusproblemer, bygd på nytt fra dataene. Du kan se hvem som ble spurt, og regne etter.',
  findingsAre: 'Avvik er steder der rapporten, slik den ble trykt, ikke stemmer med egne tall. De står på',
  findingsPage: 'en egen side',
  noReports: 'Her er ingen rapporter ennå.',
  report: 'Rapport',
  example: 'Eksempel',
  rebuilt: 'Bygd på nytt av data:',
  keyFigures: 'Hovedtall',
  figureUnits: {percent: '%', points: 'pp.'},
  tables: plural('nb', 'tabell', 'tabeller'),
  figures: plural('nb', 'figur', 'figurer'),
  exhibitsByReport: 'Etter rapport',
  rows: plural('nb', 'rad', 'rader'),
  chapters: plural('nb', 'kapittel', 'kapitler'),
  differences: plural('nb', 'avvik', 'avvik')
};

const en: typeof nb = {
  listTitle: 'Evaluations in which every number can be opened',
  listLead:
    'Norwegian reports on services for people with substance use problems, rebuilt from the data. You can see who was asked, and check the sums.',
  findingsAre:
    'Differences are places where the report, as it was printed, does not agree with its own numbers. They are on',
  findingsPage: 'a page of their own',
  noReports: 'There are no reports yet.',
  report: 'Report',
  example: 'Example',
  rebuilt: 'Rebuilt from data:',
  keyFigures: 'Key figures',
  figureUnits: {percent: '%', points: 'pp'},
  tables: plural('en', 'table', 'tables'),
  figures: plural('en', 'figure', 'figures'),
  exhibitsByReport: 'By report',
  rows: plural('en', 'row', 'rows'),
  chapters: plural('en', 'chapter', 'chapters'),
  differences: plural('en', 'difference', 'differences')
};

export const registerTexts = {nb, en};
