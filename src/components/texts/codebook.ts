import type {Access, Register, Shape} from '../../data/model.ts';
import {entryTexts} from './codebook-entry.ts';
import {plural} from './plural.ts';

/** Data packages and codebooks. Words in braces are filled in where they stand: titles in their own language, links. */
const nb = {
  datasets: 'Datasett',
  listTitle: 'Dataene bak tallene',
  listLead:
    'Hver tabell og hvert tall i rapportene er regnet ut av disse datapakkene. Kodebøkene sier hva som ble spurt om, hvem som svarte, og hvor hver variabel er brukt.',
  noPackages: 'Her er ingen datapakker ennå.',
  package: 'Datapakke {name}, versjon {version}',
  variables: 'Variabler',
  about: 'Om datasettet',
  aboutPackage: 'Om pakken',
  version: 'Versjon',
  license: 'Lisens',
  source: 'Kilde',
  registers: 'Registre',
  changes: 'Endringer',
  files: 'Filer',
  wholePackage: 'Hele pakken',
  publicPart: 'Pakken med data, koder og beskrivelse',
  download: 'Last ned',
  datasetWord: (() => 'datasett') as (n: number) => string,
  variableWord: (n: number): string => (n === 1 ? 'variabel' : 'variabler'),
  rowCount: plural('nb', 'rad', 'rader'),
  lineCount: plural('nb', 'linje', 'linjer'),
  variableCount: plural('nb', 'variabel', 'variabler'),
  unknownUnits: 'Antallet er ikke kjent.',
  units: (n: string, unit: string) => `${n} ${unit}`,
  shapes: {
    rows: 'En rad per svar',
    cells: 'En linje per celle: kategorier og ett tall',
    indicators: 'En linje per kategori, med flere tall',
    listing: 'En liste som vises slik den er'
  } satisfies Record<Shape, string>,
  registerShapes: {
    codes: 'Koder, merkelapper og rekkefølge',
    printed: 'Det kilden har trykt, celle for celle',
    statements: 'Tall i kildens løpende tekst, gjengitt med våre ord'
  } satisfies Record<Register, string>,
  accesses: {
    public: 'Åpen',
    restricted: 'Skjermet: brukes i tabellene, men legges ikke ut. Her vises bare antall for én variabel om gangen.',
    private: 'Privat: her vises bare det beskrivelsen av datasettet sier.'
  } satisfies Record<Access, string>,
  absent: 'Filen ligger ikke ved, så her vises bare det beskrivelsen av datasettet sier.',
  facts: {
    universe: 'Hvem det gjelder',
    unit: 'Enhet',
    period: 'Tidsrom',
    shape: 'Form',
    access: 'Tilgang',
    key: 'Nøkkel',
    bases: 'Navngitte baser',
    weights: 'Vekter',
    wave: 'Runder',
    file: 'Fil',
    exhibits: 'Brukt i'
  },
  notUsed: 'Ikke brukt i noen tabell eller figur.',
  is: ' er ',
  baseUnits: (units: string) => `${units} i alt`,
  baseMeasure: 'antallet står i {measure}',
  or: ' eller ',
  and: ' og '
};

const en: typeof nb = {
  datasets: 'Datasets',
  listTitle: 'The data behind the numbers',
  listLead:
    'Every table and every number in the reports is computed from these data packages. The codebooks say what was asked, who answered, and where each variable is used.',
  noPackages: 'There are no data packages yet.',
  package: 'Data package {name}, version {version}',
  variables: 'Variables',
  about: 'About the dataset',
  aboutPackage: 'About the package',
  version: 'Version',
  license: 'Licence',
  source: 'Source',
  registers: 'Registers',
  changes: 'Changes',
  files: 'Files',
  wholePackage: 'The whole package',
  publicPart: 'The package with data, codes and description',
  download: 'Download',
  datasetWord: (n: number) => (n === 1 ? 'dataset' : 'datasets'),
  variableWord: (n: number) => (n === 1 ? 'variable' : 'variables'),
  rowCount: plural('en', 'row', 'rows'),
  lineCount: plural('en', 'line', 'lines'),
  variableCount: plural('en', 'variable', 'variables'),
  unknownUnits: 'Their number is not known.',
  units: (n: string, unit: string) => `${n} ${unit}`,
  shapes: {
    rows: 'One row per answer',
    cells: 'One line per cell: categories and one number',
    indicators: 'One line per category, with several numbers',
    listing: 'A list that is shown as it is'
  },
  registerShapes: {
    codes: 'Codes, labels and order',
    printed: 'What the source printed, cell by cell',
    statements: 'Numbers in the running text of the source, in our words'
  },
  accesses: {
    public: 'Open',
    restricted:
      'Restricted: used in the tables, but not published. Only counts of one variable at a time are shown here.',
    private: 'Private: only what the description of the dataset says is shown here.'
  },
  absent: 'The file is not here, so only what the description of the dataset says is shown.',
  facts: {
    universe: 'Who it is about',
    unit: 'Unit',
    period: 'Period',
    shape: 'Shape',
    access: 'Access',
    key: 'Key',
    bases: 'Named bases',
    weights: 'Weights',
    wave: 'Waves',
    file: 'File',
    exhibits: 'Used in'
  },
  notUsed: 'Not used in any table or figure.',
  is: ' is ',
  baseUnits: (units: string) => `${units} in all`,
  baseMeasure: 'their number stands in {measure}',
  or: ' or ',
  and: ' and '
};

/** The texts of codebook pages by language. */
export const CODEBOOK_TEXTS = {nb: {...nb, ...entryTexts.nb}, en: {...en, ...entryTexts.en}};

/** The texts of codebook pages in one language. */
export type CodebookTexts = (typeof CODEBOOK_TEXTS)['nb'];
