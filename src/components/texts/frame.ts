import type {Section} from '../sections.ts';

/** What stands around every page, and the page that is not there. */
const nb = {
  tagline: 'Belegg: hvert tall på sidene er regnet ut fra data som ligger ved.',
  skip: 'Til innholdet',
  siteMenu: 'Hovedmeny',
  menu: 'Meny',
  sections: {
    reports: 'Rapporter',
    exhibits: 'Tabeller og figurer',
    datasets: 'Datasett',
    findings: 'Avvik',
    about: 'Om'
  } satisfies Record<Section, string>,
  search: 'Søk',
  and: 'og',
  otherLanguage: 'English',
  proseLanguage: 'Teksten er på engelsk.',
  reports: 'Rapporter',
  exhibits: 'Tabeller og figurer',
  front: 'Forside',
  contents: 'Innhold',
  contentsFolded: 'Innholdsliste',
  aboutData: 'Om dataene',
  path: 'Du er her',
  data: (versions: string) => `Data: ${versions}`,
  notFound: 'Siden finnes ikke',
  notFoundLead: 'Adressen leder ingen steder. Kanskje er den skrevet feil, eller siden har flyttet.',
  toFront: 'Til forsiden'
};

const en: typeof nb = {
  tagline: 'Belegg: every number on these pages is computed from data that come with them.',
  skip: 'Skip to content',
  siteMenu: 'Main menu',
  menu: 'Menu',
  sections: {
    reports: 'Reports',
    exhibits: 'Tables and figures',
    datasets: 'Datasets',
    findings: 'Differences',
    about: 'About'
  },
  search: 'Search',
  and: 'and',
  otherLanguage: 'Norsk',
  proseLanguage: 'The text is in Norwegian.',
  reports: 'Reports',
  exhibits: 'Tables and figures',
  front: 'Front page',
  contents: 'Contents',
  contentsFolded: 'List of contents',
  aboutData: 'About the data',
  path: 'You are here',
  data: (versions: string) => `Data: ${versions}`,
  notFound: 'Page not found',
  notFoundLead: 'The address leads nowhere. It may be misspelt, or the page has moved.',
  toFront: 'To the front page'
};

export const frameTexts = {nb, en};
