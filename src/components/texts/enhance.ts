/** What only scripts show or say. `{}` stands for what they fill in. */
const nb = {
  theme: {
    change: 'Bytt til:',
    light: 'Lys',
    dark: 'Mørk',
    system: 'System',
    view: 'visning',
    asSystem: 'som maskinen er stilt inn'
  },
  spoken: {
    numbersDescending: 'Sortert etter {}, høyeste først',
    numbersAscending: 'Sortert etter {}, laveste først',
    textsAscending: 'Sortert etter {}, fra A til Å',
    textsDescending: 'Sortert etter {}, fra Å til A',
    author: 'Rekkefølgen i rapporten er tilbake',
    copied: 'Kopiert',
    moreRows: 'og {} rader til'
  },
  link: 'Lenke',
  linkTo: (title: string) => `Lenke til ${title}`
};

const en: typeof nb = {
  theme: {
    change: 'Switch to:',
    light: 'Light',
    dark: 'Dark',
    system: 'System',
    view: 'theme',
    asSystem: 'as this device is set'
  },
  spoken: {
    numbersDescending: 'Sorted by {}, highest first',
    numbersAscending: 'Sorted by {}, lowest first',
    textsAscending: 'Sorted by {}, from A to Z',
    textsDescending: 'Sorted by {}, from Z to A',
    author: 'Back in the order of the report',
    copied: 'Copied',
    moreRows: 'and {} more rows'
  },
  link: 'Link',
  linkTo: (title: string) => `Link to ${title}`
};

export const enhanceTexts = {nb, en};
