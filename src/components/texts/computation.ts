/** Where numbers come from. */
const nb = {
  base: 'Basen',
  rounding: 'Avrundingen',
  roundingPlain: 'Én gang, rett fra brøken. Halve rundes oppover.',
  roundingTo100: 'Prosentene er justert slik at de summerer til 100.',
  dataset: 'Dataene',
  dataFile: (rows: string, bytes: string) => `${rows} rader, ${bytes} byte`,
  sources: 'Kilden',
  license: 'Lisens',
  recipe: 'Oppskriften',
  recipePlace: (chapter: string, line: number) => `Kapittel ${chapter}, linje ${line}`,
  inReport: 'I rapporten',
  reproduces: (label: string) => `Gjenskaper ${label.charAt(0).toLowerCase()}${label.slice(1)} i den trykte rapporten.`,
  printedCells: (equal: string, all: string) => `${equal} av ${all} trykte celler er like.`,
  usedIn: 'Brukt i',
  quotedAs: (text: string) => `som «${text}»`,
  notUsed: 'Ikke omtalt i teksten.'
};

const en: typeof nb = {
  base: 'The base',
  rounding: 'The rounding',
  roundingPlain: 'Once, straight from the fraction. Halves are rounded up.',
  roundingTo100: 'The per cents are adjusted so that they add up to 100.',
  dataset: 'The data',
  dataFile: (rows: string, bytes: string) => `${rows} rows, ${bytes} bytes`,
  sources: 'The source',
  license: 'Licence',
  recipe: 'The recipe',
  recipePlace: (chapter: string, line: number) => `Chapter ${chapter}, line ${line}`,
  inReport: 'In the report',
  reproduces: (label: string) => `Rebuilds ${label} of the printed report.`,
  printedCells: (equal: string, all: string) => `${equal} of ${all} printed cells are equal.`,
  usedIn: 'Used in',
  quotedAs: (text: string) => `as “${text}”`,
  notUsed: 'Not mentioned in the text.'
};

export const computationTexts = {nb, en};
