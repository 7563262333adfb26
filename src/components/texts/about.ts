/** What the site is. */
const nb = {
  title: 'Om Belegg',
  lead: 'Belegg er det som støtter en påstand. Her er rapporter bygd slik at hvert tall i teksten kan åpnes, og leder til dataene det er regnet av.',
  openTitle: 'Slik åpner du et tall',
  open: [
    'Et tall med prikket strek er en lenke. Den leder til regnestykket: hvilke svar som er talt, hva de er delt på, og hvordan det er rundet av. I margen står antall, base og tabell ved siden av avsnittet.',
    'Hver celle i en tabell har sin egen adresse. Tabellene kan lastes ned som de står, eller med én celle per linje.'
  ],
  guide: 'Ord, tegn og baser er forklart i lesenøkkelen til hver rapport:',
  differencesTitle: 'Når trykk og regning er ulike',
  differences:
    'Rapportene er trykt før, og tallene er regnet på nytt. Der de to er ulike, viser tabellen det regnede tallet med et tegn ved siden av, og avviket er ført opp.',
  seeDifferences: 'Se avvikene',
  dataTitle: 'Data og versjoner',
  data: 'Dataene ligger i pakker med kodebok. En pakke får et nytt versjonsnummer hver gang et tall endres, og en endringslogg sier hva som er endret. Hver rapport sier hvilken versjon den er bygd av. Hver pakke sier også hva du kan bruke dataene til.',
  buildTitle: 'Slik er sidene bygd',
  build:
    'Sidene har ingen database og ingen tjener som regner. De bygges av tekst og data, og samme kilde gir samme sider, byte for byte. Stemmer ikke en tabell, en setning eller en henvisning, stopper byggingen. Med kildekoden kan du bygge alt selv og sammenligne:',
  accessibilityTitle: 'Tilgjengelighet',
  accessibility: [
    'Målet er WCAG 2.2, nivå AA. Alt innhold virker uten JavaScript, med tastatur og på skjermer ned til 320 piksler, i lys og mørk drakt og på papir. Farge er aldri eneste bærer av mening, og tegn i tabellene har tekst som leses opp.',
    'Hver sidetype kontrolleres automatisk ved hver endring. Slike kontroller finner ikke alt. Finner du noe som ikke virker for deg, meld det der kildekoden ligger.'
  ],
  privacyTitle: 'Ingen sporing',
  privacy:
    'Sidene bruker ingen informasjonskapsler, teller ikke besøk og henter ingenting fra andre steder. Velger du lys eller mørk drakt, huskes valget bare i din egen nettleser.',
  checkBuild: 'Sjekk bygget selv'
};

const en: typeof nb = {
  title: 'About Belegg',
  lead: 'Belegg is Norwegian for the evidence that backs a claim. Reports are built here so that every number in the text can be opened, and leads to the data that it was computed from.',
  openTitle: 'How to open a number',
  open: [
    'A number with a dotted line is a link. It leads to the sum: which answers were counted, what they were divided by, and how it was rounded. In the margin, beside the paragraph, stand its count, base and table.',
    'Each cell of a table has an address of its own. Tables can be downloaded as they look, or with one cell per line.'
  ],
  guide: 'Words, signs and bases are explained in the reading guide of each report:',
  differencesTitle: 'Where print and computation differ',
  differences:
    'The reports have been printed before, and their numbers are computed anew. Where the two differ, the table shows the computed number with a sign beside it, and the difference is listed.',
  seeDifferences: 'See the differences',
  dataTitle: 'Data and versions',
  data: 'The data come in packages with a codebook. A package gets a new version number whenever a number changes, and a change log says what has changed. Each report says which version it was built from. Each package also says what you may use the data for.',
  buildTitle: 'How the pages are built',
  build:
    'The pages have no database and no server that computes. They are built from text and data, and the same source gives the same pages, byte for byte. If a table, a sentence or a reference does not hold, the build stops. With the source you can build everything yourself and compare:',
  accessibilityTitle: 'Accessibility',
  accessibility: [
    'The aim is WCAG 2.2, level AA. All content works without JavaScript, by keyboard and on screens down to 320 pixels, in a light and a dark theme and on paper. Colour is never the only carrier of meaning, and signs in tables have text that is read aloud.',
    'Each type of page is checked automatically at every change. Such checks do not find everything. If you find something that does not work for you, report it where the source code is kept.'
  ],
  privacyTitle: 'No tracking',
  privacy:
    'The pages use no cookies, count no visits and fetch nothing from elsewhere. If you choose the light or the dark theme, only your own browser remembers it.',
  checkBuild: 'Check the build yourself'
};

export const aboutTexts = {nb, en};
