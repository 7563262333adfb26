/** Files and citations. */
const nb = {
  download: 'Last ned',
  asDrawing: 'Figuren, i alle størrelser',
  asPicture: 'Figuren som bilde',
  asTable: 'Slik tabellen står',
  asCells: 'Én celle per linje, med verdi og base',
  asWorkbook: 'Slik tabellen står, med noter og kilde',
  asJson: 'Tabellen med nøkler og merkelapper',
  dataFormat: 'Data',
  wholePackage: (name: string) => `Hele datapakken med kodebok: ${name}`,
  cite: 'Siter',
  citationFiles: 'Siteringen som fil',
  and: 'og'
};

const en: typeof nb = {
  download: 'Download',
  asDrawing: 'The figure, at any size',
  asPicture: 'The figure as a picture',
  asTable: 'The table as shown',
  asCells: 'One cell per line, with value and base',
  asWorkbook: 'The table as shown, with notes and source',
  asJson: 'The table with keys and labels',
  dataFormat: 'Data',
  wholePackage: (name: string) => `The whole data package with codebook: ${name}`,
  cite: 'Cite',
  citationFiles: 'The citation as a file',
  and: 'and'
};

export const downloadTexts = {nb, en};
