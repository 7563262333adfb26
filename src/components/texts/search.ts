/** The search page and what it finds. */
const nb = {
  title: 'Søk',
  description: 'Søk i rapportene og dataene: tekst, tabeller, figurer, variabler og avvik.',
  label: 'Søk i rapporter, tabeller, variabler og avvik',
  filter: 'Vis',
  all: 'Alt',
  /** What a kind is called over many results. */
  kinds: {
    report: 'Rapporter',
    text: 'Tekst',
    table: 'Tabeller',
    figure: 'Figurer',
    variable: 'Variabler',
    dataset: 'Datasett',
    finding: 'Avvik'
  },
  /** What a result is called that has no number. */
  kindOf: {report: 'Rapport', variable: 'Variabel', dataset: 'Datasett', package: 'Datapakke'},
  differs: (place: string, printed: string, computed: string) => `${place}: trykt ${printed}, regnet ${computed}`,
  more: 'Vis flere',
  /** What the script fills in and says; `{n}` stands for a count, `{q}` for what was searched for. */
  spoken: {
    hint: 'Skriv et ord, eller nummeret på en tabell.',
    none: 'Ingen treff på «{q}».',
    one: 'Ett treff på «{q}».',
    many: '{n} treff på «{q}».',
    instead: 'Mente du',
    failed: 'Søket kunne ikke lastes. Prøv å laste siden på nytt.'
  },
  withoutScript: 'Søket trenger JavaScript. Uten det finner du fram i listene:',
  inDevelopment: 'Søket lages når nettstedet bygges med npm run build. Til da finner du fram i listene:',
  lists: 'Du finner også fram i listene:'
};

const en: typeof nb = {
  title: 'Search',
  description: 'Search the reports and the data: text, tables, figures, variables and differences.',
  label: 'Search reports, tables, variables and differences',
  filter: 'Show',
  all: 'All',
  kinds: {
    report: 'Reports',
    text: 'Text',
    table: 'Tables',
    figure: 'Figures',
    variable: 'Variables',
    dataset: 'Datasets',
    finding: 'Differences'
  },
  kindOf: {report: 'Report', variable: 'Variable', dataset: 'Dataset', package: 'Data package'},
  differs: (place: string, printed: string, computed: string) => `${place}: printed ${printed}, computed ${computed}`,
  more: 'Show more',
  spoken: {
    hint: 'Type a word, or the number of a table.',
    none: 'Nothing found for “{q}”.',
    one: 'One result for “{q}”.',
    many: '{n} results for “{q}”.',
    instead: 'Did you mean',
    failed: 'The search could not be loaded. Try reloading the page.'
  },
  withoutScript: 'Search needs JavaScript. Without it you can browse these lists:',
  inDevelopment: 'Search is made when the site is built with npm run build. Until then you can browse these lists:',
  lists: 'You can also browse these lists:'
};

export const searchTexts = {nb, en};
