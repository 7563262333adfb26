/** Files and citations. */
const nb = {
  download: 'Last ned',
  asTable: 'Slik tabellen står',
  asCells: 'Én celle per linje, med verdi og base',
  cite: 'Siter',
  inWork: 'I',
  recomputed: (versions: string) => `Regnet på nytt av data: ${versions}.`,
  and: 'og'
};

const en: typeof nb = {
  download: 'Download',
  asTable: 'As the table looks',
  asCells: 'One cell a line, with value and base',
  cite: 'Cite',
  inWork: 'In',
  recomputed: (versions: string) => `Recomputed from data: ${versions}.`,
  and: 'and'
};

export const downloadTexts = {nb, en};
